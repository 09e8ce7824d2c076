using System.CommandLine;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Host.Settings;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph extract</c>: what documents name and state, without a store.</summary>
internal static class ExtractCommand
{
    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "Documents or folders; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "json (the published format) or text (for reading).",
        DefaultValueFactory = _ => "text",
        HelpName = "json|text",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write NAME.json or NAME.txt for each NAME.ext into this folder instead of standard output.",
        HelpName = "DIR",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("json", "text");
        var command = new Command("extract", "Print what documents name and state, without keeping it.") { Files, Format, Out };
        command.SetAction(Run);
        return command.WithExamples(
            "healthgraph extract bulletin.txt",
            "healthgraph extract bulletins/ --format json --out out/",
            "cat bulletin.txt | healthgraph extract - --format json");
    }

    private static int Run(ParseResult parsed)
    {
        var settings = CommonOptions.Settings(parsed);
        var output = CommonOptions.Output(parsed);
        var dictionaries = ReaderFactory.Dictionaries(settings);
        var reader = new BulletinReader(ReaderFactory.Documents(settings), dictionaries);
        var inputs = InputFiles.Expand(parsed.GetValue(Files)!);
        var findings = new List<Finding>([.. dictionaries.Findings, .. inputs.Findings]);
        var target = new ExtractionTarget(output, parsed.GetValue(Format)!, parsed.GetValue(Out));
        foreach (var path in inputs.Paths)
        {
            var extracted = ReadOne(reader, path);
            findings.AddRange(extracted.Bulletin.Findings);
            target.Write(extracted);
        }

        output.Findings(findings);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static ExtractedBulletin ReadOne(BulletinReader reader, string path)
    {
        if (!string.Equals(path, InputFiles.StandardInput, StringComparison.Ordinal))
        {
            return reader.Read(path);
        }

        using var input = Console.OpenStandardInput();
        return reader.Read("standard input", input);
    }
}
