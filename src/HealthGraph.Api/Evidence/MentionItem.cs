using HealthGraph.Graph;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Evidence;

/// <summary>A place in an article that names an entity.</summary>
/// <param name="Article">The article.</param>
/// <param name="Entity">What is named.</param>
/// <param name="Statement">The statement.</param>
internal sealed record MentionItem(ArticleView Article, NodeView Entity, Statement Statement)
{
    /// <summary>The words.</summary>
    public string Text => Statement.Value ?? "";

    /// <summary>Where they begin, UTF-16, 0-based.</summary>
    public int Start => Statement.Span.Start;

    /// <summary>Where they end, exclusive.</summary>
    public int End => Statement.Span.End;

    /// <summary>The rule that read them.</summary>
    public string Rule => Statement.Rule;

    /// <summary>Dictionary entry behind them, or null.</summary>
    public string? Entry => Statement.Entry;

    /// <summary>0-1.</summary>
    public double Confidence => Statement.Confidence;
}
