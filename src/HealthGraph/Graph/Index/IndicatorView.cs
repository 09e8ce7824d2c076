using System.Globalization;

namespace HealthGraph.Graph.Index;

/// <summary>A figure that an article gives, each field as it is stated.</summary>
public sealed class IndicatorView
{
    internal IndicatorView(NodeView node) => Node = node;

    /// <summary>The node: id, articles, edges.</summary>
    public NodeView Node { get; }

    /// <summary>Id.</summary>
    public string Id => Node.Id;

    /// <summary>What is measured, in words.</summary>
    public string Measure => Node.Name;

    /// <summary>The value in <see cref="Unit"/>, or null.</summary>
    public decimal? Value => Number("value");

    /// <summary>The upper end of a range, or null.</summary>
    public decimal? Upper => Number("upper");

    /// <summary><c>exact</c>, <c>over</c>, <c>nearly</c> and so on, or null.</summary>
    public string? Bound => Node.Value("bound");

    /// <summary>Unit, or null.</summary>
    public string? Unit => Node.Value("unit");

    /// <summary>The day, month or year of which it speaks, or null.</summary>
    public PartialDate? AsOf => DateNumber.ToDate(NodeFields.Date(Node.Graph, Node));

    /// <summary>The words that state it, or null.</summary>
    public string? Surface => Node.Value("surface");

    /// <summary>What it measures, most supported first.</summary>
    public IReadOnlyList<NodeView> Subjects => [.. Node.EdgesOf("MEASURES", outward: true).Select(e => e.Other)];

    private decimal? Number(string property) =>
        decimal.TryParse(Node.Value(property), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
