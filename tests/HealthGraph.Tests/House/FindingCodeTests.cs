using System.Reflection;
using System.Text.RegularExpressions;

namespace HealthGraph.Tests.House;

public sealed partial class FindingCodeTests
{
    private static IEnumerable<string> Codes => typeof(FindingCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);

    [Fact]
    public void Codes_EachOnce() => Codes.ShouldBeUnique();

    [Fact]
    public void Codes_AreWrittenAlike() => Codes.ShouldAllBe(c => Form().IsMatch(c));

    [Fact]
    public void Codes_StandNowhereElse() =>
        SourceTree.Files("src").Where(f => Path.GetFileName(f) != "FindingCode.cs" && Literal().IsMatch(File.ReadAllText(f)))
            .Select(SourceTree.Relative).ShouldBeEmpty();

    [GeneratedRegex(@"^HG[1-5]\d{3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"""HG\d{4}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();
}
