using HealthGraph.Exporting.Tables;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Csv;

/// <summary>The tables <c>relations.csv</c>, an edge a row with its evidence, and <c>statements.csv</c>, a claim a row with its sentence.</summary>
internal static class FactTables
{
    /// <summary>Writes both.</summary>
    public static async Task WriteAsync(ScopedGraph graph, GraphTables tables, IExportTarget target, CancellationToken cancellationToken)
    {
        using var relations = new CsvTable(target.Create("relations.csv"), "subject", "relation", "object", "value", "date", "source", "subjectId", "objectId",
            "count", "firstSeen", "lastSeen", "article", "title", "link", "sentence", "rule", "statement");
        using var statements = new CsvTable(target.Create("statements.csv"), "statement", "article", "subject", "predicate", "object", "value", "start", "end",
            "sentence", "rule", "entry", "confidence", "dictionaryVersion");
        await foreach (var (article, edges) in tables.EdgesAsync(cancellationToken))
        {
            foreach (var told in edges)
            {
                Relation(relations, tables, told);
            }

            var sentences = new SentenceFinder(article.Article.Text);
            foreach (var (_, s) in graph.Statements(article))
            {
                statements.Row(s.Id, s.ArticleId, s.Subject, s.Predicate, s.Object, s.Value, s.Span.Start, s.Span.End, sentences.At(s.Span), s.Rule, s.Entry,
                    s.Confidence, s.DictionaryVersion);
            }
        }
    }

    private static void Relation(CsvTable relations, GraphTables tables, ToldEdge told)
    {
        var (edge, article) = (told.Edge, told.Article);
        relations.Row(NameOf(tables, edge.Subject, article), edge.Type, NameOf(tables, edge.Object, article), edge.Value, article.PublishedOn, article.Source,
            edge.Subject, edge.Object, edge.Count, edge.First, edge.Last, article.Id, article.Title, article.Url, told.Sentence, told.Statement.Rule, told.Id);
    }

    private static string NameOf(GraphTables tables, string id, ArticleNode article) =>
        tables.Find(id)?.Name ?? (string.Equals(id, article.Id, StringComparison.Ordinal) ? article.Title : id);
}
