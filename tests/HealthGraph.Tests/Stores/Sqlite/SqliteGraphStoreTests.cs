using HealthGraph.Graph;
using HealthGraph.Graph.Checks;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Tests.Stores.Sqlite;

public sealed class SqliteGraphStoreTests : GraphStoreConformance, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Open_FileOfALaterVersion_SaysSo()
    {
        var path = Path.Combine(folder, "later.db");
        await using (var store = new SqliteGraphStore(path))
        {
            await store.OpenAsync(CancellationToken.None);
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 9999";
            command.ExecuteNonQuery();
        }

        await using var later = new SqliteGraphStore(path);
        var thrown = await Should.ThrowAsync<GraphStoreException>(() => later.OpenAsync(CancellationToken.None));
        thrown.Message.ShouldContain("9999");
        thrown.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_SaysSo()
    {
        var path = Path.Combine(folder, "text.db");
        await File.WriteAllTextAsync(path, new string('x', 5000));
        await using var store = new SqliteGraphStore(path);
        (await Should.ThrowAsync<GraphStoreException>(() => store.OpenAsync(CancellationToken.None))).Store.ShouldBe(path);
    }

    [Fact]
    public async Task Write_TwoProcessesInTurn_NeitherTrustsKeysTheOtherRemoved()
    {
        var path = Path.Combine(folder, "shared.db");
        await using var one = await OpenAsync(path);
        await using var two = await OpenAsync(path);
        await one.WriteAsync([Sheet.Naming("a", null, "甲")], CancellationToken.None);
        await two.WriteAsync([Sheet.Record("a", "题目a\n正文", "v2", null, 1, ("organization/乙", "name", null, "乙"))], CancellationToken.None);
        await one.WriteAsync([Sheet.Naming("b", null, "甲")], CancellationToken.None);
        (await one.NodesAsync(["organization/甲", "organization/乙"], CancellationToken.None)).Select(n => n.Name).Order(StringComparer.Ordinal).ShouldBe(["乙", "甲"]);
        (await one.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Backup_WhileOthersWrite_IsWholeAndRestores()
    {
        var (path, saved) = (Path.Combine(folder, "live.db"), Path.Combine(folder, "saved.db"));
        await using var store = await OpenAsync(path);
        await store.WriteAsync([.. Enumerable.Range(0, 50).Select(i => Sheet.Naming(Sheet.Text(i), null, $"第{i}医院"))], CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 50; !stop.IsCancellationRequested; i++)
            {
                await store.WriteAsync([Sheet.Naming(Sheet.Text(i), null, $"第{i}医院")], CancellationToken.None);
            }
        });
        SqliteBackup.Save(path, saved);
        await stop.CancelAsync();
        await writing;
        Directory.GetFiles(folder, "saved*").ShouldBe([saved]);
        await store.WriteAsync([Sheet.Naming("later", null, "后来医院")], CancellationToken.None);
        SqliteBackup.Restore(path, saved);

        // The store that stayed open sees what was restored, and writes on.
        (await store.NodesAsync(["organization/后来医院"], CancellationToken.None)).ShouldBeEmpty();
        (await store.NodesAsync(["organization/第7医院"], CancellationToken.None)).ShouldHaveSingleItem();
        await store.WriteAsync([Sheet.Naming("later", null, "后来医院", "第7医院")], CancellationToken.None);
        (await store.NodesAsync(["organization/第7医院"], CancellationToken.None)).Single().Articles.ShouldBe(2);
        (await store.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Restore_WhatIsNoBackup_LeavesTheStore()
    {
        var (path, other) = (Path.Combine(folder, "kept.db"), Path.Combine(folder, "other.db"));
        await using var store = await OpenAsync(path);
        await store.WriteAsync([Sheet.Naming("a", null, "甲")], CancellationToken.None);
        await File.WriteAllTextAsync(other, new string('x', 9000));
        Should.Throw<GraphStoreException>(() => SqliteBackup.Restore(path, other));
        Should.Throw<GraphStoreException>(() => SqliteBackup.Restore(path, Path.Combine(folder, "none.db")));
        (await store.NodesAsync(["organization/甲"], CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("UPDATE node SET articles = articles + 1 WHERE id = 'organization/甲'", FindingCode.CheckCount)]
    [InlineData("DELETE FROM surface WHERE text = '甲'", FindingCode.CheckStorage)]
    [InlineData("INSERT INTO node (id, kind) VALUES ('organization/孤', 'Organization')", FindingCode.CheckStorage)]
    [InlineData("UPDATE statement SET span_end = 999", FindingCode.CheckSpan)]
    [InlineData("UPDATE statement SET value = '丁' WHERE predicate = 'name'", FindingCode.CheckId)]
    [InlineData("UPDATE statement SET predicate = 'LIKES' WHERE predicate = 'MENTIONS'", FindingCode.CheckSchema)]
    [InlineData("UPDATE article SET content_hash = 'x'", FindingCode.CheckId)]
    [InlineData("INSERT INTO issue (id) VALUES ('issue/空#1')", FindingCode.CheckOrphan)]
    public async Task Check_Damage_IsFound(string sql, string code)
    {
        var path = Path.Combine(folder, "damaged.db");
        await using var store = await OpenAsync(path);
        var (text, url) = ("甲\n正文", "http://example.com/a");
        var id = "article/" + StatementId.Hash("url", NodeIds.Normalize(url));
        List<Statement> statements = [Sheet.Fact(id, "organization/甲", "name", null, "甲", 0, 1), Sheet.Fact(id, id, "MENTIONS", "organization/甲", "甲", 0, 1)];
        statements.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        var article = new ArticleNode(id, "甲", null, url, null, text, StatementId.Hash(text), "v1", ArticleDigest.Of(null, url, null, statements));
        await store.WriteAsync([new ArticleRecord(article, Sheet.Issue(1, "2024-01-12"), 1, statements)], CancellationToken.None);
        (await FaultsAsync(store)).ShouldBeEmpty();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=false;Foreign Keys=false"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        (await FaultsAsync(store)).ShouldContain(code);
    }

    private static async Task<List<string>> FaultsAsync(IGraphReader store)
    {
        var codes = new List<string>();
        await foreach (var finding in new GraphCheck(store).RunAsync(CancellationToken.None))
        {
            codes.Add(finding.Code);
        }

        return codes;
    }

    private static async Task<SqliteGraphStore> OpenAsync(string path)
    {
        var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        return store;
    }

    protected override async Task<IGraphStore> OpenEmptyAsync()
    {
        var store = new SqliteGraphStore(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".db"));
        await store.OpenAsync(CancellationToken.None);
        return store;
    }
}
