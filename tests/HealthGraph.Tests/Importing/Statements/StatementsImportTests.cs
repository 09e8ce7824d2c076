using System.Text;
using HealthGraph.Graph;
using HealthGraph.Importing;
using HealthGraph.Importing.Statements;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Tests.Importing.Statements;

public sealed class StatementsImportTests(ImportedText import) : IClassFixture<ImportedText>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Read_Dump_AccountsForEveryLineAndIsWholeAgain()
    {
        var dump = await DumpAsync();
        var rows = Read(dump);
        rows.Sum(r => r.Rows).ShouldBe(dump.Count(c => c == '\n'));
        rows.ShouldAllBe(r => r.Fault == null);
        await using var store = new SqliteGraphStore(Path.Combine(folder, "again.db"));
        await store.OpenAsync(CancellationToken.None);
        await store.WriteIssuesAsync([.. rows.Where(r => r.Issue is not null).Select(r => r.Issue!)], CancellationToken.None);
        await store.WriteAsync([.. rows.Where(r => r.Article is not null).Select(r => r.Article!)], CancellationToken.None);
        (await DumpAsync(store)).ShouldBe(dump.Replace("{\"node\":\"organization/甲\",\"canonical\":\"organization/乙\"}\n", "", StringComparison.Ordinal));
        rows.Single(r => r.Decided is not null).Decided.ShouldBe(new DecidedNode("organization/甲", null, "organization/乙"));
    }

    [Theory]
    [InlineData("\"predicate\":\"MENTIONS\"", "\"predicate\":\"CITES\"")]
    [InlineData("\"start\":", "\"start\":9")]
    [InlineData("\"subject\":\"article/", "\"subject\":\"artikel/")]
    [InlineData("{\"statement\":\"", "{\"statement\":\"0")]
    [InlineData("{\"statement\"", "\"statement\"")]
    public async Task Read_StatementThatDoesNotHoldTogether_IsSetAsideAlone(string old, string now)
    {
        var dump = await DumpAsync();
        var at = dump.IndexOf("{\"statement\"", StringComparison.Ordinal);
        at = dump.IndexOf(old, at, StringComparison.Ordinal);
        var rows = Read(dump[..at] + now + dump[(at + old.Length)..]);
        rows.Single(r => r.Fault is not null).Fault!.Code.ShouldBe(FindingCode.ImportStatementLine);
        rows.Sum(r => r.Rows).ShouldBe(dump.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Read_TiesWithoutIssueOrArticle_AreSetAside()
    {
        var dump = await DumpAsync();
        var lines = dump.Split('\n').Where(l => !l.StartsWith("{\"issue\":\"issue/甲周报#1\"", StringComparison.Ordinal)).ToList();
        lines.Insert(2, "{\"contains\":\"issue/甲周报#2\",\"article\":\"article/00000000000000000000000000000000\",\"ordinal\":1}");
        Read(string.Join('\n', lines)).Count(r => r.Fault is not null).ShouldBe(2);
    }

    [Theory]
    [InlineData("{\"issue\":\"issue/甲#1\"}\n", true)]
    [InlineData("\uFEFF\n{\"issue\":\"issue/甲#1\"}\n", true)]
    [InlineData("{标题},来源\n", false)]
    [InlineData("标题,来源\n", false)]
    public void Looks_IsToldByTheFirstLine(string text, bool looks) => StatementsImport.Looks(new MemoryStream(Encoding.UTF8.GetBytes(text))).ShouldBe(looks);

    private static List<RowResult> Read(string text)
    {
        var source = new StatementsImport(r => r);
        var rows = source.Blocks(new MemoryStream(Encoding.UTF8.GetBytes(text))).SelectMany(b => source.Read(b, 0, 0)).ToList();
        return [.. rows, .. source.Left()];
    }

    private async Task<string> DumpAsync()
    {
        await using var store = new SqliteGraphStore(Path.Combine(folder, "first.db"));
        await store.OpenAsync(CancellationToken.None);
        var rows = import.Rows("刊名,期号,标题,正文\n甲周报,1,四川省推进远程医疗,四川省卫生厅在成都市召开会议。\n甲周报,2,四川省推进远程医疗,四川省卫生厅在成都市召开会议。\n甲周报,2,北京试点,北京协和医院上线平台。\n");
        await store.WriteAsync([.. rows.Select(r => r.Article!)], CancellationToken.None);
        await store.WriteIssuesAsync([new IssueNode("issue/乙周报#9", "乙周报", 9, null, null, null, null)], CancellationToken.None);
        await store.WriteResolutionAsync(new Resolution(new Dictionary<string, string> { ["organization/甲"] = "organization/乙" }, new Dictionary<(string NodeId, string Property), string>()), CancellationToken.None);
        return await DumpAsync(store);
    }

    private static async Task<string> DumpAsync(SqliteGraphStore store)
    {
        using var dump = new MemoryStream();
        await CanonicalDump.WriteAsync(store, dump, CancellationToken.None);
        return Encoding.UTF8.GetString(dump.ToArray());
    }
}
