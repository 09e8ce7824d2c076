using System.Text;
using System.Text.RegularExpressions;

namespace HealthGraph.Scenarios;

/// <summary>What the READMEs show is what the program prints. HEALTHGRAPH_APPROVE=1 writes today's output into them.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [PdfTheory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task Readme_Examples_PrintWhatTheyShow(string name)
    {
        var path = Path.Combine(HealthGraphProgram.Root, name);
        var readme = await File.ReadAllTextAsync(path);
        var actual = await ReplaceAsync(readme);
        if (Environment.GetEnvironmentVariable("HEALTHGRAPH_APPROVE") is "1")
        {
            await File.WriteAllTextAsync(path, actual);
        }

        actual.ShouldBe(readme);
        Example().Count(readme).ShouldBeGreaterThan(4);
    }

    private async Task<string> ReplaceAsync(string readme)
    {
        Link("samples");
        var text = new StringBuilder();
        var at = 0;
        foreach (Match example in Example().Matches(readme))
        {
            text.Append(readme, at, example.Groups["output"].Index - at);
            text.Append(await RunAsync(example.Groups["command"].Value, example.Groups["lines"].Value));
            at = example.Groups["output"].Index + example.Groups["output"].Length;
        }

        return text.Append(readme, at, readme.Length - at).ToString();
    }

    /// <summary>Runs one command; a mark such as <c>lines=8</c> shows that many and an ellipsis.</summary>
    private async Task<string> RunAsync(string command, string lines)
    {
        var result = await HealthGraphProgram.RunAsync(folder, null, command.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        result.ExitCode.ShouldBeLessThan(2, result.Error);
        var all = (result.Error + result.Output).TrimEnd().Split('\n');
        var shown = lines.Length > 0 ? all.Take(int.Parse(lines, System.Globalization.CultureInfo.InvariantCulture)).ToArray() : all;
        return string.Join('\n', shown.Select(l => l.TrimEnd())) + (shown.Length < all.Length ? "\n…" : "") + "\n";
    }

    private void Link(string name)
    {
        if (!Directory.Exists(Path.Combine(folder, name)))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, name), Path.Combine(HealthGraphProgram.Root, name));
        }
    }

    // <!-- shown: lines=8 --> ``` healthgraph … ``` ``` output ```
    [GeneratedRegex(@"<!-- shown:(?: lines=(?<lines>\d+))? -->\n```\n(?:healthgraph|dotnet run --project src/HealthGraph\.Host -c Release --) (?<command>[^\n]+)\n```\n```\n(?<output>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Example();
}
