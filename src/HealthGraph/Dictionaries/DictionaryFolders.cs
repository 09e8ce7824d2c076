using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace HealthGraph.Dictionaries;

/// <summary>The folders that dictionaries are read from: the program's own first, then a user's on top.</summary>
public sealed class DictionaryFolders
{
    private readonly string[] folders;

    /// <summary>Takes the folders in ascending order of precedence.</summary>
    /// <exception cref="DirectoryNotFoundException">One of them does not exist.</exception>
    public DictionaryFolders(params string[] folders)
    {
        this.folders = folders;
        if (folders.FirstOrDefault(f => !Directory.Exists(f)) is { } missing)
        {
            throw new DirectoryNotFoundException($"There is no dictionary folder '{missing}'.");
        }
    }

    /// <summary>The <c>.tsv</c> files of a room such as <c>bodies</c>, lower folders first, then by name; empty where there are none.</summary>
    public IEnumerable<string> Files(string room) =>
        from folder in folders
        let path = Path.Combine(folder, room)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal)
        select file;

    /// <summary>One file such as <c>topics.tsv</c> in each folder that has it, lower folders first.</summary>
    public IEnumerable<string> File(string relativePath) =>
        folders.Select(f => Path.Combine(f, relativePath)).Where(System.IO.File.Exists);

    /// <summary>Twelve hexadecimal digits that change with any byte of any dictionary file: the dictionary version of every claim.</summary>
    /// <remarks>SHA-256 over names and contents of all <c>.tsv</c> files, those of <c>jieba</c> left out.</remarks>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in folders)
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, file).Replace('\\', '/')));
                hash.AppendData(System.IO.File.ReadAllBytes(file));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(CultureInfo.InvariantCulture.TextInfo.ListSeparator, folders);
}
