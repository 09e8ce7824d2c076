using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Stores.Sqlite.Writing;
using static HealthGraph.Tests.Stores.Sqlite.Migrations.OlderFile;

namespace HealthGraph.Tests.Stores.Sqlite.Migrations;

/// <summary>Files of schema 6, which had a tree for ties of articles to issues, and an index over the transactions that wrote articles.</summary>
public sealed class FirstTiesTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_FileOfSchemaSix_HoldsTheSameGraph()
    {
        var old = Path.Combine(folder, "old.db");
        WriteOld(old);
        await using var migrated = await OpenAsync(old);
        await using var fresh = await OpenAsync(Path.Combine(folder, "fresh.db"));
        foreach (var record in Records())
        {
            await fresh.WriteAsync([record], None);
        }

        (await DumpAsync(migrated)).ShouldBe(await DumpAsync(fresh));
        (await migrated.CheckStorageAsync(None)).ShouldBeEmpty();
        (await KeysAsync(migrated, null)).ShouldBe(["article/a", "article/b", "article/c", "article/d"]);

        // Written anew by the fifth transaction, and tied by the sixth.
        (await KeysAsync(migrated, "4.0")).ShouldBe(["article/b", "article/c"]);
        (await KeysAsync(migrated, "3.0")).ShouldBe(["article/b", "article/c", "article/d"]);
        (await migrated.WriteAndTellAsync([Records()[0]], None)).ShouldBe([WriteOutcome.Unchanged]);
    }

    [Fact]
    public async Task SearchText_FileOfSchemaSix_FindsWhatIsAndIsNotIndexed()
    {
        var old = Path.Combine(folder, "old.db");
        WriteOld(old);
        await using var migrated = await OpenAsync(old);
        for (var i = 0; i < 2; i++)
        {
            (await migrated.SearchTextAsync("正文", 10, null, None)).Select(m => m.ArticleId).ShouldBe(["article/a", "article/b", "article/c", "article/d"]);
            (await migrated.SearchTextAsync("改过", 10, null, None)).Select(m => m.ArticleId).ShouldBe(["article/b"]);
            while (await migrated.IndexTextsAsync(None))
            {
            }
        }
    }

    private static ArticleRecord[] Records()
    {
        var (one, two) = (Sheet.Issue(1, "2024-01-12"), Sheet.Issue(2, "2024-01-19"));
        return
        [
            Sheet.Record("a", "题目a\n正文", one, 1), Sheet.Record("b", "题目b\n改过的正文", one, 2), Sheet.Record("c", "题目c\n正文", null, 1), Sheet.Record("d", "题目d\n正文", two, 1),
            Sheet.Record("a", "题目a\n正文", two, 3), Sheet.Record("c", "题目c\n正文", two, 2),
        ];
    }

    /// <summary>Articles of the transactions 1, 2 (written anew by 5), 3 and 4; c was tied by transaction 6, a by an older program to two issues.</summary>
    private static void WriteOld(string path)
    {
        using var connection = Create(path, 6);
        Run(connection, """
            INSERT INTO issue (key, id, series, number, published_on, publisher, article_key) VALUES
                (1, 'issue/测试周报#1', '测试周报', 1, '2024-01-12', '测试中心', 1), (2, 'issue/测试周报#2', '测试周报', 2, '2024-01-19', '测试中心', 5);
            INSERT INTO term (key, text) VALUES (1, 'v1');
            INSERT INTO tally VALUES ('batch', 6), ('node Article', 4);
            UPDATE text_filled SET batch = 2, key = 2;
            """);
        foreach (var table in (string[])["packed_article", "packed_node"])
        {
            Run(connection, $"DROP TABLE {table}");
        }

        foreach (var (index, key, batch) in ((int, long, long)[])[(0, 1, 1), (1, 2, 5), (2, 3, 3), (3, 5, 4)])
        {
            var a = Records()[index].Article;
            using var put = new RawCommand(connection, """
                INSERT INTO article (key, id, title, source, url, published_on, content_hash, version_key, digest, batch, text, statements)
                VALUES (?1, ?2, ?3, ?8, ?9, ?10, ?4, 1, ?5, ?6, ?7, x'030000000000')
                """);
            put.Set(1, key).Set(2, a.Id).Set(3, a.Title).Set(4, a.ContentHash).Set(5, a.Digest).Set(6, batch).Set(7, a.Text).Set(8, a.Source).Set(9, a.Url).Set(10, a.PublishedOn?.ToString()).Run();
            using var place = new RawCommand(connection, "INSERT INTO node_id (hash, node_key) VALUES (?1, ?2)");
            place.Set(1, NodeHash.Of(a.Id)).Set(2, key).Run();
        }

        Run(connection, """
            INSERT INTO containment (article_key, issue_key, ordinal, batch) VALUES (1, 1, 1, 0), (1, 2, 3, 0), (2, 1, 2, 0), (3, 2, 2, 6), (5, 2, 1, 0);
            """);
        var pairs = new System.Text.StringBuilder();
        TextPairs.Of(Records()[0].Article.Text, [], pairs);
        using var indexed = new RawCommand(connection, "INSERT INTO text_search (rowid, text) VALUES (?1, ?2)");
        indexed.Set(1, TextIndex.Row(Records()[0].Article.PublishedOn, 1)).Set(2, pairs.ToString()).Run();
    }

    private static async Task<List<string>> KeysAsync(SqliteGraphStore store, string? after)
    {
        var ids = new List<string>();
        await foreach (var article in store.WrittenAsync(after, await store.MarkAsync(None), None))
        {
            ids.Add(article.Id);
        }

        return [.. ids.Order(StringComparer.Ordinal)];
    }
}
