using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>The versioned schema: migrations are the files <c>cypher/migrations/NNN-name.cypher</c>, run once each in order.</summary>
/// <remarks>Each statement of a migration may be run twice: of two hosts that start at once, both may run it.</remarks>
internal static class Neo4jSchema
{
    private static readonly Dictionary<string, object?> Nothing = new(StringComparer.Ordinal);

    /// <summary>Runs the migrations that are due.</summary>
    /// <exception cref="GraphStoreException">The database was written by a later version of the program.</exception>
    /// <exception cref="CypherException">A statement failed.</exception>
    public static async Task MigrateAsync(ICypherRunner runner, CypherFiles files, string store, CancellationToken cancellationToken)
    {
        var migrations = files.MigrationNames();
        var latest = migrations[^1].Version;
        var version = (await runner.RunAsync(files["read/migrations"], Nothing, CypherAccess.Read, cancellationToken)).Rows[0].Number(0);
        if (version > latest)
        {
            throw new GraphStoreException(store, "open the database",
                $"it has schema {version}, this program knows schemas up to {latest}; use a later version of healthgraph.", transient: false);
        }

        foreach (var migration in migrations.Where(m => m.Version > version))
        {
            foreach (var statement in files.Statements(migration.Name))
            {
                await RunAsync(runner, statement, cancellationToken);
            }

            await runner.RunAsync(files["write/record-migration"], new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["version"] = migration.Version,
                ["name"] = migration.Name,
            }, CypherAccess.Write, cancellationToken);
        }
    }

    /// <summary>Runs a statement; one that another host runs at this moment has then been run, though Neo4j's IF NOT EXISTS does not see it yet.</summary>
    private static async Task RunAsync(ICypherRunner runner, string statement, CancellationToken cancellationToken)
    {
        try
        {
            await runner.RunAsync(statement, Nothing, CypherAccess.Write, cancellationToken);
        }
        catch (CypherException e) when (e.Code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists" or "Neo.ClientError.Schema.IndexAlreadyExists"
            or "Neo.ClientError.Schema.ConstraintAlreadyExists")
        {
            // The schema is what the statement asks for.
        }
    }
}
