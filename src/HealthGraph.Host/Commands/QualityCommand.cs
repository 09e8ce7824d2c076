using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using HealthGraph.Documents;
using HealthGraph.Host.Terminal;
using HealthGraph.Quality;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph quality</c>: an extraction against annotated documents.</summary>
internal static class QualityCommand
{
    private static readonly Argument<string> Gold = new("gold") { Description = "Folder of annotations, NAME.json for each NAME.ext or NAME_….ext." };

    private static readonly Argument<string[]> Documents = new("documents")
    {
        Description = "Where the documents are; by default the folder above the annotations.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<string?> Misses = new("--misses")
    {
        Description = "List what was missed and what was wrong under one figure (Organization, relations, dates …).",
        HelpName = "FIGURE",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("quality", "Measure precision, recall and F1 against annotated documents.") { Gold, Documents, Misses };
        command.SetAction(Run);
        return command.WithExamples("healthgraph quality samples/gold", "healthgraph quality samples/gold --misses Organization");
    }

    private static int Run(ParseResult parsed)
    {
        var settings = CommonOptions.Settings(parsed);
        var output = CommonOptions.Output(parsed);
        var gold = parsed.GetValue(Gold)!;
        var annotations = Directory.EnumerateFiles(gold, "*.json").Order(StringComparer.Ordinal).ToList();
        var given = parsed.GetValue(Documents)!;
        var documents = InputFiles.Expand(given.Length > 0 ? given : [Path.GetDirectoryName(Path.GetFullPath(gold))!]).Paths;
        var reader = new BulletinReader(ReaderFactory.Documents(settings), ReaderFactory.Dictionaries(settings));
        var comparison = new QualityComparison();
        var faults = annotations.Count(annotation => !Compare(comparison, reader, annotation, documents, output));
        Print(output, comparison.Report);
        return PrintMisses(output, comparison.Report, parsed.GetValue(Misses)) ? (faults > 0 ? ExitCode.Findings : ExitCode.Done) : ExitCode.Usage;
    }

    private static bool Compare(QualityComparison comparison, BulletinReader reader, string annotation, IReadOnlyList<string> documents, Output output)
    {
        var name = Path.GetFileNameWithoutExtension(annotation);
        var path = documents.FirstOrDefault(d => Path.GetFileName(d).StartsWith(name + ".", StringComparison.Ordinal))
            ?? documents.FirstOrDefault(d => Path.GetFileName(d).StartsWith(name + "_", StringComparison.Ordinal));
        if (path is null)
        {
            output.Failure($"{annotation}: no document is called {name}.ext or {name}_….ext; all of it counts as missed.");
        }

        try
        {
            comparison.Add(annotation, path is null ? null : reader.Read(path));
            return path is not null;
        }
        catch (JsonException e)
        {
            output.Failure($"{annotation}: no annotation: {e.Message}");
            return false;
        }
    }

    private static void Print(Output output, QualityReport report)
    {
        if (output.Mode.Json)
        {
            PrintJson(output, report);
            return;
        }

        output.Table(["what", "precision", "recall", "F1", "right", "annotated", "found"], report.Figures.Select(f => (string[])
        [
            f.Name, Share(f.Precision), Share(f.Recall), Share(f.F1), f.Hits.ToString(CultureInfo.InvariantCulture),
            f.Gold.ToString(CultureInfo.InvariantCulture), f.Found?.ToString(CultureInfo.InvariantCulture) ?? "",
        ]));
    }

    private static void PrintJson(Output output, QualityReport report) => output.Json(json =>
    {
        json.WriteStartObject();
        foreach (var figure in report.Figures)
        {
            json.WriteStartObject(figure.Name);
            foreach (var (name, value) in ((string, double?)[])[("precision", figure.Precision), ("recall", figure.Recall), ("f1", figure.F1)])
            {
                if (value is { } number)
                {
                    json.WriteNumber(name, Math.Round(number, 4));
                }
            }

            json.WriteNumber("right", figure.Hits);
            json.WriteNumber("annotated", figure.Gold);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    private static bool PrintMisses(Output output, QualityReport report, string? figure)
    {
        if (figure is null)
        {
            return true;
        }

        if (report.Misses(figure) is not { } lines)
        {
            output.Failure($"There is no figure '{figure}'; take one of the first column.");
            return false;
        }

        foreach (var line in lines)
        {
            output.Result(line);
        }

        return true;
    }

    private static string Share(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "";
}
