using HealthGraph.Api.Evidence;
using HealthGraph.Api.Kinds;
using HealthGraph.Api.Paging;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The fields of the query type that look things up and list them.</summary>
internal sealed class QueryFields(GraphIndex index, PropertyTables tables)
{
    private const int MostIds = 1000;

    private static readonly (string Field, string Kind)[] Entities =
        [("organizations", "Organization"), ("persons", "Person"), ("regions", "Region"), ("policies", "Policy"), ("topics", "Topic")];

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        AddLookups(builder);
        AddLists(builder);
        builder.AddTypeResolver("Node", TypeOf);
        builder.AddTypeResolver("Entity", TypeOf);
        builder.AddTypeResolver("Fact", TypeOf);
    }

    /// <summary>Anything with an id, by its id; null where there is none.</summary>
    public static object? Node(GraphView view, string id)
    {
        if (id.StartsWith("issue/", StringComparison.Ordinal))
        {
            return view.Issue(id);
        }

        if (id.StartsWith("article/", StringComparison.Ordinal))
        {
            return view.Article(id);
        }

        return view.Node(id) is { } node ? Shown(node) : null;
    }

    /// <summary>A node as the types of the schema have it.</summary>
    public static object? Shown(NodeView node) => node.Kind switch
    {
        "Event" => node.Event,
        "Indicator" => node.Indicator,
        "Article" => node.Graph.Article(node.Id),
        _ => node,
    };

    private static string? TypeOf(object value) => value switch
    {
        NodeView node => node.Kind,
        ArticleView => "Article",
        IssueView => "Issue",
        EventView => "Event",
        IndicatorView => "Indicator",
        _ => null,
    };

    private void AddLookups(SchemaBuilder builder) => builder
        .AddResolver<QueryRoot?, QueryRoot>("Query", "asOf", (r, c) => AsOf(QueryRoot.Of(r, index, c), c))
        .AddResolver<QueryRoot?, object?>("Query", "node", (r, c) => Node(QueryRoot.Of(r, index, c), c.Argument<string>("id")!))
        .AddResolver<QueryRoot?, IReadOnlyList<object?>>("Query", "nodes", (r, c) => Nodes(QueryRoot.Of(r, index, c), c.Argument<IReadOnlyList<string>>("ids")!))
        .AddResolver<QueryRoot?, NodeView?>("Query", "entity", (r, c) => Entity(QueryRoot.Of(r, index, c), c));

    private void AddLists(SchemaBuilder builder)
    {
        foreach (var (field, kind) in Entities)
        {
            var (table, usual) = (tables.ByKind[kind], tables.ByKind[kind].Usual("articleCount", descending: true));
            builder.AddResolver<QueryRoot?, Connection>("Query", field, (r, c) => QueryRoot.Of(r, index, c) is var v ? Lists.Page(v.Nodes(kind), table, usual, true, v, c) : null!);
        }

        var (all, articles, issues, events, figures) = (tables.Entities.Usual("articleCount", true), tables.Articles.Usual("date", true, true), tables.Issues.Usual("date", true),
            tables.Events.Usual("date", true), tables.Indicators.ById());
        builder
            .AddResolver<QueryRoot?, Connection>("Query", "entities", (r, c) => QueryRoot.Of(r, index, c) is var v ? Lists.Page(GraphSchema.EntityKinds.SelectMany(v.Nodes), tables.Entities, all, false, v, c) : null!)
            .AddResolver<QueryRoot?, Connection>("Query", "articles", (r, c) => QueryRoot.Of(r, index, c) is var v ? Lists.Page(Backwards.Walk(v.Articles), tables.Articles, articles, true, v, c) : null!)
            .AddResolver<QueryRoot?, Connection>("Query", "issues", (r, c) => QueryRoot.Of(r, index, c) is var v ? Lists.Page(v.Issues, tables.Issues, issues, false, v, c) : null!)
            .AddResolver<QueryRoot?, Connection>("Query", "events", (r, c) => QueryRoot.Of(r, index, c) is var v ? Lists.Page(v.Events, tables.Events, events, true, v, c) : null!)
            .AddResolver<QueryRoot?, Connection>("Query", "indicators", (r, c) => QueryRoot.Of(r, index, c) is var v
                ? Lists.Page(v.Nodes("Indicator").Select(n => n.Indicator!), tables.Indicators, figures, false, v, c) : null!);
    }

    private static QueryRoot AsOf(GraphView view, FieldContext context) => (context.Argument<PartialDate?>("date"), context.Argument<string>("issue")) switch
    {
        ({ } date, null) => new QueryRoot(view.AsOf(date)),
        (null, { } issue) => new QueryRoot(view.AsOf(DateOf(view, issue))),
        _ => throw new GraphQLException("Give a date or an issue, one of the two.", "INVALID_INPUT"),
    };

    private static PartialDate DateOf(GraphView view, string issue)
    {
        var found = view.Issue(issue) is { } known ? [known]
            : view.Issues.Where(i => i.Issue.Number is { } number && string.Equals(issue.TrimStart('#'), number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToList();
        return found switch
        {
            [{ Date: { } date }] => date,
            [_] => throw new GraphQLException($"The issue \"{issue}\" has no date.", "INVALID_INPUT"),
            [] => throw NodeNames.NotFound(issue, "issue"),
            _ => throw new GraphQLException($"Several issues have that number: {string.Join(", ", found.Select(f => f.Issue.Id))}. Give the id of one.", "INVALID_INPUT"),
        };
    }

    private static IReadOnlyList<object?> Nodes(GraphView view, IReadOnlyList<string> ids) => ids.Count <= MostIds
        ? [.. ids.Select(id => Node(view, id))]
        : throw new GraphQLException(FormattableString.Invariant($"{ids.Count} ids were given; {MostIds} at most are allowed."), "INVALID_INPUT");

    private static NodeView? Entity(GraphView view, FieldContext context)
    {
        var (id, name, type) = (context.Argument<string>("id"), context.Argument<string>("name"), context.Argument<string>("type"));
        var kind = type is null ? null : GraphSchema.EntityKinds.First(k => string.Equals(k, type, StringComparison.OrdinalIgnoreCase));
        return (id, name) switch
        {
            ({ } given, null) => view.Node(given) is { } node && NodeFacets.IsEntity(node) && (kind is null || string.Equals(node.Kind, kind, StringComparison.Ordinal)) ? node : null,
            (null, { } called) => NodeNames.Find(view, called, kind),
            _ => throw new GraphQLException("Give an id or a name, one of the two.", "INVALID_INPUT"),
        };
    }
}
