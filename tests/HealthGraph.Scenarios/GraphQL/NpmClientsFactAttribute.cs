namespace HealthGraph.Scenarios.GraphQL;

/// <summary>A scenario with clients from npm; skipped, and saying so, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NpmClientsFactAttribute : FactAttribute
{
    public NpmClientsFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-request")))
        {
            Skip = "The npm clients are not installed: npm install --prefix tests/HealthGraph.Scenarios/clients, and run again.";
        }
    }

    /// <summary>Folder of the clients' script and packages.</summary>
    public static string Folder { get; } = Path.Combine(HealthGraphProgram.Root, "tests/HealthGraph.Scenarios/clients");
}
