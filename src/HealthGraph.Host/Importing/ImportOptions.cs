using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>What an import was asked to do.</summary>
internal sealed record ImportOptions
{
    /// <summary>Files, in order.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Name of the store.</summary>
    public required string Store { get; init; }

    /// <summary>What the mapping file says.</summary>
    public TableMapping Mapping { get; init; } = new();

    /// <summary>Hash of the mapping file; empty for none.</summary>
    public string MappingHash { get; init; } = "";

    /// <summary>File for rows set aside, or null.</summary>
    public string? Rejects { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsDry { get; init; }

    /// <summary>Whether to go on where an earlier run was broken off.</summary>
    public bool Resume { get; init; }
}
