using System.CommandLine;
using HealthGraph.Graph;
using HealthGraph.Graph.Decisions;
using HealthGraph.Host.Settings;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph decide</c>: what a person knows better, added to the decisions file and applied at once.</summary>
internal static class DecideCommand
{
    private static readonly Argument<string> Node = new("a") { Description = "Name or id of a node." };
    private static readonly Argument<string> Other = new("b") { Description = "Name or id of the other node." };
    private static readonly Argument<string> Property = new("property") { Description = "name, type, date or place." };
    private static readonly Argument<string> Value = new("value") { Description = "The right value; for a place the name or id of a region." };
    private static readonly Option<string?> Why = new("--why") { Description = "The reason, for those who read it later.", HelpName = "WORDS" };

    /// <summary>The name of the person who decides, the same in every command that makes a decision.</summary>
    public static readonly Option<string?> Who = new("--who") { Description = "Who decides (default: the user of this session).", HelpName = "NAME" };

    /// <summary>The command with one below it for each kind of decision.</summary>
    public static Command Create()
    {
        Property.AcceptOnlyFromAmong([.. Corrections.Properties]);
        var command = new Command("decide", "Decide about nodes; every ingest and reread applies the decisions again.")
        {
            Pair("same", DecisionKind.Same, "Two nodes are one thing."),
            Pair("different", DecisionKind.Different, "Two nodes are two things and are never joined."),
            Pair("unsure", DecisionKind.Unsure, "You looked and could not tell; the two are not put forward again."),
            Single("not-an-entity", "A node is nothing that the graph should show.", [Node],
                (parsed, node, who, when, why) => Decision.NotAnEntity(node, who, when, why)),
            Single("correct", "Set the name, type, date or place of a node right.", [Node, Property, Value], Correct),
        };
        return command.WithExamples(
            "healthgraph decide same 浙大一院 浙江大学医学院附属第一医院 --why 简称", "healthgraph decide different person/张伟@甲医院 person/张伟@乙医院",
            "healthgraph decide correct event/1f… date 2024-01-10");
    }

    private static Decision Correct(ParseResult parsed, string node, string who, DateTimeOffset when, string? why) =>
        Decision.Correct(node, parsed.GetValue(Property)!, parsed.GetValue(Value)!, who, when, why);

    private static Command Pair(string name, DecisionKind kind, string description)
    {
        var command = new Command(name, description) { Node, Other, Why, Who, DecisionsOption.Decisions, StoreOption.Store };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, [parsed.GetValue(Node)!, parsed.GetValue(Other)!],
            ids => Decision.Between(kind, ids[0], ids[1], NameOf(parsed), TimeProvider.System.GetUtcNow(), parsed.GetValue(Why)), cancellationToken));
        return command;
    }

    private static Command Single(string name, string description, Argument[] arguments, Func<ParseResult, string, string, DateTimeOffset, string?, Decision> make)
    {
        var command = new Command(name, description) { Why, Who, DecisionsOption.Decisions, StoreOption.Store };
        foreach (var argument in arguments)
        {
            command.Add(argument);
        }

        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, [parsed.GetValue(Node)!],
            ids => make(parsed, ids[0], NameOf(parsed), TimeProvider.System.GetUtcNow(), parsed.GetValue(Why)), cancellationToken));
        return command;
    }

    /// <summary>The person of this session, or the one named.</summary>
    public static string NameOf(ParseResult parsed) => parsed.GetValue(Who) ?? (Environment.UserName.Length > 0 ? Environment.UserName : "unknown");

    private static async Task<int> RunAsync(ParseResult parsed, string[] names, Func<List<string>, Decision> make, CancellationToken cancellationToken)
    {
        var (settings, output) = (DecisionsOption.Settings(parsed), CommonOptions.Output(parsed));
        await using var store = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        var ids = new List<string>();
        foreach (var name in names)
        {
            var (id, fault) = await NodeFinder.OneAsync(store, name, cancellationToken);
            if (id is null)
            {
                output.Failure(fault);
                return ExitCode.Usage;
            }

            ids.Add(id);
        }

        try
        {
            return await AddAsync(settings, output, store, make(ids), cancellationToken);
        }
        catch (ArgumentException e)
        {
            output.Failure(e.Message);
            return ExitCode.Usage;
        }
    }

    /// <summary>Adds a decision to the file, applies the file to the store, and says what came of it.</summary>
    public static async Task<int> AddAsync(HostSettings settings, Output output, IGraphStore store, Decision decision, CancellationToken cancellationToken)
    {
        DecisionFile.Append(DecisionsOption.PathOf(settings), [decision]);
        var findings = await DecisionsOption.ReplayAsync(settings, store, cancellationToken);
        output.Findings([.. findings]);
        output.Result(decision.Id);
        output.Remark($"Added to {DecisionsOption.PathOf(settings)}; 'healthgraph decisions undo {decision.Id}' takes it back.");
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
