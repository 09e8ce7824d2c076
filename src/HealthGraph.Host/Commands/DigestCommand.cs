using System.CommandLine;
using System.Text;
using HealthGraph.Digests;
using HealthGraph.Graph;
using HealthGraph.Host.Exporting;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph digest</c>: what an issue, or the articles of some days, bring that is new.</summary>
internal static class DigestCommand
{
    private static readonly Option<string?> Issue = new("--issue") { Description = "The issue: a number or an id.", HelpName = "N" };
    private static readonly Option<string> Format = new Option<string>("--format") { Description = "md (default), or html: a page to print.", DefaultValueFactory = _ => "md" }
        .AcceptOnlyFromAmong("md", "html");
    private static readonly Option<string?> Out = new("--out") { Description = "File to write; standard output by default.", HelpName = "FILE" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("digest", "Tell what is new since the issue before: bodies, people, policies, collaborations, events, regions, indicators, each with its sentence.")
        {
            Issue, DateOptions.From, DateOptions.To, Format, Out, StoreOption.Store,
        };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph digest --issue 547", "healthgraph digest --from 2024-01 --to 2024-03 --format html --out quarter.html");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = CommonOptions.Output(parsed);
        var (dates, wrong) = DateOptions.Read(parsed);
        var number = parsed.GetValue(Issue);
        if (wrong is not null || (number is null) == dates.IsOpen)
        {
            output.Failure(wrong ?? "Give an issue with --issue, or days with --from and --to.");
            return ExitCode.Usage;
        }

        await using var store = await StoreFactory.OpenExistingAsync(StoreOption.Settings(parsed), cancellationToken);
        var (issue, none) = number is null ? (null, "") : await IssueFinder.FindAsync(store, "--issue", number, cancellationToken);
        if (number is not null && issue is null)
        {
            output.Failure(none);
            return ExitCode.Usage;
        }

        Write(output, await DigestBuilder.BuildAsync(store, issue, dates, cancellationToken), parsed.GetValue(Format)!, parsed.GetValue(Out));
        return ExitCode.Done;
    }

    private static void Write(Output output, Digest digest, string format, string? path)
    {
        if (output.Mode.Json)
        {
            WriteJson(output, digest);
            return;
        }

        var text = format is "html" ? DigestPage.Render(digest) : DigestMarkdown.Render(digest);
        if (path is null)
        {
            output.Result(text.TrimEnd('\n'));
            return;
        }

        using var target = new FolderTarget(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (var file = target.Create(Path.GetFileName(path)))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
        }

        target.Commit();
    }

    private static void WriteJson(Output output, Digest digest) => output.Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("issue", digest.Issue?.Id);
        json.WriteNumber("articles", digest.Articles);
        json.WriteNumber("earlier", digest.Earlier);
        foreach (var section in digest.Sections)
        {
            var name = section.Kind.ToString();
            json.WriteStartArray(char.ToLowerInvariant(name[0]) + name[1..]);
            foreach (var entry in section.Entries)
            {
                json.WriteStartObject();
                json.WriteStartArray("nodes");
                entry.Nodes.ToList().ForEach(json.WriteStringValue);
                json.WriteEndArray();
                json.WriteString("name", entry.Head);
                json.WriteString("detail", entry.Detail);
                json.WriteString("type", entry.Group);
                json.WriteString("sentence", entry.Sentence);
                json.WriteString("article", entry.Article.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
