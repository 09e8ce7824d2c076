namespace HealthGraph.Documents;

/// <summary>The documents meant by a list of paths: files, folders (with all below them) and <c>-</c> for standard input.</summary>
/// <param name="Paths">In the order given; inside a folder by ordinal path. <c>-</c> stays as it is.</param>
/// <param name="Findings">Missing and unreadable places, directory loops, files of other kinds.</param>
public sealed record InputFiles(IReadOnlyList<string> Paths, IReadOnlyList<Finding> Findings)
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Extensions taken from folders, lower case with the dot. A file named outright is read whatever its extension.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".txt", ".md", ".markdown", ".pdf", ".html", ".htm"];

    /// <summary>Finds the documents. Never throws for what the disk holds; touches no file's content.</summary>
    public static InputFiles Expand(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var walk = new FolderWalk();
        foreach (var path in paths)
        {
            walk.Take(path);
        }

        return new InputFiles(walk.Paths, walk.Findings);
    }
}
