using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;
using HealthGraph.Stores.Sqlite.Reading;
using HealthGraph.Stores.Sqlite.Writing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Migrations;

/// <summary>A graph as schemas 4 and 5 kept it, every node with a row and every statement with its id: read once, when it is packed anew.</summary>
internal sealed class PackedGraph : IDisposable
{
    /// <summary>The migration that renames the tables of such a graph and then has it moved.</summary>
    public const int MovedBy = 6;

    // So many articles are held in memory before they are written.
    private const int ArticlesAtOnce = 500;
    private const int IdBytes = 16;
    private const byte Version = 2;

    private readonly RawCommand articles;
    private readonly RawCommand node;
    private readonly RawCommand predicate;
    private readonly RawCommand term;

    private PackedGraph(SqliteConnection connection)
    {
        articles = new(connection, """
            SELECT a.key, a.id, a.title, a.source, a.url, a.published_on, a.text, a.content_hash, v.text, a.digest, a.statements
            FROM packed_article a JOIN term v ON v.key = a.version_key WHERE a.key > ?1 ORDER BY a.key LIMIT ?2
            """);
        node = new(connection, "SELECT id FROM packed_node WHERE key = ?1");
        predicate = new(connection, "SELECT text FROM predicate WHERE key = ?1");
        term = new(connection, "SELECT text FROM term WHERE key = ?1");
    }

    /// <summary>Writes everything into the new tables and drops the old ones, inside the transaction of the caller.</summary>
    public static void Move(SqliteConnection connection)
    {
        using (var old = new PackedGraph(connection))
        using (var writer = new ArticleWriter(connection))
        {
            using var last = new RawCommand(connection, "SELECT max(key) FROM packed_article");
            writer.Reserve(last.Number() ?? 0);
            for (var chunk = old.After(-1); chunk.Count > 0; chunk = old.After(chunk[^1].Key))
            {
                writer.Begin();
                chunk.ForEach(a => writer.Restore(a.Key, a.Record));
                writer.End();
            }

            writer.Begin();
            writer.Resolve(ResolutionQueries.All(connection));
            writer.End();
        }

        foreach (var table in (string[])["packed_article", "packed_node"])
        {
            using var drop = new RawCommand(connection, $"DROP TABLE {table}");
            drop.Run();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in (RawCommand[])[articles, node, predicate, term])
        {
            command.Dispose();
        }
    }

    private List<(long Key, ArticleRecord Record)> After(long key)
    {
        var chunk = new List<(long, ArticleRecord)>();
        using var rows = articles.Set(1, key).Set(2, (long)ArticlesAtOnce).Rows();
        while (rows.Next())
        {
            var article = new ArticleNode(rows.Text(1), rows.Text(2), rows.TextOrNull(3), rows.TextOrNull(4), PartialDate.TryParse(rows.TextOrNull(5)),
                rows.Text(6), rows.Text(7), rows.Text(8), rows.Text(9));
            chunk.Add((rows.Number(0), new ArticleRecord(article, null, 1, Statements(rows.Bytes(10), article))));
        }

        return chunk;
    }

    /// <summary>
    /// Bytes: version; number of nodes, their keys; the same of predicates and of terms; number of words, each a text; number of statements, their ids
    /// in ascending order; then each statement's subject, predicate, object + 1, value, start and length of the span, rule, entry + 1, confidence.
    /// </summary>
    private List<Statement> Statements(ReadOnlySpan<byte> bytes, ArticleNode article)
    {
        var reader = new ByteReader(bytes);
        if (reader.Byte() != Version)
        {
            throw new InvalidDataException("The statements of an article are packed in a way that this program does not know.");
        }

        var (nodes, predicates, terms) = (Texts(ref reader, node), Texts(ref reader, predicate), Texts(ref reader, term));
        var words = new List<string>();
        for (var left = reader.Count(); left > 0; left--)
        {
            words.Add(reader.Text());
        }

        var ids = new string[reader.Count()];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = Convert.ToHexStringLower(reader.Bytes(IdBytes));
        }

        var statements = new List<Statement>(ids.Length);
        foreach (var id in ids)
        {
            var (subject, said, target, value) = (nodes[reader.Count()], predicates[reader.Count()], reader.Count(), reader.Count());
            var start = reader.Count();
            var span = new TextSpan(start, start + reader.Count());
            var (rule, entry) = (terms[reader.Count()], reader.Count());
            statements.Add(new Statement(id, article.Id, subject, said, target == 0 ? null : nodes[target - 1], Value(value, words, span, article.Text), span,
                rule, entry == 0 ? null : terms[entry - 1], Confidence(ref reader), article.DictionaryVersion));
        }

        return statements;
    }

    private static string? Value(int value, List<string> words, TextSpan span, string text) => value switch
    {
        PackedStatement.NoValue => null,
        PackedStatement.SpanWords => text[span.Start..span.End],
        _ => words[value - PackedStatement.FirstWord],
    };

    private static double Confidence(ref ByteReader reader) => reader.Number() is > 0 and var parts
        ? (parts - 1) / PackedStatements.ConfidenceParts
        : BitConverter.UInt64BitsToDouble(reader.Fixed());

    private static string[] Texts(ref ByteReader reader, RawCommand read)
    {
        var texts = new string[reader.Count()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = read.Set(1, (long)reader.Number()).TextOrNull() ?? throw new InvalidDataException("An article names what is not there.");
        }

        return texts;
    }
}
