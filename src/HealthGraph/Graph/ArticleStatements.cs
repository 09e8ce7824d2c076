using System.Globalization;
using HealthGraph.Documents;
using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>Turns an extracted article into the statements that it makes.</summary>
public static class ArticleStatements
{
    /// <summary>The record that a store writes.</summary>
    public static ArticleRecord Record(ExtractedArticle extracted, Issue? issue, string dictionaryVersion)
    {
        ArgumentNullException.ThrowIfNull(extracted);
        var article = extracted.Article;
        var id = NodeIds.OfArticle(article);
        var statements = Statements(extracted, id, dictionaryVersion);
        var node = new ArticleNode(id, article.Title, article.Source, article.Url, article.PublishedOn, article.Text,
            StatementId.Hash(article.Text), dictionaryVersion, Digest(article, statements));
        return new ArticleRecord(node, IssueOf(issue), article.Ordinal, statements);
    }

    private static string Digest(Article article, List<Statement> statements)
    {
        var parts = new List<string> { article.Source ?? "", article.Url ?? "", article.PublishedOn?.ToString() ?? "" };
        parts.AddRange(statements.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Id} {s.Rule} {s.Entry} {s.Confidence}")));
        return StatementId.Hash([.. parts]);
    }

    /// <summary>The node of an issue; null for a single article or a head that says nothing.</summary>
    public static IssueNode? IssueOf(Issue? issue) => issue is null or { Series: null, PublishedOn: null, CoverageStart: null, Publisher: null }
        ? null
        : new IssueNode(NodeIds.OfIssue(issue), issue.Series, issue.Number, issue.PublishedOn, issue.CoverageStart, issue.CoverageEnd, issue.Publisher);

    private static List<Statement> Statements(ExtractedArticle extracted, string articleId, string dictionaryVersion)
    {
        var ids = new GlobalIds(extracted, articleId);
        var sheet = new StatementSheet(articleId, dictionaryVersion);
        foreach (var entity in extracted.Entities)
        {
            AddEntity(sheet, entity, ids.Of(entity.Id));
        }

        foreach (var relation in extracted.Relations)
        {
            sheet.Edge(ids.Of(relation.From), relation.Type, ids.Of(relation.To), relation.Title, relation.Evidence, relation.Rule);
        }

        foreach (var happening in extracted.Events)
        {
            AddEvent(sheet, happening, ids);
        }

        foreach (var indicator in extracted.Indicators)
        {
            AddIndicator(sheet, indicator, ids, articleId);
        }

        return sheet.Sorted();
    }

    private static void AddEntity(StatementSheet sheet, Entity entity, string id)
    {
        var first = entity.Mentions[0];
        sheet.Property(id, "name", entity.Name, first);
        sheet.Property(id, "kind", entity.Kind, first);
        foreach (var candidate in entity.Candidates)
        {
            sheet.Property(id, "candidate", candidate, first);
        }

        foreach (var mention in entity.Mentions)
        {
            sheet.Mention(id, mention);
        }
    }

    private static void AddEvent(StatementSheet sheet, Event happening, GlobalIds ids)
    {
        var id = "event/" + happening.Id;
        var (evidence, rule) = (happening.Evidence, happening.Rule);
        sheet.Edge(sheet.ArticleId, "REPORTS", id, null, evidence, rule);
        sheet.Property(id, "name", happening.Name, evidence, rule);
        sheet.Property(id, "type", happening.Type, evidence, rule);
        sheet.Property(id, "trigger", happening.Trigger, evidence, rule);
        sheet.Property(id, "date", happening.Date?.ToString(), evidence, rule);
        sheet.Property(id, "endDate", happening.EndDate?.ToString(), evidence, rule);
        sheet.Property(id, "planned", happening.Planned ? "true" : null, evidence, rule);
        if (happening.Place is { } place)
        {
            sheet.Edge(id, "TOOK_PLACE_IN", ids.Of(place), null, evidence, rule);
        }

        foreach (var participant in happening.Participants)
        {
            if (participant.EntityId is { } entity)
            {
                sheet.Edge(ids.Of(entity), "PARTICIPATED_IN", id, participant.Role, evidence, rule);
            }
        }
    }

    private static void AddIndicator(StatementSheet sheet, Indicator indicator, GlobalIds ids, string articleId)
    {
        var subject = indicator.SubjectId is { } s ? ids.Of(s) : null;
        var asOf = indicator.AsOf?.ToString();
        var id = "indicator/" + StatementId.Hash(subject ?? "", indicator.Measure, asOf ?? "", indicator.Surface, articleId);
        var (evidence, rule) = (indicator.Evidence, indicator.Rule);
        sheet.Property(id, "name", indicator.Measure, evidence, rule);
        sheet.Property(id, "value", indicator.Value.ToString(CultureInfo.InvariantCulture), evidence, rule);
        sheet.Property(id, "upper", indicator.Upper?.ToString(CultureInfo.InvariantCulture), evidence, rule);
        sheet.Property(id, "bound", indicator.Bound, evidence, rule);
        sheet.Property(id, "unit", indicator.Unit, evidence, rule);
        sheet.Property(id, "asOf", asOf, evidence, rule);
        sheet.Property(id, "surface", indicator.Surface, evidence, rule);
        if (subject is not null)
        {
            sheet.Edge(id, "MEASURES", subject, null, evidence, rule);
        }
    }
}
