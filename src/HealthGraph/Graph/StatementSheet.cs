using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>Gathers the statements of one article, each id once.</summary>
internal sealed class StatementSheet(string articleId, string dictionaryVersion)
{
    // Room for most articles.
    private readonly List<ArticleClaim> claims = new(160);

    private (PartialDate? Date, string? Text) lastDate;

    /// <summary>The article whose claims are gathered.</summary>
    public string ArticleId => articleId;

    /// <summary>A property that stands on a mention; left out where it has no value.</summary>
    public void Property(string subject, string property, string? value, Mention mention) =>
        Add(subject, property, null, value, mention.Span, mention.Rule, mention.Entry, mention.Confidence);

    /// <summary>A property that stands on a sentence; left out where it has no value.</summary>
    public void Property(string subject, string property, string? value, TextSpan evidence, string rule) =>
        Add(subject, property, null, value, evidence, rule, null, 1);

    /// <summary>An edge that stands on a sentence.</summary>
    public void Edge(string subject, string type, string target, string? qualifier, TextSpan evidence, string rule) =>
        Add(subject, type, target, qualifier, evidence, rule, null, 1);

    /// <summary>The article mentions an entity.</summary>
    public void Mention(string entityId, Mention mention) =>
        Add(articleId, "MENTIONS", entityId, mention.Text, mention.Span, mention.Rule, mention.Entry, mention.Confidence);

    /// <summary>A date as a value: most of an article's figures are of one day.</summary>
    public string? Text(PartialDate? date)
    {
        if (date != lastDate.Date)
        {
            lastDate = (date, date?.ToString());
        }

        return lastDate.Text;
    }

    /// <summary>All of them, by id. Nothing is added afterwards.</summary>
    public ArticleClaims Sorted() => new(articleId, dictionaryVersion, claims);

    private void Add(string subject, string predicate, string? target, string? value, TextSpan span, string rule, string? entry, double confidence)
    {
        if (target is not null || !string.IsNullOrEmpty(value))
        {
            claims.Add(new ArticleClaim(subject, predicate, target, value, span, rule, entry, confidence));
        }
    }
}
