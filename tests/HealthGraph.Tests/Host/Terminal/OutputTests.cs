using HealthGraph.Host.Terminal;
using Shouldly;

namespace HealthGraph.Tests.Host.Terminal;

public class OutputTests
{
    [Theory]
    [InlineData(3, false, 3, "")]
    [InlineData(4, false, 3, "HG1001\t\tThere are 1 more of this kind. With --verbose all are listed, with --json too.")]
    [InlineData(9, false, 3, "HG1001\t\tThere are 6 more of this kind. With --verbose all are listed, with --json too.")]
    [InlineData(9, true, 9, "")]
    public void Findings_ManyOfACode_ShowsFewAndCountsTheRest(int count, bool verbose, int listed, string rest)
    {
        var lines = Lines(count, verbose, mostOfACode: 3);

        lines.Count(l => l.Contains("no such file", StringComparison.Ordinal)).ShouldBe(listed);
        lines.ShouldContain("HG1004\tother.txt\tThe document is empty. Fetch it again.");
        lines.Where(l => l.Contains("more of this kind", StringComparison.Ordinal)).ShouldBe(rest.Length == 0 ? [] : [rest]);
    }

    [Fact]
    public void Findings_NoLimit_ShowsAll() =>
        Lines(50, verbose: false, int.MaxValue).Count(l => l.StartsWith("HG1001", StringComparison.Ordinal)).ShouldBe(50);

    private static List<string> Lines(int count, bool verbose, int mostOfACode)
    {
        using var messages = new StringWriter();
        var output = new Output(TextWriter.Null, messages, new OutputMode(Terminal: false, Quiet: false, verbose, Json: false));
        var findings = Enumerable.Range(1, count).Select(i => new Finding("HG1001", $"{i}.txt", null, null, "There is no such file.", "Check the path."));

        output.Findings([.. findings, new Finding("HG1004", "other.txt", null, null, "The document is empty.", "Fetch it again.")], mostOfACode);

        return [.. messages.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];
    }
}
