using HealthGraph.Api.Kinds;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>A region, with what lies below it or without.</summary>
internal static class RegionScope
{
    /// <summary>Name of the input.</summary>
    public const string Input = "RegionScopeInput";

    /// <summary>A test of the regions that a thing lies in.</summary>
    /// <param name="places">Gives the regions of a thing.</param>
    /// <typeparam name="T">The thing.</typeparam>
    public static Func<InputObject, FilterScope, Func<T, bool>> Of<T>(Func<T, IEnumerable<NodeView>> places) => (input, scope) =>
    {
        var wanted = Ids(scope.View, input.Get<string>("in")!, input.Get<bool>("below"));
        return item => places(item).Any(p => wanted.Contains(p.Id));
    };

    /// <summary>Ids of a region and of what lies below it.</summary>
    /// <exception cref="GraphQLException">There is no such region.</exception>
    public static IReadOnlySet<string> Ids(GraphView view, string idOrName, bool below)
    {
        var region = NodeNames.Find(view, idOrName, "Region");
        var id = region?.Id ?? (idOrName.StartsWith("region/", StringComparison.Ordinal) ? idOrName : throw NodeNames.NotFound(idOrName, "region"));
        return below ? view.Regions.Within(id) : new HashSet<string>([id], StringComparer.Ordinal);
    }

    /// <summary>The articles that name a region or what lies below it.</summary>
    public static HashSet<ArticleView> Articles(GraphView view, string idOrName, bool below) =>
        [.. Ids(view, idOrName, below).Select(view.Node).OfType<NodeView>().SelectMany(n => n.Articles)];
}
