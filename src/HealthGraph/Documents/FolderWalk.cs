using System.Globalization;

namespace HealthGraph.Documents;

/// <summary>Walks files and folders; links are followed, but no folder is entered twice.</summary>
internal sealed class FolderWalk
{
    /// <summary>Deeper than any archive that people keep; a stop against endless nesting.</summary>
    private const int MaxDepth = 64;

    private static readonly string[] Tables = [".csv", ".tsv", ".tab"];

    // Mappings lie beside the tables that they tell how to read.
    private static readonly string[] Mappings = [".yaml", ".yml"];
    private static readonly string[] Office = [".doc", ".docx", ".wps", ".xls", ".xlsx", ".et"];

    // Extractions and annotations lie beside the documents that they were made from; nobody means them as input.
    private static readonly string[] OwnFiles = [".json"];

    private readonly HashSet<string> entered = new(StringComparer.Ordinal);

    /// <summary>The documents found.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>What was wrong on the way.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Takes one path as the user gave it.</summary>
    public void Take(string path)
    {
        if (path != InputFiles.StandardInput && Is(Tables, path) && File.Exists(path))
        {
            AddTables(path, [path], "is a table, not a document");
        }
        else if (path == InputFiles.StandardInput || File.Exists(path))
        {
            Paths.Add(path);
        }
        else if (Directory.Exists(path))
        {
            Enter(path, 0);
        }
        else
        {
            Add(FindingCode.InputMissing, path, "There is no such file or folder.", "Check the path.");
        }
    }

    private void Enter(string folder, int depth)
    {
        try
        {
            if (depth > MaxDepth || !entered.Add(RealPath(folder)))
            {
                Add(FindingCode.DirectoryLoop, folder, "The folder was entered before, or lies too deep.", "Remove the link that leads back to it.");
                return;
            }

            // Ordinal order: the same on every machine, whatever the file system returns.
            var entries = Directory.GetFileSystemEntries(folder);
            Array.Sort(entries, StringComparer.Ordinal);
            TakeEntries(folder, entries, depth);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(FindingCode.InputUnreadable, folder, $"The folder could not be read: {e.Message}", "Check its permissions.");
        }
    }

    private void TakeEntries(string folder, string[] entries, int depth)
    {
        var (others, tables) = (new List<string>(), new List<string>());
        foreach (var entry in entries)
        {
            if (Path.GetFileName(entry).StartsWith('.'))
            {
                continue;
            }

            if (Directory.Exists(entry))
            {
                Enter(entry, depth + 1);
            }
            else if (InputFiles.Extensions.Contains(Path.GetExtension(entry).ToLowerInvariant(), StringComparer.Ordinal))
            {
                Paths.Add(entry);
            }
            else if (!Is(OwnFiles, entry))
            {
                (Is(Tables, entry) ? tables : others).Add(entry);
            }
        }

        if (tables.Count > 0)
        {
            AddTables(folder, tables, "was left out: it is a table, not a document");
            others.RemoveAll(f => Is(Mappings, f));
        }

        if (others.Count > 0)
        {
            var count = others.Count.ToString(CultureInfo.InvariantCulture);
            Add(FindingCode.InputKind, folder, $"{count} file(s) of other kinds were left out.",
                others.Exists(f => Is(Office, f)) ? "Save Word files as PDF, HTML or text, and workbooks as CSV for 'healthgraph import'." : "Name a file outright to have it read.");
        }
    }

    private void AddTables(string place, List<string> tables, string what)
    {
        var (file, more) = (tables[0], tables.Count - 1);
        if (more == 0)
        {
            Add(FindingCode.InputKind, file, $"The file {what}.", $"Tables are taken in by: healthgraph import {file}");
            return;
        }

        var count = tables.Count.ToString(CultureInfo.InvariantCulture);
        Add(FindingCode.InputKind, place, $"{count} tables were left out, {Path.GetFileName(file)} first.", $"Tables are taken in by: healthgraph import {file} …");
    }

    private static bool Is(string[] extensions, string file) => extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static string RealPath(string folder)
    {
        var full = new DirectoryInfo(folder);
        return Path.TrimEndingDirectorySeparator((full.ResolveLinkTarget(returnFinalTarget: true) ?? full).FullName);
    }

    private void Add(string code, string path, string what, string advice) => Findings.Add(new Finding(code, path, null, null, what, advice));
}
