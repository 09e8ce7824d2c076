using HealthGraph.Api.Evidence;
using HealthGraph.Api.Filtering;
using HealthGraph.Api.Kinds;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The questions over the whole graph: what <see cref="HealthGraph.Graph.Questions"/> answers from memory.</summary>
internal sealed class QuestionFields(GraphIndex index)
{
    private const int MostSteps = 6;
    private const int MostThings = 20;

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddResolver<QueryRoot?, IReadOnlyList<GraphPath>>("Query", "path", (r, c) => Paths(QueryRoot.Of(r, index, c), c));
        builder.AddResolver<QueryRoot?, Subgraph>("Query", "neighbourhood", (r, c) => Around(QueryRoot.Of(r, index, c), c));
        builder.AddResolver<QueryRoot?, IReadOnlyList<NodePair>>("Query", "coOccurrence", (r, c) => Pairs(QueryRoot.Of(r, index, c), c));
        builder.AddResolver<QueryRoot?, IReadOnlyList<Trend>>("Query", "trend", (r, c) => Trends(QueryRoot.Of(r, index, c), c));
        builder.AddResolver<QueryRoot?, IReadOnlyList<TopItem>>("Query", "top", (r, c) => Tops(QueryRoot.Of(r, index, c), c));
        builder.AddResolver<QueryRoot?, IReadOnlyList<DiffusionItem>>("Query", "diffusion", (r, c) => Steps(QueryRoot.Of(r, index, c), c));
        AddTypes(builder);
    }

    /// <summary>A kind of node by its name in the schema; null for null.</summary>
    public static string? Kind(string? type) => type is null ? null : GraphSchema.NodeKinds.First(k => string.Equals(k, type, StringComparison.OrdinalIgnoreCase));

    /// <summary>Several of them; null for null.</summary>
    public static IReadOnlyList<string>? Kinds(IReadOnlyList<string>? types) => types is null ? null : [.. types.Select(t => Kind(t)!).Distinct(StringComparer.Ordinal)];

    /// <summary>The argument <c>first</c>.</summary>
    /// <exception cref="GraphQLException">It is out of its range.</exception>
    public static int First(FieldContext context, int most) => InRange(context, "first", most);

    private static int InRange(FieldContext context, string name, int most) => context.Argument<int>(name) is var number && number >= 1 && number <= most
        ? number
        : throw new GraphQLException(FormattableString.Invariant($"{name}: {number} is not between 1 and {most}."), "INVALID_INPUT");

    private static void AddTypes(SchemaBuilder builder) => builder
        .AddResolver<TrendPoint, PartialDate>("TimelinePoint", "period", (p, _) => p.Start)
        .AddResolver<TrendPoint, int>("TimelinePoint", "articles", (p, _) => p.Articles)
        .AddResolver<TrendPoint, int>("TimelinePoint", "mentions", (p, _) => p.Mentions)
        .AddResolver<TrendPoint, int>("TimelinePoint", "events", (p, _) => p.Events)
        .AddResolver<Companion, NodeView>("CoOccurring", "entity", (c, _) => c.Node)
        .AddResolver<Companion, int>("CoOccurring", "articleCount", (c, _) => c.Articles)
        .AddResolver<NodePair, NodeView>("CoOccurrence", "a", (p, _) => p.Node)
        .AddResolver<NodePair, NodeView>("CoOccurrence", "b", (p, _) => p.Other)
        .AddResolver<NodePair, int>("CoOccurrence", "articleCount", (p, _) => p.Articles)
        .AddResolver<GraphPath, int>("Path", "length", (p, _) => p.Steps.Count)
        .AddResolver<GraphPath, IReadOnlyList<object?>>("Path", "nodes", (p, _) => [.. p.Nodes.Select(QueryFields.Shown)])
        .AddResolver<GraphPath, IReadOnlyList<RelationItem>>("Path", "steps", (p, _) => [.. p.Steps.Select((s, i) => RelationItem.Of(s, p.Nodes[i]))])
        .AddResolver<Subgraph, IReadOnlyList<object?>>("Subgraph", "nodes", (s, _) => [.. s.Nodes.Select(QueryFields.Shown)])
        .AddResolver<Subgraph, IReadOnlyList<RelationItem>>("Subgraph", "edges", (s, _) => [.. s.Links.Select(l => RelationItem.Of(l, l.Subject))])
        .AddResolver<Subgraph, bool>("Subgraph", "isComplete", (s, _) => !s.IsCut)
        .AddResolver<Trend, object?>("Trend", "node", (t, _) => QueryFields.Shown(t.Node))
        .AddResolver<Trend, IReadOnlyList<TrendPoint>>("Trend", "points", (t, _) => t.Points)
        .AddResolver<Trend, int>("Trend", "undated", (t, _) => t.Undated)
        .BindType<TopItem>("Top")
        .BindType<DiffusionItem>("DiffusionStep");

    private static IReadOnlyList<GraphPath> Paths(GraphView view, FieldContext context)
    {
        var (from, to) = (NodeNames.Need(view, context.Argument<string>("from")!), NodeNames.Need(view, context.Argument<string>("to")!));
        return ShortestPaths.Find(view, new PathQuestion(from.Id, to.Id)
        {
            MaxLength = InRange(context, "maxLength", MostSteps),
            Through = Kinds(context.Argument<IReadOnlyList<string>>("through")),
            Over = context.Argument<IReadOnlyList<string>>("over"),
            First = First(context, 20),
        });
    }

    private static Subgraph Around(GraphView view, FieldContext context)
    {
        var middle = NodeNames.Need(view, context.Argument<string>("id")!);
        return Neighbourhood.Around(view, new NeighbourhoodQuestion(middle.Id)
        {
            Depth = InRange(context, "depth", 3),
            Kinds = Kinds(context.Argument<IReadOnlyList<string>>("types")),
            Over = context.Argument<IReadOnlyList<string>>("over"),
            First = First(context, 500),
        });
    }

    /// <summary>The pairs of every two of the kinds, the best of all of them.</summary>
    private static IReadOnlyList<NodePair> Pairs(GraphView view, FieldContext context)
    {
        var (kinds, first) = (Kinds(context.Argument<IReadOnlyList<string>>("types")) ?? GraphSchema.EntityKinds, First(context, 500));
        var filter = ArticleScope.Filter(context.Argument<InputObject>("scope"), view);
        filter = filter with
        {
            Topic = ArticleScope.Topic(context.Argument<string>("topic"), view) ?? filter.Topic,
            Region = ArticleScope.Region(context.Argument<string>("region"), view) ?? filter.Region,
        };
        var pairs = kinds.SelectMany((one, i) => kinds.Skip(i).SelectMany(other => CoOccurrence.Pairs(view, new CoOccurrenceQuestion(one, other) { Articles = filter, First = first })));
        return [.. pairs.OrderByDescending(p => p.Articles).ThenBy(p => p.Node.Id, StringComparer.Ordinal).ThenBy(p => p.Other.Id, StringComparer.Ordinal).Take(first)];
    }

    private static IReadOnlyList<Trend> Trends(GraphView view, FieldContext context)
    {
        var ids = context.Argument<IReadOnlyList<string>>("of")!;
        if (ids.Count is 0 or > MostThings)
        {
            throw new GraphQLException(FormattableString.Invariant($"of: give 1 to {MostThings}."), "INVALID_INPUT");
        }

        var filter = ArticleScope.Filter(context.Argument<InputObject>("scope"), view);
        var (from, to) = DateRange.Of(context.Argument<PartialDate?>("from") ?? filter.From, context.Argument<PartialDate?>("to") ?? filter.To);
        filter = filter with { From = from, To = to };
        return [.. ids.Select(id => Trend.Of(NodeNames.Need(view, id), context.Argument<Bucket>("bucket"), filter))];
    }

    private static IReadOnlyList<TopItem> Tops(GraphView view, FieldContext context)
    {
        var kind = Kind(context.Argument<string>("type"))!;
        if (kind is "Issue" or "Article" or "Indicator")
        {
            throw new GraphQLException("type: entities and events are ranked; articles, issues and figures are not.", "INVALID_INPUT");
        }

        return TopItem.Of(Top.Of(view, new TopQuestion(kind, context.Argument<TopBy>("by"))
        {
            Articles = ArticleScope.Filter(context.Argument<InputObject>("scope"), view),
            Type = context.Argument<string>("kind"),
            First = First(context, 500),
        }));
    }

    private static IReadOnlyList<DiffusionItem> Steps(GraphView view, FieldContext context)
    {
        var theme = (context.Argument<string>("topic"), context.Argument<string>("policy")) switch
        {
            ({ } topic, null) => Theme(view, topic, "Topic"),
            (null, { } policy) => Theme(view, policy, "Policy"),
            _ => throw new GraphQLException("Give a topic or a policy, one of the two.", "INVALID_INPUT"),
        };
        var (from, to) = DateRange.Of(context.Argument<PartialDate?>("from"), context.Argument<PartialDate?>("to"));
        return DiffusionItem.Of(theme, Diffusion.Of(view, new DiffusionQuestion(theme.Id)
        {
            Level = context.Argument<string>("level")!.ToLowerInvariant(),
            Region = ArticleScope.Region(context.Argument<string>("region"), view),
            From = from,
            To = to,
            First = First(context, 500),
        }));
    }

    private static NodeView Theme(GraphView view, string idOrName, string kind) =>
        NodeNames.Find(view, idOrName, kind) ?? throw NodeNames.NotFound(idOrName, kind.ToLowerInvariant());
}
