using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class CharTableTests
{
    [Fact]
    public void Of_EveryCharacter_AgreesWithTheRuntimeAndTheLookAtOne()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            var kinds = CharTable.Of(c);
            ((kinds & CharKinds.Space) != 0).ShouldBe(char.IsWhiteSpace(c), $"U+{i:X4}");
            (CharClass.IsInvisible(c) && (kinds & CharKinds.Odd) == 0).ShouldBeFalse($"U+{i:X4}");
            ((kinds & CharKinds.TwoColumns) != 0).ShouldBe((kinds & CharKinds.Wide) != 0 && !char.IsSurrogate(c), $"U+{i:X4}");
        }
    }

    [Theory]
    [InlineData("甲〇㐀", true, true)]
    [InlineData("𠮷", true, true)]
    [InlineData("あ，①“×", false, true)]
    [InlineData("aé1.-:", false, false)]
    [InlineData("䷀", false, false)]
    public void Of_Character_IsHanOrWide(string characters, bool isHan, bool isWide)
    {
        foreach (var c in characters)
        {
            (CharClass.IsHan(c), CharClass.IsWide(c)).ShouldBe((isHan, isWide), $"U+{(int)c:X4}");
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("甲乙", 4)]
    [InlineData("𠮷", 2)]
    [InlineData("5G 医院，", 9)]
    public void Measure_Text_CountsColumns(string text, int width) => CharTable.Measure(text).Width.ShouldBe(width);
}
