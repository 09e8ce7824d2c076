using System.CommandLine;
using HealthGraph.Extraction.Names;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph compare</c>: whether two names mean one body, person, place or policy.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string[]> Names = new("name")
    {
        Description = "Two names.",
        Arity = new ArgumentArity(0, 2),
    };

    private static readonly Option<string?> Pairs = new("--file")
    {
        Description = "Compare the pairs of a file instead: two names a line, separated by a tab.",
        HelpName = "PAIRS.tsv",
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("compare", "Say whether two names mean one body, person, place or policy, and why.") { Names, Pairs };
        command.SetAction(Run);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Pairs) is null == (result.GetValue(Names)?.Length != 2))
            {
                result.AddError("Give two names, or --file with a file of pairs.");
            }
        });
        return command.WithExamples(
            "healthgraph compare 浙大一院 浙江大学医学院附属第一医院",
            "healthgraph compare --file pairs.tsv");
    }

    private static int Run(ParseResult parsed)
    {
        var findings = new List<Finding>();
        var comparer = NameComparer.Create(ReaderFactory.Dictionaries(CommonOptions.Settings(parsed)), findings);
        var output = CommonOptions.Output(parsed);
        var number = 0;
        foreach (var line in parsed.GetValue(Pairs) is { } file ? File.ReadLines(file) : [string.Join('\t', parsed.GetValue(Names)!)])
        {
            number++;
            Compare(comparer, line, parsed.GetValue(Pairs), number, output, findings);
        }

        output.Findings(findings);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Compare(NameComparer comparer, string line, string? file, int number, Output output, List<Finding> findings)
    {
        var names = line.Split('\t');
        if (names.Length >= 2 && names[0].Length > 0 && names[1].Length > 0)
        {
            var answer = comparer.Compare(names[0], names[1]);
            output.Result($"{names[0]}\t{names[1]}\t{answer.Verdict.ToString().ToLowerInvariant()}\t{answer.Why}");
        }
        else if (line.Length > 0 && line[0] != '#')
        {
            findings.Add(new Finding(FindingCode.ComparisonPair, file, number, 1, "The line holds no two names.", "Write two names, separated by a tab."));
        }
    }
}
