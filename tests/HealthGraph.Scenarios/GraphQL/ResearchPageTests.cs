using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace HealthGraph.Scenarios.GraphQL;

/// <summary>The page for researchers shows the queries of GraphiQL's examples and what the program answers. HEALTHGRAPH_APPROVE=1 writes today's into it.</summary>
public sealed partial class ResearchPageTests(ServedSamples samples) : IClassFixture<ServedSamples>
{
    private static readonly string Examples = Path.Combine(HealthGraphProgram.Root, "src/HealthGraph.Host/Serving/Queries/GraphiQL/examples");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Examples, "*.graphql").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [PdfTheory]
    [InlineData("docs/research.md", 10)]
    [InlineData("docs/research.zh-CN.md", 10)]
    [InlineData("README.md", 1)]
    [InlineData("README.zh-CN.md", 1)]
    public async Task Page_QueriesAndAnswers_AreThoseOfTheProgram(string name, int questions)
    {
        var path = Path.Combine(HealthGraphProgram.Root, name);
        var page = await File.ReadAllTextAsync(path);
        var (actual, at) = (new StringBuilder(), 0);
        foreach (Match match in Question().Matches(page))
        {
            actual.Append(page, at, match.Index - at).Append(await ShownAsync(match));
            at = match.Index + match.Length;
        }

        actual.Append(page, at, page.Length - at);
        if (Environment.GetEnvironmentVariable("HEALTHGRAPH_APPROVE") is "1")
        {
            await File.WriteAllTextAsync(path, actual.ToString());
        }

        actual.ToString().ShouldBe(page);
        Question().Count(page).ShouldBe(questions);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Example_OfGraphiQL_IsAnsweredWithoutErrors(string name)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(Examples, name + ".graphql"));
        query.ShouldStartWith("# ");
        if (query.Contains("\nsubscription"))
        {
            return;
        }

        var answer = await samples.PostAsync(query, ServedSamples.Key);
        answer.ShouldNotContain("\"errors\"");
        answer.Length.ShouldBeGreaterThan(100, answer);
    }

    private async Task<string> ShownAsync(Match match)
    {
        var query = string.Join('\n', (await File.ReadAllLinesAsync(Path.Combine(Examples, match.Groups["name"].Value + ".graphql"))).Skip(1));
        using var json = JsonDocument.Parse(await samples.PostAsync(query));
        var lines = Answers.Shown(json.RootElement.GetProperty("data")).Split('\n');
        var most = match.Groups["lines"].Success ? int.Parse(match.Groups["lines"].Value, System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue;
        var shown = string.Join('\n', lines.Take(most)) + (lines.Length > most ? "\n…" : "");
        return $"{match.Groups["mark"].Value}\n```graphql\n{query}\n```\n```json\n{shown}\n```";
    }

    // <!-- query: NAME lines=8 --> ```graphql … ``` ```json … ```
    [GeneratedRegex(@"(?<mark><!-- query: (?<name>[a-z0-9-]+)(?: lines=(?<lines>\d+))? -->)\n```graphql\n.*?```\n```json\n.*?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Question();
}
