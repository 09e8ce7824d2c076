using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Which articles a question is asked of; each condition that is given must hold.</summary>
public sealed record ArticleFilter
{
    /// <summary>Every article.</summary>
    public static ArticleFilter None { get; } = new();

    /// <summary>Id of a region: articles that speak of it or of a place below it; or null.</summary>
    public string? Region { get; init; }

    /// <summary>Id of a topic or policy, or of any other node: articles that speak of it; or null.</summary>
    public string? Topic { get; init; }

    /// <summary>Outlet as printed, exactly; or null.</summary>
    public string? Source { get; init; }

    /// <summary>Articles of this day, month or year, or later; those without a date are left out; or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Articles up to the end of this day, month or year; those without a date are left out; or null.</summary>
    public PartialDate? To { get; init; }

    /// <summary>A test of the articles of a view, made once for many.</summary>
    /// <param name="view">The graph.</param>
    public Func<ArticleView, bool> In(GraphView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var passes = ArticleScope.Test(view, this);
        return article => passes(article.Slot);
    }
}
