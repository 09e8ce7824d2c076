namespace HealthGraph.Exporting.Tables;

/// <summary>One edge of the visible graph: all statements with the same ends, type and qualifier.</summary>
/// <param name="subject">Canonical id.</param>
/// <param name="type">An edge type of <see cref="Graph.GraphSchema"/>.</param>
/// <param name="target">Canonical id.</param>
/// <param name="value">The qualifier, or null.</param>
public sealed class EdgeFacts(string subject, string type, string target, string? value)
{
    private string? lastArticle;

    /// <summary>Canonical id.</summary>
    public string Subject => subject;

    /// <summary>An edge type of <see cref="Graph.GraphSchema"/>.</summary>
    public string Type => type;

    /// <summary>Canonical id.</summary>
    public string Object => target;

    /// <summary>Post, role or source line; the first name used of a mention; null where there is none.</summary>
    public string? Value => value;

    /// <summary>How many articles state it; how often one mentions a node.</summary>
    public int Count { get; private set; }

    /// <summary>Date of the earliest article that states it, null where none is dated.</summary>
    public PartialDate? First { get; private set; }

    /// <summary>Date of the latest article that states it, null where none is dated.</summary>
    public PartialDate? Last { get; private set; }

    /// <summary>The statement that is its evidence, in its earliest article: its id.</summary>
    public string StatementId { get; private set; } = "";

    /// <summary>Takes a statement of an article in; those of one article come together.</summary>
    internal void Stated(ScopedArticle article, string statementId)
    {
        if (string.Equals(lastArticle, article.Article.Id, StringComparison.Ordinal))
        {
            return;
        }

        lastArticle = article.Article.Id;
        Count++;
        if (StatementId.Length == 0 || (article.Date is { } earlier && (First is null || earlier < First)))
        {
            StatementId = statementId;
        }

        if (article.Date is { } date)
        {
            First = First is { } first && first <= date ? first : date;
            Last = Last is { } last && last >= date ? last : date;
        }
    }

    /// <summary>Counts another mention in the same article.</summary>
    internal void Again() => Count++;
}
