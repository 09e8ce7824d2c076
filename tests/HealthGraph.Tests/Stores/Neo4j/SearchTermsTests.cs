using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Tests.Stores.Neo4j;

public sealed class SearchTermsTests
{
    [Theory]
    [InlineData("卫生健康", "\"卫生健康\"")]
    [InlineData("甲 乙丙", "\"乙丙\"")]
    [InlineData("AI", "*ai*")]
    [InlineData("5G医疗", "*5g* AND \"医疗\"")]
    [InlineData("甲\" OR names:*", "*names*")]
    [InlineData("IT", null)]
    [InlineData("the", null)]
    [InlineData("。。", null)]
    [InlineData("甲", null)]
    [InlineData("~*?\\", null)]
    public void Of_Phrase_IsWhatTheIndexCanLookUp(string phrase, string? terms) => SearchTerms.Of(phrase).ShouldBe(terms);
}
