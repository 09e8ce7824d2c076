using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;
using static HealthGraph.Tests.Stores.Sqlite.Migrations.OlderFile;

namespace HealthGraph.Tests.Stores.Sqlite.Migrations;

public sealed class UnpackedGraphTests : IDisposable
{
    private const int OldVersion = 3;

    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_FileOfAnOlderVersion_HoldsTheSameGraph()
    {
        var old = Path.Combine(folder, "old.db");
        WriteOld(old);
        await using var migrated = await OpenAsync(old);
        await using var fresh = await OpenAsync(Path.Combine(folder, "fresh.db"));
        var record = Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲医院", "乙院");
        await fresh.WriteAsync([record, record with { Issue = Sheet.Issue(2, "2024-01-19"), Ordinal = 3 }, Sheet.Record("b", "题目b\n正文", null, 1)], CancellationToken.None);
        await fresh.WriteResolutionAsync(
            new Resolution(
                new Dictionary<string, string>(StringComparer.Ordinal) { ["organization/乙院"] = "organization/甲医院" },
                new Dictionary<(string NodeId, string Property), string> { [("organization/甲医院", "name")] = "甲人民医院" }),
            CancellationToken.None);
        (await DumpAsync(migrated)).ShouldBe(await DumpAsync(fresh));
        (await migrated.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
        (await migrated.SearchAsync("医院", 10, null, CancellationToken.None)).ShouldBe(await fresh.SearchAsync("医院", 10, null, CancellationToken.None));
        await migrated.DisposeAsync();
        await using var again = await OpenAsync(old);
        (await DumpAsync(again)).ShouldBe(await DumpAsync(fresh));
    }

    /// <summary>What the program wrote before articles were packed, made with its own schema files.</summary>
    private static void WriteOld(string path)
    {
        using var connection = OlderFile.Create(path, OldVersion);
        var record = Sheet.Naming("a", null, "甲医院", "乙院");
        Run(connection, $"""
            INSERT INTO issue (key, id, series, number, published_on, publisher) VALUES
                (1, 'issue/测试周报#1', '测试周报', 1, '2024-01-12', '测试中心'), (2, 'issue/测试周报#2', '测试周报', 2, '2024-01-19', '测试中心');
            INSERT INTO node (key, id, kind, name, canonical_key, articles) VALUES
                (1, 'article/a', 'Article', '题目a', 1, 1), (2, 'organization/甲医院', 'Organization', '甲医院', 2, 1),
                (3, 'organization/乙院', 'Organization', '乙院', 2, 1), (4, 'article/b', 'Article', '题目b', 4, 0);
            INSERT INTO term (key, text) VALUES (1, 'test.rule'), (2, 'test.tsv:1');
            INSERT INTO resolution VALUES ('organization/乙院', 'organization/甲医院');
            INSERT INTO correction VALUES ('organization/甲医院', 'name', '甲人民医院');
            """);
        AddArticle(connection, 1, record);
        AddArticle(connection, 4, Sheet.Record("b", "题目b\n正文", null, 1));
        Run(connection, "INSERT INTO containment VALUES (1, 1, 1), (2, 1, 3)");
        foreach (var s in record.Statements)
        {
            Run(connection, $"""
                INSERT INTO statement (id, article_key, subject_key, predicate, object_key, value, span_start, span_end, rule_key, entry_key, confidence)
                SELECT x'{s.Id}', 1, n.key, '{s.Predicate}', (SELECT key FROM node WHERE id = '{s.Object}'), '{s.Value}', {s.Span.Start}, {s.Span.End}, 1, 2, 0.9
                FROM node n WHERE n.id = '{s.Subject}'
                """);
        }
    }

    private static void AddArticle(SqliteConnection connection, int key, ArticleRecord record)
    {
        var a = record.Article;
        Run(connection, $"""
            INSERT INTO article (key, title, source, url, published_on, text, content_hash, dictionary_version, digest)
            VALUES ({key}, '{a.Title}', '{a.Source}', '{a.Url}', '{a.PublishedOn}', '{a.Text}', '{a.ContentHash}', '{a.DictionaryVersion}', '{a.Digest}')
            """);
    }
}
