using HealthGraph.GraphQL;
using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Filtering;

/// <summary>What a filter may ask of the graph while it is made.</summary>
/// <param name="View">The graph.</param>
/// <param name="Cancellation">Ends the filtering when nobody waits for it any more, or the time is up.</param>
internal sealed record FilterScope(GraphView View, CancellationToken Cancellation)
{
    /// <summary>
    /// A test that is asked once about each thing: filters nested in filters come to the same things again and again, and would else cost as much as
    /// there are ways to them.
    /// </summary>
    /// <param name="test">The test.</param>
    /// <param name="key">What tells things apart.</param>
    /// <typeparam name="T">The things.</typeparam>
    public Func<T, bool> Once<T>(Func<T, bool> test, Func<T, object> key)
    {
        var known = new Dictionary<object, bool>();
        return item =>
        {
            var name = key(item);
            if (!known.TryGetValue(name, out var fits))
            {
                Cancellation.ThrowIfCancellationRequested();
                known[name] = fits = test(item);
            }

            return fits;
        };
    }

    /// <summary>The id that an id stands for: that of a merged node leads to the one that is shown.</summary>
    public string? Canonical(string? id) => id is null ? null : View.Node(id)?.Id ?? id;
}
