using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text;
using Shouldly;

namespace HealthGraph.Tests.Text;

public sealed class WordTableTests
{
    private static readonly WordTable<int> Table = Of(("会", 1), ("大会", 2), ("交流大会", 3), ("会议", 4), ("会", 9));

    [Theory]
    [InlineData("年度会议召开", 2, "会议", 4)]
    [InlineData("会", 0, "会", 1)] // of doubles the first
    [InlineData("会员", 0, "会", 1)]
    [InlineData("大", 0, "", 0)]
    [InlineData("会", 1, "", 0)]
    public void Match_SeveralWordsBeginThere_GivesTheLongest(string text, int at, string word, int value) => Table.Match(text, at).ShouldBe((word, value));

    [Theory]
    [InlineData("年度交流大会", 0, 6, 8, "交流大会", 3)]
    [InlineData("年度交流大会", 3, 6, 8, "大会", 2)]
    [InlineData("年度交流大会", 0, 6, 2, "大会", 2)]
    [InlineData("年度交流大会", 5, 6, 8, "会", 1)]
    [InlineData("年度交流大会", 6, 6, 8, "", 0)]
    [InlineData("年度会议", 0, 3, 8, "会", 1)]
    [InlineData("大厅", 0, 2, 8, "", 0)]
    public void MatchEnd_SeveralWordsEndThere_GivesTheLongestWithinBounds(string text, int from, int end, int longest, string word, int value) =>
        Table.MatchEnd(text, from, end, longest).ShouldBe((word, value));

    [Fact]
    public void Match_AnyText_AgreesWithTryingEveryWord()
    {
        string[] words = ["甲", "甲乙", "乙丙丁", "丁", "丙甲"];
        var table = Of([.. words.Select((w, i) => (w, i + 1))]);
        var texts = Gen.ArrayOf(Gen.Elements('甲', '乙', '丙', '丁', '戊')).Select(c => new string(c));
        Prop.ForAll(Arb.From(texts), text => Enumerable.Range(0, text.Length + 1).All(i =>
            table.Match(text, i).Word == (words.Where(w => text[i..].StartsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length) ?? "")
            && table.MatchEnd(text, 0, i).Word == (words.Where(w => text[..i].EndsWith(w, StringComparison.Ordinal)).MaxBy(w => w.Length) ?? ""))).QuickCheckThrowOnFailure();
    }

    private static WordTable<int> Of(params (string Word, int Value)[] words) => new(words.Select(w => KeyValuePair.Create(w.Word, w.Value)));
}
