using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Tests.Stores.Neo4j;

public sealed class Neo4jSchemaTests
{
    [Fact]
    public async Task Migrate_AnotherHostDoesTheSame_IsDone()
    {
        var files = CypherFiles.Load();
        var (latest, server) = (files.MigrationNames()[^1], new ScriptedServer());
        server.AnswersNumber(latest.Version - 1);
        foreach (var _ in files.Statements(latest.Name))
        {
            server.Fails("Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists");
        }

        server.AnswersNumber(0);
        await Neo4jSchema.MigrateAsync(server.Runner(), files, "store", CancellationToken.None);
        server.Requests.Count.ShouldBe(files.Statements(latest.Name).Count + 2);
    }

    [Fact]
    public async Task Migrate_AnotherIndexOfThatName_Throws()
    {
        var files = CypherFiles.Load();
        var server = new ScriptedServer().AnswersNumber(files.MigrationNames()[^1].Version - 1).Fails("Neo.ClientError.Schema.IndexWithNameAlreadyExists");
        await Should.ThrowAsync<CypherException>(() => Neo4jSchema.MigrateAsync(server.Runner(), files, "store", CancellationToken.None));
    }
}
