using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HealthGraph.Graph.Decisions;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph decisions</c>: the decisions made so far.</summary>
internal static class DecisionsCommand
{
    private static readonly Argument<string> Id = new("id") { Description = "Id of a decision." };
    private static readonly Argument<string> From = new("file") { Description = "File that 'decisions export' wrote." };
    private static readonly Option<string?> Out = new("--out") { Description = "File to write; standard output by default.", HelpName = "FILE" };
    private static readonly Option<string?> Why = new("--why") { Description = "The reason, for those who read it later.", HelpName = "WORDS" };

    /// <summary>The command with those below it.</summary>
    public static Command Create()
    {
        var list = new Command("list", "Print all decisions, undone ones marked.") { DecisionsOption.Decisions, StoreOption.Store };
        list.SetAction(List);
        var undo = new Command("undo", "Take a decision back; an undo can itself be undone.") { Id, Why, DecideCommand.Who, DecisionsOption.Decisions, StoreOption.Store };
        undo.SetAction(UndoAsync);
        var export = new Command("export", "Write all decisions as text.") { Out, DecisionsOption.Decisions, StoreOption.Store };
        export.SetAction(Export);
        var import = new Command("import", "Add the decisions of another file that are not there yet.") { From, DecisionsOption.Decisions, StoreOption.Store };
        import.SetAction(ImportAsync);
        var command = new Command("decisions", "List, undo, export or import decisions.") { list, undo, export, import };
        return command.WithExamples("healthgraph decisions list", "healthgraph decisions undo d0123456789", "healthgraph decisions export --out review.tsv");
    }

    private static int List(ParseResult parsed)
    {
        var (settings, output) = (DecisionsOption.Settings(parsed), CommonOptions.Output(parsed));
        var findings = new List<Finding>();
        var path = DecisionsOption.PathOf(settings);
        var log = DecisionFile.Read(path, findings);
        findings.AddRange(DecisionReplay.Run(log, path).Findings);
        if (output.Mode.Json)
        {
            output.Json(json => WriteList(json, log));
        }
        else
        {
            output.Table(["id", "when", "who", "what", "about", "why"], log.Lines.Select(d => (string[])
            [
                d.Id, When(d), d.Who, DecisionFile.Word(d.Kind) + (log.IsActive(d) ? "" : " (undone)"),
                string.Join(" ", new[] { d.Node, d.Other, d.Property, d.Value }.OfType<string>()), d.Why ?? "",
            ]));
        }

        output.Findings(findings);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void WriteList(Utf8JsonWriter json, DecisionLog log)
    {
        json.WriteStartArray();
        foreach (var decision in log.Lines)
        {
            json.WriteStartObject();
            json.WriteString("id", decision.Id);
            json.WriteString("when", When(decision));
            json.WriteString("who", decision.Who);
            json.WriteString("what", DecisionFile.Word(decision.Kind));
            json.WriteBoolean("active", log.IsActive(decision));
            json.WriteString("node", decision.Node);
            json.WriteString("other", decision.Other);
            json.WriteString("property", decision.Property);
            json.WriteString("value", decision.Value);
            json.WriteString("why", decision.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static async Task<int> UndoAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (settings, output) = (DecisionsOption.Settings(parsed), CommonOptions.Output(parsed));
        var log = DecisionFile.Read(DecisionsOption.PathOf(settings), []);
        var id = parsed.GetValue(Id)!;
        if (log.Find(id) is not { } decision || !log.IsActive(decision))
        {
            output.Failure($"There is no decision {id} that holds in {DecisionsOption.PathOf(settings)}.");
            return ExitCode.Usage;
        }

        await using var store = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        var undo = Decision.Undo(id, DecideCommand.NameOf(parsed), TimeProvider.System.GetUtcNow(), parsed.GetValue(Why));
        return await DecideCommand.AddAsync(settings, output, store, undo, cancellationToken);
    }

    private static int Export(ParseResult parsed)
    {
        var settings = DecisionsOption.Settings(parsed);
        var findings = new List<Finding>();
        var log = DecisionFile.Read(DecisionsOption.PathOf(settings), findings);
        using (var file = parsed.GetValue(Out) is { } path ? new StreamWriter(path, append: false, new UTF8Encoding(false)) : null)
        {
            DecisionFile.Write(file ?? parsed.InvocationConfiguration.Output, log);
        }

        CommonOptions.Output(parsed).Findings(findings);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static async Task<int> ImportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (settings, output) = (DecisionsOption.Settings(parsed), CommonOptions.Output(parsed));
        var (path, source) = (DecisionsOption.PathOf(settings), parsed.GetValue(From)!);
        if (!File.Exists(source))
        {
            output.Failure($"There is no file '{source}'.");
            return ExitCode.Usage;
        }

        var findings = new List<Finding>();
        var known = DecisionFile.Read(path, findings);
        var added = DecisionFile.Read(source, findings).Lines.Where(l => known.Find(l.Id) is null).ToList();
        DecisionFile.Append(path, added);
        await using var store = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        findings.AddRange(await DecisionsOption.ReplayAsync(settings, store, cancellationToken));
        output.Findings([.. findings.Distinct()]);
        output.Remark(string.Create(CultureInfo.InvariantCulture, $"{added.Count} decisions added to {path}."));
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static string When(Decision decision) => decision.When.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
