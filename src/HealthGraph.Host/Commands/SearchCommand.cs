using System.CommandLine;
using System.Globalization;
using HealthGraph.Graph;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph search</c>: nodes by name or phrase.</summary>
internal static class SearchCommand
{
    private static readonly Argument<string> Words = new("words") { Description = "A name or phrase of two or more characters." };

    private static readonly Option<int> Limit = new("--limit")
    {
        Description = "Most nodes shown, 1-1000.",
        DefaultValueFactory = _ => 20,
        HelpName = "N",
    };

    private static readonly Option<string?> After = new("--after") { Description = "Id of the last node of the page before.", HelpName = "ID" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1000)
            {
                result.AddError("--limit must be between 1 and 1000.");
            }
        });
        Words.Validators.Add(result =>
        {
            if ((result.GetValueOrDefault<string>() ?? "").Trim().Length < 2)
            {
                result.AddError("Give a name or phrase of at least two characters.");
            }
        });
        var command = new Command("search", "Find nodes by any of their names, and articles by any phrase of their text.") { Words, Limit, After, StoreOption.Store };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph search 卫健委", "healthgraph search 信用就医 --limit 50");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var store = await StoreFactory.OpenExistingAsync(StoreOption.Settings(parsed), cancellationToken);
        var output = CommonOptions.Output(parsed);
        var nodes = await store.SearchAsync(parsed.GetValue(Words)!, parsed.GetValue(Limit), parsed.GetValue(After), cancellationToken);
        if (output.Mode.Json)
        {
            PrintJson(output, nodes);
            return ExitCode.Done;
        }

        output.Table(["kind", "name", "articles", "id"],
            nodes.Select(n => (string[])[n.Type, n.Name, n.Articles.ToString(CultureInfo.InvariantCulture), n.Id]));
        return ExitCode.Done;
    }

    private static void PrintJson(Output output, IReadOnlyList<NodeSummary> nodes) => output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var node in nodes)
        {
            json.WriteStartObject();
            json.WriteString("id", node.Id);
            json.WriteString("kind", node.Type);
            json.WriteString("name", node.Name);
            json.WriteNumber("articles", node.Articles);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
