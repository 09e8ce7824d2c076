using HealthGraph.Text;
using Shouldly;

namespace HealthGraph.Tests.Text;

public sealed class WordListTests
{
    private static readonly WordList Words = new("不超过", "超过", "超", "近");

    [Theory]
    [InlineData("增长超过一成", 2, "超过")]
    [InlineData("不超过", 0, "不超过")]
    [InlineData("超", 0, "超")]
    [InlineData("将近", 1, "近")]
    [InlineData("超市", 0, "超")] // one character stands whatever follows
    [InlineData("不超", 0, null)]
    [InlineData("附近", 0, null)]
    [InlineData("近", 1, null)]
    [InlineData("近", -1, null)]
    [InlineData("", 0, null)]
    public void At_WordsOfOneBeginning_GivesTheFirstOfTheList(string text, int at, string? expected) => Words.At(text, at).ShouldBe(expected);

    [Theory]
    [InlineData("数量不超过", 5, "不超过")]
    [InlineData("数量超过", 4, "超过")]
    [InlineData("数量超", 3, "超")]
    [InlineData("过", 1, null)]
    [InlineData("超过", 0, null)]
    [InlineData("超过", 3, null)]
    public void Before_WordsOfOneEnding_GivesTheFirstOfTheList(string text, int end, string? expected) => Words.Before(text, end).ShouldBe(expected);

    [Theory]
    [InlineData("规模已超过去年", true)]
    [InlineData("不过", false)]
    [InlineData("", false)]
    public void IsIn_Text_TellsWhetherAWordStandsInIt(string text, bool expected) => Words.IsIn(text).ShouldBe(expected);

    [Fact]
    public void At_NoWords_FindsNone() => new WordList().At("超过", 0).ShouldBeNull();
}
