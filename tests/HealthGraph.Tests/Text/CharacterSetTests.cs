using HealthGraph.Text;
using Shouldly;

namespace HealthGraph.Tests.Text;

public sealed class CharacterSetTests
{
    private static readonly CharacterSet Set = new("，。a\uFFFF");

    [Theory]
    [InlineData('，', true)]
    [InlineData('a', true)]
    [InlineData('\uFFFF', true)]
    [InlineData('、', false)]
    [InlineData('\0', false)]
    [InlineData('A', false)]
    public void Contains_Character_TellsWhetherItWasGiven(char c, bool expected) => Set.Contains(c).ShouldBe(expected);

    [Theory]
    [InlineData("甲，乙", true)]
    [InlineData("甲、乙", false)]
    [InlineData("", false)]
    public void IsIn_Text_TellsWhetherOneStandsInIt(string text, bool expected) => Set.IsIn(text).ShouldBe(expected);
}
