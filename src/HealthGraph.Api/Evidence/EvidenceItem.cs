using HealthGraph.Graph;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Evidence;

/// <summary>A statement behind a claim, in an article of the view; what the types Evidence and Mention show.</summary>
/// <param name="Article">The article that makes it.</param>
/// <param name="Statement">The statement.</param>
internal sealed record EvidenceItem(ArticleView Article, Statement Statement)
{
    /// <summary>Where its words begin, UTF-16, 0-based.</summary>
    public int Start => Statement.Span.Start;

    /// <summary>Where they end, exclusive.</summary>
    public int End => Statement.Span.End;

    /// <summary>The rule that made it.</summary>
    public string Rule => Statement.Rule;

    /// <summary>Dictionary entry behind it, or null.</summary>
    public string? Entry => Statement.Entry;

    /// <summary>0-1.</summary>
    public double Confidence => Statement.Confidence;

    /// <summary>Version of rules and dictionaries.</summary>
    public string DictionaryVersion => Statement.DictionaryVersion;
}
