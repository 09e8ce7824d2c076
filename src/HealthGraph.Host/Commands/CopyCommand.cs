using System.CommandLine;
using HealthGraph.Graph;
using HealthGraph.Host.Settings;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph copy</c>: one store into another.</summary>
internal static class CopyCommand
{
    private static readonly Option<string> From = new("--from") { Description = "Store to read.", HelpName = "STORE", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "Store to write; it keeps what it has.", HelpName = "STORE", Required = true };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("copy", "Copy a graph from one store into another, such as from SQLite to Neo4j and back.") { From, To };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph copy --from archive.db --to neo4j+http://neo4j@localhost:7474/neo4j");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = CommonOptions.Output(parsed);
        await using var from = await StoreFactory.OpenExistingAsync(Settings(parsed, From), cancellationToken);
        await using var to = await StoreFactory.OpenAsync(Settings(parsed, To), cancellationToken);
        var (articles, statements) = (new HashSet<string>(StringComparer.Ordinal), 0L);
        await GraphCopy.RunAsync(from, to, batch =>
        {
            foreach (var record in batch.Where(r => articles.Add(r.Article.Id)))
            {
                statements += record.Statements.Count;
            }

            output.Detail($"{articles.Count} articles, {statements} statements");
        }, cancellationToken);
        output.Remark($"{articles.Count} articles and {statements} statements copied.");
        return ExitCode.Done;
    }

    private static HostSettings Settings(ParseResult parsed, Option<string> store) => CommonOptions.Settings(parsed, ("store", parsed.GetValue(store)));
}
