using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Organizations;

/// <summary>The name of a body taken apart: what it is made of, before it is decided which body it is.</summary>
/// <remarks>Detection proposes it, linking and comparing read it.</remarks>
internal sealed record NameReading
{
    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The characters.</summary>
    public required string Surface { get; init; }

    /// <summary>Bearers of the name in the lexicon; empty for a built name.</summary>
    public IReadOnlyList<LexiconName> Known { get; init; } = [];

    /// <summary>Region or level word at the beginning, or null.</summary>
    public NamePlace? Place { get; init; }

    /// <summary>The body at the beginning, or null.</summary>
    public NameReading? Parent { get; init; }

    /// <summary>Official bodies that its ending may stand for; empty for a built name.</summary>
    public IReadOnlyList<BodyEnding> Endings { get; init; } = [];

    /// <summary>What stands between place or parent and head: ordinal, owner, honour, trade.</summary>
    public string Core { get; init; } = "";

    /// <summary>Head word, or null for names of the lexicon and official bodies.</summary>
    public HeadWord? Head { get; init; }

    /// <summary>The body that this short form stands for, or null.</summary>
    public NameReading? SameAs { get; init; }

    /// <summary>Places before this one that share its ending (汉阴县、白河县卫健局), in the order of the text.</summary>
    public IReadOnlyList<NamePlace> Shared { get; init; } = [];

    /// <summary>First body of the row that this name goes on, of which it leaves out the beginning (江苏省卫生健康委、财政厅), or null.</summary>
    public NameReading? RowOf { get; init; }

    /// <summary>Ordinals that share place or parent and head (上海市第一、第六人民医院), each with where its own string begins; empty for one name.</summary>
    public IReadOnlyList<(int Start, string Core)> Ordinals { get; init; } = [];

    /// <summary>What stands after place or parent.</summary>
    public string Rest => Core + (Head?.Text ?? "") + (Head is not null && Surface[^1] is '）' or ')' ? "）" : "");
}
