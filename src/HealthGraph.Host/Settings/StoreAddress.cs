using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Host.Settings;

/// <summary>What the name of a store means: a SQLite file, or a Neo4j database where it holds <c>://</c>.</summary>
/// <param name="File">Path of the SQLite file, or null.</param>
/// <param name="Neo4j">Address of the Neo4j database, or null.</param>
internal sealed record StoreAddress(string? File, Neo4jAddress? Neo4j)
{
    /// <summary>Reads a name that has no fault.</summary>
    /// <exception cref="ArgumentException">It has one.</exception>
    public static StoreAddress Parse(string store)
    {
        if (!Neo4jAddress.Looks(store))
        {
            return new StoreAddress(store, null);
        }

        return Neo4jAddress.TryParse(store, out var address, out var fault)
            ? new StoreAddress(null, address)
            : throw new ArgumentException(fault, nameof(store));
    }

    /// <summary>What is wrong with a name, or null.</summary>
    public static string? Fault(string store)
    {
        if (string.IsNullOrWhiteSpace(store))
        {
            return "The store has no name.";
        }

        return !Neo4jAddress.Looks(store) || Neo4jAddress.TryParse(store, out _, out var fault) ? null : fault;
    }
}
