using HealthGraph.Api.Changing;
using HealthGraph.Api.Evidence;
using HealthGraph.Api.Paging;
using HealthGraph.Api.Reports;
using HealthGraph.BlindSpots;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;
using HealthGraph.Quality;

namespace HealthGraph.Api.Fields;

/// <summary>The fields that tell of the graph as a whole and of the host's reading.</summary>
internal sealed class HostFields(ApiParts parts, StoreLoaders store)
{
    private const int MostSources = 100;
    private const int MostLooked = 500;

    private static readonly Ordering<FindingItem> Latest = new([(SortKeys.Number<FindingItem>("place", f => f.Place), false)]);

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddResolver<QueryRoot?, GraphView>("Query", "stats", (r, c) => QueryRoot.Of(r, parts.Index, c));
        builder.AddResolver("Query", "dictionaryVersion", _ => parts.Reports.DictionaryVersion);
        builder.AddAsyncResolver("Query", "quality", async c => await parts.Reports.QualityAsync(c.Cancellation));
        builder.AddAsyncResolver<QueryRoot?, IReadOnlyList<BlindSpot>>("Query", "blindSpots", (r, c) => BlindSpotsAsync(QueryRoot.Of(r, parts.Index, c), c));
        builder.AddAsyncResolver("Query", "findings", FindingsAsync);
        AddStats(builder);
        AddReports(builder);
    }

    private void AddStats(SchemaBuilder builder)
    {
        builder.AddResolver<GraphView, IReadOnlyList<CountItem>>("Stats", "nodes", (v, _) => [.. GraphSchema.NodeKinds.Select(k => new CountItem(k, v.Count(k)))]);
        builder.AddAsyncResolver<GraphView, IReadOnlyList<CountItem>>("Stats", "statements", async (_, c) =>
            [.. (await store.Reader.StatisticsAsync(c.Cancellation)).Statements.Select(s => new CountItem(s.Key, s.Value))]);
        builder.AddResolver<GraphView, PartialDate?>("Stats", "firstPublished", (v, _) => v.Articles.Select(a => a.Date).FirstOrDefault(d => d is not null));
        builder.AddResolver<GraphView, PartialDate?>("Stats", "lastPublished", (v, _) => v.Articles.Count == 0 ? null : v.Articles[^1].Date);
        builder.AddResolver<GraphView, IReadOnlyList<CountItem>>("Stats", "sources", (v, _) => Sources(v));
        builder.AddResolver<GraphView, RereadProgress?>("Stats", "reread", (_, _) => parts.Commands?.Invoke().Reread);
        builder.BindType<CountItem>("Count");
        builder.BindType<RereadProgress>("RereadProgress");
    }

    private static void AddReports(SchemaBuilder builder)
    {
        builder.BindType<QualityFigure>("QualityFigure");
        builder.AddResolver<QualityFigure, int>("QualityFigure", "right", (f, _) => f.Hits);
        builder.AddResolver<QualityFigure, int>("QualityFigure", "annotated", (f, _) => f.Gold);
        builder.BindType<BlindSpot>("BlindSpot");
        builder.AddResolver<BlindSpot, string>("BlindSpot", "type", (s, _) => s.Type.ToString().ToUpperInvariant());
        builder.AddResolver<BlindSpot, string>("BlindSpot", "reason", (s, _) => s.Reason.ToString().ToUpperInvariant());
        builder.AddResolver<object, string>("Finding", "code", (f, _) => Finding(f).Code);
        builder.AddResolver<object, string?>("Finding", "file", (f, _) => Path.GetFileName(Finding(f).File));
        builder.AddResolver<object, int?>("Finding", "line", (f, _) => Finding(f).Line);
        builder.AddResolver<object, string>("Finding", "what", (f, _) => Finding(f).What);
        builder.AddResolver<object, string>("Finding", "advice", (f, _) => Finding(f).Advice);
    }

    private static Finding Finding(object item) => item as Finding ?? ((FindingItem)item).Finding;

    private static IReadOnlyList<CountItem> Sources(GraphView view) =>
        [.. view.Articles.Select(a => a.Source).OfType<string>().GroupBy(s => s, StringComparer.Ordinal).Select(g => new CountItem(g.Key, g.Count()))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).Take(MostSources)];

    private async ValueTask<IReadOnlyList<BlindSpot>> BlindSpotsAsync(GraphView view, FieldContext context)
    {
        var articles = context.Argument<int>("articles") is >= 1 and <= MostLooked and var given ? given : throw new GraphQLException("articles: give 1 to 500.", "INVALID_INPUT");
        string[] ids = [.. Backwards.Walk(view.Articles).Take(articles).Select(a => a.Id)];
        return [.. (await parts.Reports.BlindSpotsAsync(ids, context.Cancellation)).Take(context.Argument<int>("first"))];
    }

    private async ValueTask<Connection> FindingsAsync(FieldContext context)
    {
        var code = context.Argument<string>("code");
        var found = (await parts.Reports.FindingsAsync(context.Cancellation)).Where(f => code is null || string.Equals(f.Code, code, StringComparison.OrdinalIgnoreCase));
        return Paged.Of(found.Select((f, i) => new FindingItem(f, i)), Latest, PageRequest.Of(context), isSorted: true);
    }

    /// <summary>A finding with its place in the list.</summary>
    private sealed record FindingItem(Finding Finding, int Place);
}
