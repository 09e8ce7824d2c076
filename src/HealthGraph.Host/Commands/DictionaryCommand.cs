using System.CommandLine;
using HealthGraph.Dictionaries;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph dictionary</c>: checks the dictionaries, or writes them as one Jieba user dictionary.</summary>
internal static class DictionaryCommand
{
    private static readonly Option<string?> Out = new("--out") { Description = "File to write; standard output by default.", HelpName = "FILE" };

    /// <summary>The command with its subcommands.</summary>
    public static Command Create() => new("dictionary", "Check or export the dictionaries.") { Check(), Export() };

    private static Command Check()
    {
        var command = new Command("check", "Report clashes, doubles and entries that can never match.");
        command.SetAction(parsed =>
        {
            var output = CommonOptions.Output(parsed);
            var findings = DictionaryCheck.Run(ReaderFactory.Folders(CommonOptions.Settings(parsed)));
            output.Findings(findings);
            output.Remark(findings.Count == 0 ? "The dictionaries are in order." : $"{findings.Count} findings.");
            return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
        });
        return command.WithExamples("healthgraph dictionary check", "healthgraph dictionary check --dictionaries mine/");
    }

    private static Command Export()
    {
        var command = new Command("export", "Write all names as one Jieba user dictionary (word, frequency, tag).") { Out };
        command.SetAction(parsed =>
        {
            var dictionaries = ReaderFactory.Dictionaries(CommonOptions.Settings(parsed));
            using var file = parsed.GetValue(Out) is { } path ? new StreamWriter(path) { NewLine = "\n" } : null;
            JiebaExport.Write(dictionaries, file ?? parsed.InvocationConfiguration.Output);
            return ExitCode.Done;
        });
        return command.WithExamples("healthgraph dictionary export --out userdict.txt");
    }
}
