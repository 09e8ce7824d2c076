using System.CommandLine;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Graph;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph ingest</c>: reads documents into a graph.</summary>
internal static class IngestCommand
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Documents or folders (read with all below them); - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("ingest", "Read bulletins and articles into a graph. Reading a document twice changes nothing.")
        {
            Paths, DecisionsOption.Decisions, StoreOption.Store,
        };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph ingest samples/", "healthgraph ingest bulletins/ --store archive.db");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = DecisionsOption.Settings(parsed);
        var output = CommonOptions.Output(parsed);
        var dictionaries = ReaderFactory.Dictionaries(settings);
        var ingestion = new Ingestion(new BulletinReader(ReaderFactory.Documents(settings), dictionaries), new ArticleStatements(dictionaries));
        await using var store = await StoreFactory.OpenAsync(settings, cancellationToken);
        var inputs = InputFiles.Expand(parsed.GetValue(Paths)!);
        var report = await IngestProgress.RunAsync(output, inputs.Paths.Count, tick => ingestion.RunAsync(inputs.Paths, store, tick, cancellationToken));
        var findings = (List<Finding>)[.. dictionaries.Findings, .. inputs.Findings, .. report.Findings, .. await DecisionsOption.ReplayAsync(settings, store, cancellationToken)];
        output.Findings(findings, Output.FewOfACode);
        await PrintAsync(output, settings.Store, report, findings, store, cancellationToken);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static async Task PrintAsync(Output output, string name, IngestReport report, List<Finding> findings, IGraphStore store, CancellationToken cancellationToken)
    {
        if (output.Mode.Json)
        {
            output.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("documents", report.Documents);
                json.WriteNumber("articles", report.Articles);
                json.WriteNumber("statements", report.Statements);
                json.WriteStartArray("findings");
                findings.ForEach(f => ExtractionJson.WriteFinding(json, f));
                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        output.Remark($"{report.Documents} documents read, {report.Articles} articles and {report.Statements} statements written to {name}.");
        if (!output.Mode.Quiet)
        {
            StatsCommand.Print(output, await store.StatisticsAsync(cancellationToken));
        }
    }
}
