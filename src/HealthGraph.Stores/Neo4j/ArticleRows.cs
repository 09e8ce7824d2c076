using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The rows of one article for <c>write/upsert-articles</c>, which says what stands in which column.</summary>
internal sealed class ArticleRows
{
    private readonly ArticleRecord record;
    private readonly SentenceFinder sentences;
    private readonly SortedDictionary<string, NodeRow> nodes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, MentionRow> mentions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, object?[]> edges = new(StringComparer.Ordinal);

    private ArticleRows(ArticleRecord record)
    {
        this.record = record;
        sentences = new SentenceFinder(record.Article.Text);
    }

    /// <summary>The row of an article with the lists that belong to it.</summary>
    public static object?[] Of(ArticleRecord record)
    {
        var rows = new ArticleRows(record);
        var statements = record.Statements.Select(rows.Take).ToList();
        var article = record.Article;
        var named = record.Statements.Any(s => rows.IsArticle(s.Subject) || rows.IsArticle(s.Object));
        return
        [
            article.Id, article.Title, article.Source, article.Url, article.PublishedOn?.ToString(), article.Text, article.Text.Length,
            article.ContentHash, article.DictionaryVersion, article.Digest, named ? 1 : 0, statements, rows.nodes.Values.Select(n => n.Values).ToList(),
            rows.mentions.Values.Select(m => m.Values).ToList(), rows.edges.Values,
        ];
    }

    private bool IsArticle(string? id) => string.Equals(id, record.Article.Id, StringComparison.Ordinal);

    private object?[] Take(Statement s)
    {
        Node(s.Subject);
        string? sentence = null;
        string? edge = null;
        if (s.Object is { } target)
        {
            Node(target);
            sentence = sentences.At(s.Span);
            edge = TakeEdge(s, target, sentence);
        }
        else if (!IsArticle(s.Subject))
        {
            nodes[s.Subject].Property(s.Predicate, s.Value!);
        }

        return [s.Id, s.Subject, s.Predicate, s.Object, s.Value, s.Span.Start, s.Span.End, s.Rule, s.Entry, s.Confidence, sentence, edge];
    }

    /// <summary>Adds to the visible edges; returns the key of one that articles share, null for a mention, which is the article's own.</summary>
    private string? TakeEdge(Statement s, string target, string sentence)
    {
        if (s.Predicate is "MENTIONS")
        {
            Node(target)?.Name(s.Value!);
            if (!mentions.TryGetValue(target, out var mention))
            {
                mentions.Add(target, mention = new MentionRow(target));
            }

            mention.Add(s, sentence);
            return null;
        }

        // Statements come by id, so the first of an edge is the least.
        var key = string.Join('\t', s.Subject, s.Predicate, target, s.Value);
        edges.TryAdd(key, [key, s.Subject, s.Predicate, target, s.Value, s.Id, sentence, s.Rule]);
        return key;
    }

    private NodeRow? Node(string id)
    {
        if (IsArticle(id))
        {
            return null;
        }

        if (!nodes.TryGetValue(id, out var node))
        {
            nodes.Add(id, node = new NodeRow(id));
        }

        return node;
    }
}
