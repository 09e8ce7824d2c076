using HealthGraph.Graph;
using HealthGraph.Graph.Index;
using HealthGraph.Graph.Questions;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Kinds;

/// <summary>Finds nodes by what people call them.</summary>
internal static class NodeNames
{
    /// <summary>Code of what is not in the graph.</summary>
    public const string NotFoundCode = "NOT_FOUND";

    private const int MostCandidates = 100;

    // 四川 is 四川省: what a place may be called without.
    private static readonly string[] PlaceEndings = ["省", "市", "自治区", "特别行政区", "县", "区"];

    /// <summary>A node by its id, its name or an alias, from memory: of several that are called so the one that most articles call so; null where there is none.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="idOrName">Id or name.</param>
    /// <param name="kind">Only of this kind; null for all kinds of entities.</param>
    public static NodeView? Find(GraphView view, string idOrName, string? kind)
    {
        if (string.IsNullOrWhiteSpace(idOrName))
        {
            return null;
        }

        IReadOnlyList<string> kinds = kind is null ? GraphSchema.EntityKinds : [kind];
        var found = idOrName.Contains('/', StringComparison.Ordinal) ? view.Node(idOrName) : null;
        found ??= kinds.Select(k => view.Node($"{k.ToLowerInvariant()}/{idOrName}")).OfType<NodeView>().FirstOrDefault();
        found ??= kinds.Contains("Region", StringComparer.Ordinal) ? Place(view, idOrName) : null;
        found ??= NameSearch.Called(view, idOrName, kinds).Take(MostCandidates).Select(n => (Node: n, Times: Called(n, idOrName)))
            .OrderByDescending(n => n.Times).ThenBy(n => n.Node.Id, StringComparer.Ordinal).FirstOrDefault().Node;
        return found is null || kind is null || string.Equals(found.Kind, kind, StringComparison.Ordinal) ? found : null;
    }

    /// <summary>The same, where it must be there.</summary>
    /// <exception cref="GraphQLException">It is not there.</exception>
    public static NodeView Need(GraphView view, string idOrName) => Find(view, idOrName, null) ?? throw NotFound(idOrName, "node");

    /// <summary>What a client is told where something is not there.</summary>
    public static GraphQLException NotFound(string idOrName, string what) =>
        new($"There is no {what} \"{idOrName}\" in the graph. Give {(what is "issue" ? "the id or number of one that issues lists" : "an id, or a name as suggest(text:) knows it")}.", NotFoundCode);

    private static int Called(NodeView node, string name) => string.Equals(node.Name, name, StringComparison.OrdinalIgnoreCase)
        ? int.MaxValue
        : node.Aliases.Where(a => string.Equals(a.Text, name, StringComparison.OrdinalIgnoreCase)).Sum(a => a.Articles);

    private static NodeView? Place(GraphView view, string name)
    {
        var regions = view.Nodes("Region");
        return regions.FirstOrDefault(r => string.Equals(r.Name, name, StringComparison.Ordinal) && !IsUndecided(r))
            ?? PlaceEndings.Select(e => regions.FirstOrDefault(r => string.Equals(r.Name, name + e, StringComparison.Ordinal) && !IsUndecided(r))).FirstOrDefault(r => r is not null)
            ?? (IsEnding(name) ? null : regions.FirstOrDefault(r => r.Name.EndsWith(name, StringComparison.Ordinal) && !IsUndecided(r)));
    }

    /// <summary>市 and 自治区 end the names of many places and name none.</summary>
    private static bool IsEnding(string name) => name.Length < 2 || PlaceEndings.Contains(name, StringComparer.Ordinal);

    private static bool IsUndecided(NodeView region) => region.Id.StartsWith("region/?", StringComparison.Ordinal);
}
