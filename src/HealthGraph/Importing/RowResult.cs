using HealthGraph.Graph;
using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>What one row came to.</summary>
public sealed record RowResult
{
    /// <summary>1-based line of the file where the row begins.</summary>
    public required int Line { get; init; }

    /// <summary>What it is.</summary>
    public RowRole Role { get; init; }

    /// <summary>Few words by which a person knows the row again.</summary>
    public string Label { get; init; } = "";

    /// <summary>Why it is set aside, or null.</summary>
    public RowFault? Fault { get; init; }

    /// <summary>What is doubtful about it all the same.</summary>
    public IReadOnlyList<RowFault> Notes { get; init; } = [];

    /// <summary>The article with its statements, or null.</summary>
    public ArticleRecord? Article { get; init; }

    /// <summary>The issue of a row that is one, or null.</summary>
    public IssueNode? Issue { get; init; }

    /// <summary>The dictionary entry of a row that is one, or null.</summary>
    public EntityEntry? Entity { get; init; }

    /// <summary>What a person decided of a node, as a statements file has it, or null.</summary>
    public DecidedNode? Decided { get; init; }

    /// <summary>Id of the issue that the row belongs to, as far as that could be read; its articles are counted by it.</summary>
    public string? IssueId { get; init; }

    /// <summary>Whether the row itself says its place in the issue.</summary>
    public bool HasOrdinal { get; init; }

    /// <summary>The row, for one that is set aside; else null.</summary>
    public TableRow? Row { get; init; }

    /// <summary>How many rows of the file the result stands for: an article of a statements file brings its statements.</summary>
    public int Rows { get; init; } = 1;
}
