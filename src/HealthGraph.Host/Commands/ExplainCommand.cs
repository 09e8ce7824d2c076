using System.CommandLine;
using System.Globalization;
using HealthGraph.Extraction;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph explain</c>: mention by mention, why it was read so.</summary>
internal static class ExplainCommand
{
    private static readonly string[] Headings = ["where", "mention", "type", "stands for", "confidence", "rule", "entry", "why"];

    private static readonly Argument<string[]> Files = new("file")
    {
        Description = "Documents or folders; - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("explain", "Show, mention by mention, what a name was taken for and why.") { Files };
        command.SetAction(Run);
        return command.WithExamples("healthgraph explain bulletin.txt", "healthgraph explain bulletin.txt | grep 通州");
    }

    private static int Run(ParseResult parsed)
    {
        var settings = CommonOptions.Settings(parsed);
        var output = CommonOptions.Output(parsed);
        var dictionaries = ReaderFactory.Dictionaries(settings);
        var reader = new BulletinReader(ReaderFactory.Documents(settings), dictionaries);
        var findings = new List<Finding>(dictionaries.Findings);
        foreach (var document in Inputs.Read(reader, parsed.GetValue(Files)!, findings))
        {
            foreach (var article in document.Articles)
            {
                Explain(output, document.Bulletin.File, article);
            }
        }

        output.Findings(findings, Output.FewOfACode);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Explain(Output output, string file, ExtractedArticle extracted)
    {
        output.Result($"{file} #{extracted.Article.Ordinal} {extracted.Article.Title}");
        var mentions = from entity in extracted.Entities from mention in entity.Mentions orderby mention.Span.Start select Row(extracted, entity, mention);
        output.Table(Headings, mentions);
    }

    private static string[] Row(ExtractedArticle extracted, Entity entity, Mention mention)
    {
        var place = extracted.Article.Map.Locate(mention.Span.Start);
        return
        [
            place is { } p ? string.Create(CultureInfo.InvariantCulture, $"{p.Line}:{p.Column}") : "",
            mention.Text,
            entity.Type.ToString(),
            entity.Ambiguous ? "ambiguous: " + string.Join(", ", entity.Candidates) : entity.Name,
            mention.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
            mention.Rule,
            mention.Entry ?? "",
            mention.Reason,
        ];
    }
}
