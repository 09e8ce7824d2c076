using System.CommandLine;
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
        Description = "json (the published format), text (for reading) or html (a page for people).",
        DefaultValueFactory = _ => "text",
        HelpName = "json|text|html",
    };

    private static readonly Option<string?> Out = new("--out")
    {
        Description = "Write NAME.json, NAME.txt or NAME.html for each NAME.ext into this folder instead of standard output.",
        HelpName = "DIR",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("json", "text", "html");
        var command = new Command("extract", "Print what documents name and state, without keeping it.") { Files, Format, Out };
        command.SetAction(Run);
        return command.WithExamples(
            "healthgraph extract bulletin.txt",
            "healthgraph extract bulletins/ --format json --out out/",
            "healthgraph extract bulletin.pdf --format html --out pages/",
            "cat bulletin.txt | healthgraph extract - --format json");
    }

    private static int Run(ParseResult parsed)
    {
        var settings = CommonOptions.Settings(parsed);
        var output = CommonOptions.Output(parsed);
        var dictionaries = ReaderFactory.Dictionaries(settings);
        var reader = new BulletinReader(ReaderFactory.Documents(settings), dictionaries);
        var findings = new List<Finding>(dictionaries.Findings);
        var target = new ExtractionTarget(output, parsed.GetValue(Format)!, parsed.GetValue(Out));
        foreach (var document in Inputs.Read(reader, parsed.GetValue(Files)!, findings))
        {
            target.Write(document);
        }

        output.Findings(findings, Output.FewOfACode);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
