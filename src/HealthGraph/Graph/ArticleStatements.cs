using System.Globalization;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>Turns an extracted article into the statements that it makes.</summary>
/// <param name="dictionaries">Know the codes of places that an article only implies (the 福建省 in the name of a body), and the outlets.</param>
public sealed class ArticleStatements(DictionarySet dictionaries)
{
    /// <summary>The record that a store writes.</summary>
    public ArticleRecord Record(ExtractedArticle extracted, Issue? issue, string dictionaryVersion)
    {
        ArgumentNullException.ThrowIfNull(extracted);
        var article = extracted.Article;
        var id = NodeIds.OfArticle(article);
        var statements = Statements(extracted, id, dictionaryVersion);
        var node = new ArticleNode(id, article.Title, article.Source, article.Url, article.PublishedOn, article.Text,
            StatementId.Hash(article.Text), dictionaryVersion, ArticleDigest.Of(article.Source, article.Url, article.PublishedOn, statements));
        return new ArticleRecord(node, IssueOf(issue), article.Ordinal, statements);
    }

    /// <summary>The record of an article that nobody has read for names yet: article and issue, no statement.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issue">The issue that carries it, or null.</param>
    /// <param name="dictionaryVersion">Version of the rules and dictionaries in force.</param>
    public static ArticleRecord Unread(Article article, IssueNode? issue, string dictionaryVersion)
    {
        ArgumentNullException.ThrowIfNull(article);
        var node = new ArticleNode(NodeIds.OfArticle(article), article.Title, article.Source, article.Url, article.PublishedOn, article.Text,
            StatementId.Hash(article.Text), dictionaryVersion, ArticleDigest.Of(article.Source, article.Url, article.PublishedOn, []));
        return new ArticleRecord(node, issue, article.Ordinal, []);
    }

    /// <summary>The node of an issue; null for a single article or a head that says nothing.</summary>
    public static IssueNode? IssueOf(Issue? issue) => issue is null or { Series: null, PublishedOn: null, CoverageStart: null, Publisher: null }
        ? null
        : new IssueNode(NodeIds.OfIssue(issue), issue.Series, issue.Number, issue.PublishedOn, issue.CoverageStart, issue.CoverageEnd, issue.Publisher);

    private ArticleClaims Statements(ExtractedArticle extracted, string articleId, string dictionaryVersion)
    {
        var ids = new GlobalIds(extracted, articleId, dictionaries.Regions);
        var sheet = new StatementSheet(articleId, dictionaryVersion);
        foreach (var entity in extracted.Entities)
        {
            AddEntity(sheet, entity, ids.Find(entity.Id)!);
        }

        foreach (var relation in extracted.Relations)
        {
            var (evidence, rule) = (relation.Evidence, relation.Rule);
            sheet.Edge(End(sheet, ids, relation.From, evidence, rule), relation.Type, End(sheet, ids, relation.To, evidence, rule), relation.Title, evidence, rule);
        }

        foreach (var happening in extracted.Events)
        {
            AddEvent(sheet, happening, ids);
        }

        foreach (var indicator in extracted.Indicators)
        {
            AddIndicator(sheet, indicator, ids, articleId);
        }

        Themes.Add(sheet, extracted, ids);
        Publisher.Add(sheet, extracted.Article, dictionaries.Lexicon);
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
        sheet.Property(id, "date", sheet.Text(happening.Date), evidence, rule);
        sheet.Property(id, "endDate", sheet.Text(happening.EndDate), evidence, rule);
        sheet.Property(id, "planned", happening.Planned ? "true" : null, evidence, rule);
        if (happening.Place is { } place)
        {
            sheet.Edge(id, "TOOK_PLACE_IN", End(sheet, ids, place, evidence, rule), null, evidence, rule);
        }

        foreach (var participant in happening.Participants)
        {
            if (participant.EntityId is { } entity)
            {
                sheet.Edge(End(sheet, ids, entity, evidence, rule), "PARTICIPATED_IN", id, participant.Role, evidence, rule);
            }
            else
            {
                sheet.Property(id, participant.Role, participant.Name, evidence, rule);
            }
        }
    }

    /// <summary>The node at one end of an edge; one that only this edge names gets its name from the same sentence.</summary>
    private static string End(StatementSheet sheet, GlobalIds ids, string localId, TextSpan evidence, string rule)
    {
        if (ids.Find(localId) is { } known)
        {
            return known;
        }

        var id = ids.OfName(localId);
        sheet.Property(id, "name", localId, evidence, rule);
        return id;
    }

    private static void AddIndicator(StatementSheet sheet, Indicator indicator, GlobalIds ids, string articleId)
    {
        var asOf = sheet.Text(indicator.AsOf);
        var subject = indicator.SubjectId is { } s ? End(sheet, ids, s, indicator.Evidence, indicator.Rule) : null;
        var id = NodeIds.OfIndicator(articleId, subject ?? "", indicator.Measure, asOf ?? "", indicator.Surface);
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
