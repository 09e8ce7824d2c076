using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Reads nodes that have no row: articles, and what is an article's own.</summary>
internal sealed class OwnNodes : IDisposable
{
    private readonly RawCommand read;
    private readonly long name;
    private (long Key, PackedArticle Article, string Title)? last;

    public OwnNodes(SqliteConnection connection)
    {
        read = new(connection, "SELECT id, title, text, statements FROM article WHERE key = ?1");
        using var predicate = new RawCommand(connection, "SELECT key FROM predicate WHERE text = 'name'");
        name = predicate.Number() ?? -1;
    }

    /// <summary>Keys of those of the ids that are articles' own nodes; of those that have a row, because people decided about them, none.</summary>
    public static List<long> Find(SqliteConnection connection, IReadOnlyCollection<string> ids)
    {
        var found = new List<long>();
        var byArticle = ids.Where(id => OwnNode.ArticleOf(id) is not null).GroupBy(id => OwnNode.ArticleOf(id)!, StringComparer.Ordinal).ToList();
        if (byArticle.Count == 0)
        {
            return found;
        }

        using var nodes = new OwnNodes(connection);
        foreach (var (key, id) in ArticleQueries.Keys(connection, [.. byArticle.Select(g => g.Key)]))
        {
            var statements = nodes.Article(key).Statements;
            found.AddRange(byArticle.First(g => string.Equals(g.Key, id, StringComparison.Ordinal)).Select(statements.PlaceOf).Where(p => p >= 0).Select(p => OwnNode.Key(key, p)));
        }

        return found;
    }

    /// <summary>Id, names and number of articles of a node without a row.</summary>
    /// <exception cref="InvalidDataException">There is none: the file is damaged.</exception>
    public (string Id, List<KnownName> Names, int Articles) Read(long key)
    {
        if (OwnNode.IsKey(key))
        {
            var (owner, place) = OwnNode.Parts(key);
            var article = Article(owner);
            return (article.Statements.OwnId(place) ?? throw Gone(), Names(article, place), 1);
        }

        var speaks = Article(key).Statements.Nodes.Contains(key);
        return (last!.Value.Article.Id, [new KnownName(last.Value.Title) { Articles = 1, Stated = 1 }], speaks ? 1 : 0);
    }

    /// <summary>How the article speaks of a node without a row; null where it does not.</summary>
    public Posting? Posting(long key)
    {
        var (owner, place) = OwnNode.IsKey(key) ? OwnNode.Parts(key) : (key, -1);
        var article = Article(owner);
        place = place < 0 ? article.Statements.Nodes.IndexOf(key) : place;
        var (outward, inward) = (0UL, 0UL);
        foreach (var statement in article.Statements)
        {
            outward |= statement.Subject == place ? Packing.Posting.Bit(statement.Predicate) : 0;
            inward |= statement.Object == place ? Packing.Posting.Bit(statement.Predicate) : 0;
        }

        return place < 0 || (outward | inward) == 0 ? null : new Posting(Packing.Posting.OrderOf(article.Id), owner, outward, inward);
    }

    /// <inheritdoc/>
    public void Dispose() => read.Dispose();

    private static InvalidDataException Gone() => new("A node is not there.");

    private List<KnownName> Names(PackedArticle article, int place)
    {
        var names = new List<KnownName>();
        foreach (var statement in article.Statements)
        {
            if (statement.Subject == place && statement.Predicate == name && article.Statements.Value(statement, article.Text) is { } text)
            {
                names.Add(new KnownName(text) { Articles = 1, Stated = 1 });
            }
        }

        return names;
    }

    private PackedArticle Article(long key)
    {
        if (last is not { } known || known.Key != key)
        {
            using var row = read.Set(1, key).Rows();
            if (!row.Next())
            {
                throw Gone();
            }

            var id = row.Text(0);
            last = known = (key, new PackedArticle(id, row.Text(2), "", PackedStatements.Read(row.Bytes(3).ToArray(), key, id)), row.Text(1));
        }

        return known.Article;
    }
}
