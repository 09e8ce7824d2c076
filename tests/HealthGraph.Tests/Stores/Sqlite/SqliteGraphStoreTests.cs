using HealthGraph.Graph;
using HealthGraph.Graph.Checks;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Stores.Sqlite.Migrations;

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

        OlderFile.Run(path, "PRAGMA user_version = 9999");

        await using var later = new SqliteGraphStore(path);
        var thrown = await Should.ThrowAsync<GraphStoreException>(() => later.OpenAsync(CancellationToken.None));
        thrown.Message.ShouldContain("9999");
        thrown.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Open_ANewFile_HasLargePages_AndAnOlderOneKeepsItsOwn()
    {
        var (fresh, older) = (Path.Combine(folder, "fresh.db"), Path.Combine(folder, "older.db"));
        OlderFile.Run(older, "PRAGMA page_size = 4096; PRAGMA user_version = 0; CREATE TABLE kept (x); DROP TABLE kept");
        foreach (var path in (string[])[fresh, older])
        {
            await using var store = new SqliteGraphStore(path);
            await store.OpenAsync(CancellationToken.None);
            (await store.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
        }

        OlderFile.Count(fresh, "PRAGMA page_size").ShouldBe(16384);
        OlderFile.Count(older, "PRAGMA page_size").ShouldBe(4096);
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
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Write_ReplacedInBatchesOfAnySize_IsWhatOneBatchGives(int seed)
    {
        var (dice, records) = (new Random(seed), new GeneratedGraph(seed).Records(120));
        await using var whole = await OpenAsync(Path.Combine(folder, "whole.db"));
        await whole.WriteAsync(records, CancellationToken.None);
        await using var store = await OpenAsync(Path.Combine(folder, "parts.db"));
        for (var i = 0; i < records.Count;)
        {
            var size = dice.Next(1, 20);
            await store.WriteAsync([.. records.Skip(i).Take(size)], CancellationToken.None);
            i += size;
            await store.WriteResolutionAsync(dice.Next(2) == 0 ? Resolution.None : GeneratedGraph.Decisions, CancellationToken.None);
            (await store.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
        }

        await store.WriteResolutionAsync(Resolution.None, CancellationToken.None);
        (await whole.CheckStorageAsync(CancellationToken.None)).ShouldBeEmpty();
        (await DumpAsync(store)).ShouldBe(await DumpAsync(whole));
        (await store.StatisticsAsync(CancellationToken.None)).Nodes.ShouldBe((await whole.StatisticsAsync(CancellationToken.None)).Nodes);
        (await store.SearchAsync("院", 1000, null, CancellationToken.None)).ShouldBe(await whole.SearchAsync("院", 1000, null, CancellationToken.None));
    }

    [Fact]
    public async Task Statements_PagesOfAnySize_AreThoseOfTheArticles()
    {
        await using var store = await OpenAsync(Path.Combine(folder, "pages.db"));
        foreach (var batch in new GeneratedGraph(7).Records(90).Chunk(13))
        {
            await store.WriteAsync(batch, CancellationToken.None);
        }

        var stored = new List<Statement>();
        await foreach (var article in store.StoredArticlesAsync(CancellationToken.None))
        {
            stored.AddRange(article.Statements);
        }

        foreach (var node in stored.SelectMany(s => new[] { s.Subject, s.Object }).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var expected = stored.Where(s => s.Subject == node || s.Object == node).OrderBy(s => s.Predicate, StringComparer.Ordinal)
                .ThenBy(s => s.ArticleId, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();
            var paged = new List<Statement>();
            do
            {
                var after = paged.Count == 0 ? ((string, string, string)?)null : (paged[^1].Predicate, paged[^1].ArticleId, paged[^1].Id);
                paged.AddRange(await store.StatementsAsync(new StatementQuery([node]) { Limit = 7, After = after }, CancellationToken.None));
            }
            while (paged.Count < expected.Count && paged.Count % 7 == 0 && paged.Count > 0);

            paged.ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Statements_OfMorePredicatesThanBits_AreFound()
    {
        await using var store = await OpenAsync(Path.Combine(folder, "many.db"));
        var facts = Enumerable.Range(1, 90).Select(i => ("organization/甲", $"p{i:D2}", (string?)null, (string?)"值")).ToArray();
        await store.WriteAsync([Sheet.Record("a", "题目\n正文", null, 1, facts)], CancellationToken.None);
        (await store.StatementsAsync(new StatementQuery(["organization/甲"]), CancellationToken.None)).Select(s => s.Predicate).ShouldBe(facts.Select(f => f.Item2));
        (await store.StatementsAsync(new StatementQuery(["organization/甲"]) { Predicates = ["p88"] }, CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("UPDATE node SET articles = articles + 1 WHERE id = 'organization/甲'", FindingCode.CheckCount)]
    [InlineData("UPDATE node SET names = x'' WHERE id = 'organization/甲'", FindingCode.CheckStorage)]
    [InlineData("UPDATE node SET postings = NULL WHERE id = 'organization/甲'", FindingCode.CheckStorage)]
    [InlineData("DELETE FROM node_id WHERE hash = (SELECT min(hash) FROM node_id)", FindingCode.CheckStorage)]
    [InlineData("INSERT INTO node (id, articles, batch, names) VALUES ('organization/孤', 0, 0, x'')", FindingCode.CheckStorage)]
    [InlineData("UPDATE article SET statements = CAST(substr(statements, 1, length(statements) - 10) || x'7F' || substr(statements, -9) AS BLOB)", FindingCode.CheckSpan)]
    [InlineData("UPDATE article SET statements = CAST(substr(statements, 1, length(statements) - 11) || x'01' || substr(statements, -10) AS BLOB)", FindingCode.CheckId)]
    [InlineData("UPDATE predicate SET text = 'LIKES' WHERE text = 'MENTIONS'", FindingCode.CheckSchema)]
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
        OlderFile.Run(path, sql);
        (await FaultsAsync(store)).ShouldContain(code);
    }

    [Fact]
    public async Task Check_StatementsCutOff_AreToldAndEndTheCheck()
    {
        var path = Path.Combine(folder, "cut.db");
        await using var store = await OpenAsync(path);
        await store.WriteAsync([Sheet.Naming("a", null, "甲")], CancellationToken.None);
        OlderFile.Run(path, "UPDATE article SET statements = substr(statements, 1, length(statements) - 1)");
        (await store.CheckStorageAsync(CancellationToken.None)).ShouldContain("1 articles whose statements cannot be read.");
        (await Should.ThrowAsync<GraphStoreException>(() => FaultsAsync(store))).IsTransient.ShouldBeFalse();
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

    private static async Task<string> DumpAsync(IGraphReader store)
    {
        using var buffer = new MemoryStream();
        await CanonicalDump.WriteAsync(store, buffer, CancellationToken.None);
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
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
