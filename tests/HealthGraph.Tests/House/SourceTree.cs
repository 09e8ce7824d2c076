namespace HealthGraph.Tests.House;

/// <summary>The checkout that the tests run in.</summary>
internal static class SourceTree
{
    /// <summary>Folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# files below a folder of the checkout, built ones left out.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(f => !Relative(f).Split('/').Intersect(["bin", "obj", "node_modules"], StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal);

    /// <summary>Path below the root, with forward slashes.</summary>
    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "HealthGraph.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside a checkout: no folder above holds HealthGraph.sln.");
    }
}
