namespace HealthGraph.Host.Settings;

/// <summary>What a user may set, from <c>healthgraph.json</c>, the environment (<c>HEALTHGRAPH_…</c>) and options, later ones winning.</summary>
internal sealed record HostSettings
{
    /// <summary>Folder of a user's own dictionaries, laid over the program's; null for none.</summary>
    public string? Dictionaries { get; init; }

    /// <summary>Folder of the compiled dictionaries; by default below the user's local application folder.</summary>
    public string Cache { get; init; } = DefaultCache();

    /// <summary>Where the graph is kept: a SQLite file, or the address of a Neo4j database.</summary>
    public string Store { get; init; } = "healthgraph.db";

    /// <summary>File of people's decisions; null for <c>decisions.tsv</c> beside the store.</summary>
    public string? Decisions { get; init; }

    /// <summary>A PEM file of the authority that signed the Neo4j server's certificate; null for those that the system trusts.</summary>
    public string? Neo4jCa { get; init; }

    /// <summary>Longest time for one statement on a Neo4j server, in seconds, 1-3600.</summary>
    public int Neo4jTimeoutSeconds { get; init; } = 120;

    /// <summary>Largest document read, in megabytes, 1-1024.</summary>
    public int MaxFileMegabytes { get; init; } = 64;

    /// <summary>Longest time given to the conversion of one PDF, in seconds, 1-3600.</summary>
    public int PdfTimeoutSeconds { get; init; } = 60;

    /// <summary>Every fault of these settings, as a person would be told; empty where all is well.</summary>
    public IEnumerable<string> Faults()
    {
        if (Dictionaries is not null && !Directory.Exists(Dictionaries))
        {
            yield return $"dictionaries: there is no folder '{Dictionaries}'.";
        }

        if (StoreAddress.Fault(Store) is { } fault)
        {
            yield return $"store: {fault}";
        }

        if (Neo4jCa is not null && !File.Exists(Neo4jCa))
        {
            yield return $"neo4jCa: there is no file '{Neo4jCa}'.";
        }

        if (Neo4jTimeoutSeconds is < 1 or > 3600)
        {
            yield return $"neo4jTimeoutSeconds: {Neo4jTimeoutSeconds} is not between 1 and 3600.";
        }

        if (MaxFileMegabytes is < 1 or > 1024)
        {
            yield return $"maxFileMegabytes: {MaxFileMegabytes} is not between 1 and 1024.";
        }

        if (PdfTimeoutSeconds is < 1 or > 3600)
        {
            yield return $"pdfTimeoutSeconds: {PdfTimeoutSeconds} is not between 1 and 3600.";
        }
    }

    private static string DefaultCache()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "healthgraph");
    }
}
