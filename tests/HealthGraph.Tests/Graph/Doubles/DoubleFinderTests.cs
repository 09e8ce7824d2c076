using HealthGraph.Extraction.Names;
using HealthGraph.Graph;
using HealthGraph.Graph.Decisions;
using HealthGraph.Graph.Doubles;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Extraction;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Graph.Doubles;

public sealed class DoubleFinderTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>, IDisposable
{
    private const string Hospital = "organization/绵阳市中心医院";
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Person_SameNameAndBodyInCommon_IsLikely_AndSaysWhy()
    {
        var found = (await FindAsync([], Person("a", "陈立新", "绵阳市中心医院", Hospital), Person("b", "陈立新", "四川省医院协会", Hospital))).ShouldHaveSingleItem();
        found.Kind.ShouldBe("Person");
        found.Score.ShouldBe(0.7);
        string.Join(' ', found.Reasons).ShouldContain("both belong to 绵阳市中心医院");
    }

    [Theory]
    [InlineData("organization/绵阳市中心医院", "organization/昆明市妇幼保健院", "陈立新")]
    [InlineData("organization/绵阳市中心医院", "organization/绵阳市中心医院", "陈立欣")]
    public async Task Person_NameAloneOrBodyAlone_IsNone(string body, string other, string name) =>
        (await FindAsync([], Person("a", "陈立新", "甲", body), Person("b", name, "乙", other))).ShouldBeEmpty();

    [Fact]
    public async Task Body_MissingPart_IsUnsureAndListed_ConflictIsNot()
    {
        var found = await FindAsync([], Body("a", "昆明市妇幼保健院", "妇幼保健院"), Body("b", "妇幼保健院", "妇幼保健院"), Body("c", "贵阳市妇幼保健院", "贵阳市妇幼保健院"));
        found.Where(d => d.Node.Contains("昆明") || d.Other.Contains("昆明")).ShouldHaveSingleItem().Reasons[0].ShouldContain("unsure");
        found.ShouldNotContain(d => (d.Node + d.Other).Contains("昆明") && (d.Node + d.Other).Contains("贵阳"));
    }

    [Fact]
    public async Task Place_Ambiguous_ListsItsReadings_TheNamedProvinceFirst()
    {
        var record = Sheet.Record("a", "题目\n正文", null, 1,
            ("region/朝阳区@a", "name", null, "朝阳区"), ("region/朝阳区@a", "candidate", null, "北京市朝阳区"), ("region/朝阳区@a", "candidate", null, "吉林省长春市朝阳区"),
            ("", "MENTIONS", "region/朝阳区@a", "朝阳区"), ("region/220000", "name", null, "吉林省"), ("", "MENTIONS", "region/220000", "吉林省"));
        var found = await FindAsync([], record);
        found.Select(d => (d.Node, d.Other)).ShouldBe([("region/朝阳区@a", "region/220104")]);
        found[0].Reasons.ShouldContain(r => r.Contains("also names 吉林省"));
    }

    [Theory]
    [InlineData(DecisionKind.Same)]
    [InlineData(DecisionKind.Different)]
    [InlineData(DecisionKind.Unsure)]
    public async Task Find_JudgedPair_IsLeftOut(DecisionKind kind)
    {
        ArticleRecord[] records = [Person("a", "陈立新", "甲", Hospital), Person("b", "陈立新", "乙", Hospital)];
        (await FindAsync([], records)).ShouldHaveSingleItem();
        var decision = Decision.Between(kind, "person/陈立新@甲", "person/陈立新@乙", "李", DateTimeOffset.UnixEpoch, null);
        (await FindAsync([decision], records)).ShouldBeEmpty();
    }

    private static ArticleRecord Person(string article, string name, string key, string body) => Sheet.Record(article, $"题目{article}\n正文", null, 1,
        ($"person/{name}@{key}", "name", null, name), ("", "MENTIONS", $"person/{name}@{key}", name), ($"person/{name}@{key}", "AFFILIATED_WITH", body, "院长"),
        (body, "name", null, body["organization/".Length..]));

    private static ArticleRecord Body(string article, string name, string surface) => Sheet.Record(article, $"题目{article}\n正文", null, 1,
        ("organization/" + name, "name", null, name), ("", "MENTIONS", "organization/" + name, surface));

    private async Task<IReadOnlyList<LikelyDouble>> FindAsync(Decision[] decisions, params ArticleRecord[] records)
    {
        await using var store = new SqliteGraphStore(Path.Combine(folder, Guid.NewGuid().ToString("N") + ".db"));
        await store.OpenAsync(CancellationToken.None);
        await store.WriteAsync(records, CancellationToken.None);
        var finder = new DoubleFinder(NameComparer.Create(loaded.Dictionaries, []), loaded.Dictionaries.Regions);
        return await finder.FindAsync(store, DecisionReplay.Run(new DecisionLog(decisions), "decisions.tsv").Judgements, 0.5, CancellationToken.None);
    }
}
