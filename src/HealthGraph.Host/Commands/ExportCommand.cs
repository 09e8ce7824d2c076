using System.CommandLine;
using HealthGraph.Exporting;
using HealthGraph.Graph;
using HealthGraph.Host.Exporting;
using HealthGraph.Host.Settings;
using HealthGraph.Host.Terminal;
using HealthGraph.Stores.Neo4j.Exporting;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph export</c>: the graph, or a part of it, in a format that other programs read.</summary>
internal static class ExportCommand
{
    private static readonly IReadOnlyList<IExportFormat> Formats = [.. ExportFormats.All, new BulkFormat(), new CypherFormat()];

    private static readonly Option<string> Format = CreateFormat();
    private static readonly Option<string?> Out = new("--out") { Description = "Folder to write to; without it a format of one file goes to standard output.", HelpName = "DIR" };
    private static readonly Option<string?> Around = new("--around") { Description = "Only what stands around this node: a name or an id.", HelpName = "ENTITY" };
    private static readonly Option<int?> Depth = new("--depth") { Description = $"Steps around it, 0-{Neighbourhood.MostSteps} (default 1).", HelpName = "N" };
    private static readonly Option<string?> Issue = new("--issue") { Description = "Only what this issue carries: a number or an id.", HelpName = "N" };
    private static readonly Option<string[]> Type = new("--type")
    {
        Description = $"Only nodes of these kinds: {string.Join(", ", GraphSchema.NodeKinds)}.",
        HelpName = "KIND",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("export", "Write the graph, or a part of it, in a format that other programs read (docs/export.md).")
        {
            Format, Out, DateOptions.From, DateOptions.To, Issue, Type, Around, Depth, StoreOption.Store,
        };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph export --format csv --out tables", "healthgraph export --format jsonl --from 2023 --to 2024-03 > part.jsonl",
            "healthgraph export --format csv --type Organization --type Person --out people", "healthgraph export --format csv --around 国家卫生健康委员会 --depth 2 --out around");
    }

    private static Option<string> CreateFormat()
    {
        var option = new Option<string>("--format") { Description = "How to write it.", Required = true };
        return option.AcceptOnlyFromAmong([.. Formats.Select(f => f.Name)]);
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = CommonOptions.Output(parsed);
        var format = Formats.Single(f => string.Equals(f.Name, parsed.GetValue(Format), StringComparison.Ordinal));
        if (Fault(parsed, format) is { } fault)
        {
            output.Failure(fault);
            return ExitCode.Usage;
        }

        await using var store = await StoreFactory.OpenExistingAsync(StoreOption.Settings(parsed), cancellationToken);
        var (scope, wrong) = await ScopeAsync(parsed, output, store, cancellationToken);
        if (scope is null)
        {
            output.Failure(wrong);
            return ExitCode.Usage;
        }

        await WriteAsync(format, await ScopedGraph.OpenAsync(store, scope, cancellationToken), parsed.GetValue(Out), output, cancellationToken);
        return ExitCode.Done;
    }

    private static string? Fault(ParseResult parsed, IExportFormat format)
    {
        if (format.File is null && parsed.GetValue(Out) is null)
        {
            return $"The format {format.Name} writes several files: name a folder with --out.";
        }

        var kinds = parsed.GetValue(Type) ?? [];
        if (kinds.Length > 0 && format.IsOfWholeArticles)
        {
            return $"The format {format.Name} is one of whole articles; --type goes with the others.";
        }

        if (kinds.FirstOrDefault(k => KindOf(k) is null) is { } unknown)
        {
            return $"--type: there is no kind '{unknown}'; there are {string.Join(", ", GraphSchema.NodeKinds)}.";
        }

        return parsed.GetValue(Depth) switch
        {
            null => null,
            _ when parsed.GetValue(Around) is null => "--depth goes with --around.",
            < 0 or > Neighbourhood.MostSteps => $"--depth is 0 to {Neighbourhood.MostSteps}.",
            _ => null,
        };
    }

    private static string? KindOf(string text) => GraphSchema.NodeKinds.FirstOrDefault(k => string.Equals(k, text, StringComparison.OrdinalIgnoreCase));

    private static async Task<(ExportScope? Scope, string Fault)> ScopeAsync(
        ParseResult parsed, Output output, IGraphStore store, CancellationToken cancellationToken)
    {
        var (dates, wrong) = DateOptions.Read(parsed);
        if (wrong is not null)
        {
            return (null, wrong);
        }

        var scope = new ExportScope { Dates = dates };
        if (parsed.GetValue(Type) is { Length: > 0 } kinds)
        {
            scope = scope with { Kinds = kinds.Select(k => KindOf(k)!).ToHashSet(StringComparer.Ordinal) };
        }

        if (parsed.GetValue(Issue) is { } number)
        {
            var (issue, none) = await IssueFinder.FindAsync(store, "--issue", number, cancellationToken);
            if (issue is null)
            {
                return (null, none);
            }

            scope = scope with { IssueId = issue.Id };
        }

        return parsed.GetValue(Around) is { } name ? await AroundAsync(scope, name, parsed.GetValue(Depth) ?? 1, output, store, cancellationToken) : (scope, "");
    }

    private static async Task<(ExportScope? Scope, string Fault)> AroundAsync(
        ExportScope scope, string name, int depth, Output output, IGraphStore store, CancellationToken cancellationToken)
    {
        var found = await NodeFinder.FindAsync(store, name, cancellationToken);
        if (found.Count == 0)
        {
            return (null, $"--around: nothing is called '{name}'; 'healthgraph search' finds parts of names.");
        }

        var nodes = await Neighbourhood.OfAsync(store, found.Select(n => n.Id), depth, cancellationToken);
        output.Remark($"{nodes.Count} node{(nodes.Count == 1 ? "" : "s")} around {string.Join(", ", found.Select(n => n.Id))}.");
        return (scope with { Nodes = nodes }, "");
    }

    private static async Task WriteAsync(IExportFormat format, ScopedGraph graph, string? folder, Output output, CancellationToken cancellationToken)
    {
        if (folder is null)
        {
            await format.WriteAsync(graph, new StandardOutputTarget(), cancellationToken);
            return;
        }

        using var target = new FolderTarget(folder);
        await format.WriteAsync(graph, target, cancellationToken);
        target.Commit();
        Report(output, target.Files);
    }

    private static void Report(Output output, IReadOnlyList<string> files)
    {
        if (output.Mode.Json)
        {
            output.Json(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("files");
                files.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        foreach (var file in files)
        {
            output.Result(file);
        }
    }
}
