using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Names;
using HealthGraph.Tests.House;
using Xunit.Abstractions;

namespace HealthGraph.Tests.Extraction.Organizations;

/// <summary>Hard pairs of names: right ones beside look-alikes.</summary>
public sealed class NameComparerTests(ITestOutputHelper output, LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    private readonly NameComparer comparer = NameComparer.Create(loaded.Dictionaries, []);

    [Fact]
    public void Compare_HardPairs_NineteenInTwentyRightAndOneFalseMergeInTwoHundred()
    {
        var rows = Pairs();
        var missed = rows.Where(r => Verdict(r["left"], r["right"]) != r["verdict"]).ToList();
        var merged = missed.Count(r => Verdict(r["left"], r["right"]) == "same");
        missed.ForEach(r => output.WriteLine($"{r["left"]} / {r["right"]}: expected {r["verdict"]}, {comparer.Compare(r["left"], r["right"])}"));
        output.WriteLine($"{rows.Count} pairs, {rows.Count - missed.Count} right, {merged} merged wrongly");
        rows.Count.ShouldBeGreaterThanOrEqualTo(400);
        (missed.Count * 20).ShouldBeLessThanOrEqualTo(rows.Count);
        (merged * 200).ShouldBeLessThanOrEqualTo(rows.Count);
    }

    [Fact]
    public void Compare_Turned_GivesTheSameVerdict()
    {
        foreach (var row in Pairs())
        {
            Verdict(row["right"], row["left"]).ShouldBe(Verdict(row["left"], row["right"]), $"{row["left"]} / {row["right"]}");
        }
    }

    [Theory]
    [InlineData("", "四川省卫健委")]
    [InlineData("《", "》")]
    [InlineData("·", "（")]
    [InlineData("某", "某某")]
    public void Compare_Rubbish_AnswersWithoutMerging(string left, string right) => Verdict(left, right).ShouldNotBe("same");

    [Fact]
    public void Compare_Predecessor_SaysWhy() =>
        comparer.Compare("绵阳市卫生和计划生育委员会", "绵阳市卫生健康委员会").Why.ShouldContain("different years");

    private static IReadOnlyList<DictionaryRow> Pairs()
    {
        var findings = new List<Finding>();
        var path = Path.Combine(SourceTree.Root, "tests/HealthGraph.Tests/Extraction/Organizations/pairs.tsv");
        var rows = DictionaryTable.Read(path, ["left", "right", "verdict"], findings).Rows;
        findings.ShouldBeEmpty();
        return rows;
    }

    private string Verdict(string left, string right) => comparer.Compare(left, right).Verdict.ToString().ToLowerInvariant();
}
