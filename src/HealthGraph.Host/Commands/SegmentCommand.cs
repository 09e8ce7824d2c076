using System.CommandLine;
using System.Text;
using HealthGraph.Host.Settings;
using HealthGraph.Text;
using HealthGraph.Text.Jieba;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph segment</c>: Jieba's own command line, a line in, a line out.</summary>
internal static class SegmentCommand
{
    private static readonly Argument<string?> Input = new("FILE")
    {
        Description = "File to read; standard input by default.", Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Delimiter = new("--delimiter", "-d")
    {
        Description = "Put DELIM instead of ' / ' between words; a space if it is given without DELIM.", HelpName = "DELIM", Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Pos = new("--pos", "-p")
    {
        Description = "Tag parts of speech; DELIM instead of '_' stands before a tag.", HelpName = "DELIM", Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Dict = new("--dict", "-D") { Description = "Use DICT as dictionary instead of Jieba's.", HelpName = "DICT" };

    private static readonly Option<string?> UserDict = new("--user-dict", "-u")
    {
        Description = "Use a user dictionary together with the dictionary.", HelpName = "USER_DICT",
    };

    private static readonly Option<bool> CutAll = new("--cut-all", "-a") { Description = "Full mode: all words that the text holds (ignored when tagging)." };

    private static readonly Option<bool> NoHmm = new("--no-hmm", "-n") { Description = "Look for no words outside the dictionary." };

    private static readonly Option<bool> Q = new("-q") { Description = "Say nothing but results and failures, like --quiet." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("segment", "Cut Chinese text into words, as Jieba does: a line in, a line out.")
        {
            Input, Delimiter, Pos, Dict, UserDict, CutAll, NoHmm, Q,
        };
        command.SetAction(Run);
        return command.WithExamples("echo 国家卫健委 | healthgraph segment", "healthgraph segment -d ' ' -p / -u mine.txt article.txt");
    }

    private static int Run(ParseResult parsed)
    {
        var findings = new List<Finding>();
        var segmenter = Load(parsed, findings);
        if (!parsed.GetValue(Q))
        {
            CommonOptions.Output(parsed).Findings(findings);
        }

        var format = new LineFormat(
            Value(parsed, Delimiter, ifAbsent: " / ", ifBare: " "),
            Value(parsed, Pos, ifAbsent: "", ifBare: "_"),
            parsed.GetValue(CutAll) ? SegmentationMode.Full : SegmentationMode.Accurate,
            Hmm: !parsed.GetValue(NoHmm));
        using var source = parsed.GetValue(Input) is { } path ? File.OpenRead(path) : Console.OpenStandardInput();
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 15);
        using var input = new StreamReader(new FlushBeforeRead(source, output), Encoding.UTF8);
        LineSegmentation.Run(segmenter, format, input, output);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static JiebaSegmenter Load(ParseResult parsed, List<Finding> findings)
    {
        var settings = CommonOptions.Settings(parsed);
        var tables = new JiebaTables(Path.Combine(AppContext.BaseDirectory, "dictionaries", "jieba"), new TableCache(settings.Cache));
        var segmenter = tables.Segmenter(findings, parsed.GetValue(Dict));
        return parsed.GetValue(UserDict) is { } path ? segmenter.WithWords(UserDictionary.Read(path, findings)) : segmenter;
    }

    /// <summary>Value of an option that may stand without one.</summary>
    private static string Value(ParseResult parsed, Option<string?> option, string ifAbsent, string ifBare) =>
        parsed.GetResult(option) is null ? ifAbsent : parsed.GetValue(option) ?? ifBare;
}
