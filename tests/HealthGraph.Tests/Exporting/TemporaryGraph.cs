using System.Text;
using HealthGraph.Exporting;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;
using HealthGraph.Tests.Stores;

namespace HealthGraph.Tests.Exporting;

/// <summary>A small graph in a store of its own, and what a format makes of it.</summary>
internal sealed class TemporaryGraph : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    private TemporaryGraph() => Store = new SqliteGraphStore(Path.Combine(folder, "graph.db"));

    public SqliteGraphStore Store { get; }

    /// <summary>Two issues and three articles: bodies, a person, a place, an event and a figure; of each kind of edge one or two.</summary>
    public static IReadOnlyList<ArticleRecord> Example { get; } =
    [
        Sheet.Record("a", "甲省上线平台\n第一段，甲省卫健委与乙市第一医院签约。\n第二段。", Sheet.Issue(1, "2024-01-12"), 1,
            ("organization/甲省卫生健康委员会", "name", null, "甲省卫生健康委员会"), ("organization/甲省卫生健康委员会", "kind", null, "government"),
            ("", "MENTIONS", "organization/甲省卫生健康委员会", "甲省卫健委"), ("", "MENTIONS", "organization/甲省卫生健康委员会", "甲省卫生健康委员会"),
            ("organization/乙市第一医院", "name", null, "乙市第一医院"), ("organization/乙市第一医院", "kind", null, "hospital"),
            ("", "MENTIONS", "organization/乙市第一医院", "乙市第一医院"),
            ("", "REPORTS", "event/1", null), ("event/1", "name", null, "签约\"平台\""), ("event/1", "type", null, "Cooperation"), ("event/1", "date", null, "2024-01"),
            ("organization/甲省卫生健康委员会", "PARTICIPATED_IN", "event/1", "subject"), ("organization/乙市第一医院", "PARTICIPATED_IN", "event/1", "subject"),
            ("organization/甲省卫生健康委员会", "LOCATED_IN", "region/110000", null), ("region/110000", "name", null, "甲省")),
        Sheet.Record("b", "=题目\n<正文> & \"引号\"", Sheet.Issue(2, "2024-02-02"), 1,
            ("person/张三@甲省卫生健康委员会", "name", null, "张三"), ("person/张三@甲省卫生健康委员会", "AFFILIATED_WITH", "organization/甲省卫生健康委员会", "主任"),
            ("organization/甲省卫生健康委员会", "name", null, "甲省卫生健康委员会"),
            ("indicator/1", "name", null, "次数"), ("indicator/1", "value", null, "-12.5"), ("indicator/1", "MEASURES", "organization/甲省卫生健康委员会", null)),
        Sheet.Naming("c", null, "丙大学"),
    ];

    public static async Task<TemporaryGraph> WithAsync(IEnumerable<ArticleRecord> records, Resolution? resolution = null)
    {
        var graph = new TemporaryGraph();
        await graph.Store.OpenAsync(CancellationToken.None);
        await graph.Store.WriteAsync([.. records], CancellationToken.None);
        await graph.Store.WriteResolutionAsync(resolution ?? Resolution.None, CancellationToken.None);
        return graph;
    }

    /// <summary>The files that a format writes, by name.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ExportAsync(IExportFormat format, ExportScope? scope = null)
    {
        var target = new MemoryTarget();
        await format.WriteAsync(await ScopedGraph.OpenAsync(Store, scope ?? new ExportScope(), CancellationToken.None), target, CancellationToken.None);
        return target.Files.ToDictionary(f => f.Key, f => Encoding.UTF8.GetString(f.Value.ToArray()), StringComparer.Ordinal);
    }

    /// <summary>The one file that a format writes.</summary>
    public async Task<string> TextAsync(IExportFormat format, ExportScope? scope = null) => (await ExportAsync(format, scope)).Single().Value;

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class MemoryTarget : IExportTarget
    {
        public Dictionary<string, MemoryStream> Files { get; } = new(StringComparer.Ordinal);

        public Stream Create(string name)
        {
            var file = new MemoryStream();
            Files.Add(name, file);
            return file;
        }
    }
}
