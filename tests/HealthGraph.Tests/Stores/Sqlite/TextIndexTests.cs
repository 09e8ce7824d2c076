using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Tests.Stores.Sqlite;

/// <summary>A search finds the same whether the texts are in the index, partly, or not yet.</summary>
public sealed class TextIndexTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task SearchText_BeforeAndAfterTextsAreIndexed_FindsTheSame()
    {
        await using var store = await OpenAsync();
        await store.WriteAsync([.. Enumerable.Range(0, 450).Select(i => Article(i, "v1", i % 3 == 0 ? "先诊疗后付费" : "其他做法DRG"))], None);
        string[] searches = ["诊疗后付", "drg", "做法", "付费 诊疗", "第44", "疗后诊"];
        var before = await FoundAsync(store, searches);
        before[0].Count.ShouldBe(150);
        before[5].ShouldBeEmpty();
        (await store.IndexTextsAsync(None)).ShouldBeTrue();
        (await FoundAsync(store, searches)).ShouldBe(before);
        while (await store.IndexTextsAsync(None))
        {
        }

        (await FoundAsync(store, searches)).ShouldBe(before);
    }

    [Fact]
    public async Task SearchText_ArticleWrittenAnew_IsFoundByItsNewTextOnly()
    {
        await using var store = await OpenAsync();
        await store.WriteAsync([Article(1, "v1", "先诊疗后付费"), Article(2, "v1", "先诊疗后付费")], None);
        await store.IndexTextsAsync(None);
        await store.WriteAsync([Article(1, "v2", "信用就医的长期做法")], None);
        for (var i = 0; i < 2; i++)
        {
            (await FoundAsync(store, "诊疗后付", "信用就医")).Select(f => string.Join(' ', f)).ShouldBe(["article/0002", "article/0001"]);
            await store.IndexTextsAsync(None);
        }
    }

    [Fact]
    public async Task IndexTexts_NothingNew_HasNoMore()
    {
        await using var store = await OpenAsync();
        (await store.IndexTextsAsync(None)).ShouldBeFalse();
        await store.WriteAsync([Article(1, "v1", "先诊疗后付费")], None);
        (await store.IndexTextsAsync(None)).ShouldBeFalse();
        (await store.IndexTextsAsync(None)).ShouldBeFalse();
    }

    private static ArticleRecord Article(int number, string version, string body)
    {
        var record = Sheet.Record(number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture), $"第{number}篇\n{body}", version, null, 1);
        return record with { Article = record.Article with { PublishedOn = new PartialDate(2024, (number % 12) + 1, (number % 28) + 1) } };
    }

    private static async Task<List<List<string>>> FoundAsync(SqliteGraphStore store, params string[] searches)
    {
        var found = new List<List<string>>();
        foreach (var words in searches)
        {
            found.Add([.. (await store.SearchTextAsync(words, 1000, null, None)).Select(m => m.ArticleId)]);
        }

        return found;
    }

    private async Task<SqliteGraphStore> OpenAsync()
    {
        var store = new SqliteGraphStore(Path.Combine(folder, "graph.db"));
        await store.OpenAsync(None);
        return store;
    }
}
