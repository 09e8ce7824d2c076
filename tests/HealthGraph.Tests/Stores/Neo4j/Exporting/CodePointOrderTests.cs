using HealthGraph.Stores.Neo4j.Exporting;

namespace HealthGraph.Tests.Stores.Neo4j.Exporting;

public sealed class CodePointOrderTests
{
    [Theory]
    [InlineData("甲", "甲", 0)]
    [InlineData("甲", "甲乙", -1)]
    [InlineData("乙", "甲", -1)]
    [InlineData("𠮷", "\uFF21", 1)]
    [InlineData("𠮷", "𠮸", -1)]
    [InlineData("", "a", -1)]
    public void Compare_Strings_ByCodePoint(string left, string right, int order)
    {
        Math.Sign(CodePointOrder.Compare(left, right)).ShouldBe(order);
        Math.Sign(CodePointOrder.Compare(right, left)).ShouldBe(-order);
    }
}
