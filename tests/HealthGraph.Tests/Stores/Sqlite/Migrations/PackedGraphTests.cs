using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;
using static HealthGraph.Tests.Stores.Sqlite.Migrations.OlderFile;

namespace HealthGraph.Tests.Stores.Sqlite.Migrations;

public sealed class PackedGraphTests : IDisposable
{
    private const int OldVersion = 5;

    private static readonly ArticleRecord First = Sheet.Record("a", "题目a\n正文", Sheet.Issue(1, "2024-01-12"), 1,
        ("organization/甲医院", "name", null, "甲医院"), ("", "MENTIONS", "organization/甲医院", "题目"), ("", "MENTIONS", "organization/乙院", "乙"), ("organization/乙院", "name", null, "乙院"),
        ("indicator/a-1", "name", null, "门诊量"), ("indicator/a-1", "MEASURES", "organization/甲医院", null), ("indicator/00ff", "name", null, "床位"));

    private static readonly ArticleRecord Second = Sheet.Record("b", "题目b\n正文", null, 1, ("organization/甲医院", "name", null, "甲医院"));

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_FileOfAnOlderVersion_HoldsTheSameGraph()
    {
        var old = Path.Combine(folder, "old.db");
        WriteOld(old);
        await using var migrated = await OpenAsync(old);
        await using var fresh = await OpenAsync(Path.Combine(folder, "fresh.db"));
        await fresh.WriteAsync([First, First with { Issue = Sheet.Issue(2, "2024-01-19"), Ordinal = 3 }, Second], CancellationToken.None);
        await fresh.WriteIssuesAsync([Sheet.Issue(3, "2024-01-26")], CancellationToken.None);
        await fresh.WriteResolutionAsync(
            new Resolution(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["organization/乙院"] = "organization/甲医院", ["indicator/a-1"] = "" },
                new Dictionary<(string NodeId, string Property), string> { [("organization/甲医院", "name")] = "甲人民医院" }),
            CancellationToken.None);
        (await DumpAsync(migrated)).ShouldBe(await DumpAsync(fresh));
        (await migrated.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
        (await migrated.StatisticsAsync(CancellationToken.None)).Nodes.ShouldBe((await fresh.StatisticsAsync(CancellationToken.None)).Nodes);
        (await migrated.SearchAsync("医院", 10, null, CancellationToken.None)).ShouldBe(await fresh.SearchAsync("医院", 10, null, CancellationToken.None));

        // Texts that were indexed before are found, and indexed anew.
        (await migrated.SearchTextAsync("正文", 10, null, CancellationToken.None)).Count.ShouldBe(2);
        while (await migrated.IndexTextsAsync(CancellationToken.None))
        {
        }

        (await migrated.SearchTextAsync("正文", 10, null, CancellationToken.None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Write_AfterTheMove_GivesNoKeyTwice()
    {
        var old = Path.Combine(folder, "old.db");
        WriteOld(old);
        await using var migrated = await OpenAsync(old);
        await migrated.WriteAsync([Sheet.Naming("c", Sheet.Issue(2, "2024-01-19"), "丙院", "乙院"), Second with { Issue = Sheet.Issue(3, "2024-01-26") }], CancellationToken.None);
        (await migrated.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
        (await migrated.ArticlesAsync(["article/a", "article/b", "article/c"], CancellationToken.None)).Select(a => a.Title).ShouldBe(["题目a", "题目b", "题目c"]);
    }

    /// <summary>What the program wrote before figures stood with their articles, made with its own schema files.</summary>
    private static void WriteOld(string path)
    {
        using var connection = OlderFile.Create(path, OldVersion);
        foreach (var table in (string[])["old_surface", "old_statement", "old_containment", "old_article", "old_node", "old_issue", "old_term", "old_resolution", "old_correction"])
        {
            Run(connection, $"DROP TABLE {table}");
        }

        Run(connection, $"""
            INSERT INTO issue (key, id, series, number, published_on, publisher) VALUES
                (1, 'issue/测试周报#1', '测试周报', 1, '2024-01-12', '测试中心'), (2, 'issue/测试周报#2', '测试周报', 2, '2024-01-19', '测试中心'),
                (3, 'issue/测试周报#3', '测试周报', 3, '2024-01-26', '测试中心');
            INSERT INTO node (key, id, articles, batch, names) VALUES (1, 'article/a', 1, 1, x''), (2, 'organization/甲医院', 2, 1, x''), (3, 'organization/乙院', 1, 1, x''),
                (4, 'indicator/a-1', 1, 1, x''), (5, 'indicator/00ff', 1, 1, x''), (9, 'article/b', 0, 1, x'');
            INSERT INTO term (key, text) VALUES (1, 'test.rule'), (2, 'test.tsv:1'), (3, 'v1');
            INSERT INTO predicate (key, text) VALUES (1, 'name'), (2, 'MENTIONS'), (3, 'MEASURES');
            INSERT INTO resolution VALUES ('organization/乙院', 'organization/甲医院'), ('indicator/a-1', '');
            INSERT INTO correction VALUES ('organization/甲医院', 'name', '甲人民医院');
            INSERT INTO merged VALUES (3, 2), (4, NULL);
            INSERT INTO tally VALUES ('batch', 7), ('node Article', 2), ('node Indicator', 2), ('node Organization', 2), ('statement 1', 5);
            INSERT INTO text_search (rowid, text) VALUES (1, '题目');
            UPDATE text_filled SET batch = 7, key = 9;
            """);
        AddArticle(connection, 1, First);
        AddArticle(connection, 9, Second);
        Run(connection, "INSERT INTO containment (issue_key, article_key, ordinal, batch) VALUES (1, 1, 1, 7), (2, 1, 3, 7)");
    }

    private static void AddArticle(SqliteConnection connection, int key, ArticleRecord record)
    {
        var a = record.Article;
        using var put = new RawCommand(connection, """
            INSERT INTO article (key, id, title, source, url, published_on, content_hash, version_key, digest, batch, text, statements)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 3, ?8, 7, ?9, ?10)
            """);
        put.Set(1, key).Set(2, a.Id).Set(3, a.Title).Set(4, a.Source).Set(5, a.Url).Set(6, a.PublishedOn?.ToString()).Set(7, a.ContentHash).Set(8, a.Digest).Set(9, a.Text)
            .Set(10, Packed(record)).Run();
    }

    private static byte[] Packed(ArticleRecord record)
    {
        List<string> nodes = ["article/a", "organization/甲医院", "organization/乙院", "indicator/a-1", "indicator/00ff"];
        List<string> predicates = ["name", "MENTIONS", "MEASURES"];
        var writer = new ByteWriter();
        writer.Byte(2);
        Keys(writer, [1, 2, 3, 4, 5]);
        Keys(writer, [1, 2, 3]);
        Keys(writer, [1, 2]);
        var words = record.Statements.Select(s => s.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        writer.Number(words.Count);
        words.ForEach(w => writer.Text(w));
        writer.Number(record.Statements.Count);
        foreach (var s in record.Statements)
        {
            writer.Bytes(Convert.FromHexString(s.Id));
        }

        foreach (var s in record.Statements)
        {
            var value = s.Value is null ? PackedStatement.NoValue : s.Value == "题目" ? PackedStatement.SpanWords : words.IndexOf(s.Value) + PackedStatement.FirstWord;
            foreach (var number in (int[])[nodes.IndexOf(s.Subject), predicates.IndexOf(s.Predicate), s.Object is null ? 0 : nodes.IndexOf(s.Object) + 1, value, s.Span.Start, s.Span.End - s.Span.Start, 0, 2, 9001])
            {
                writer.Number(number);
            }
        }

        return writer.Written.ToArray();
    }

    private static void Keys(ByteWriter writer, int[] keys)
    {
        writer.Number(keys.Length);
        Array.ForEach(keys, key => writer.Number(key));
    }
}
