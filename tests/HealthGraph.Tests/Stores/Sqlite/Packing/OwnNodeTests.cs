using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Tests.Stores.Sqlite.Packing;

public sealed class OwnNodeTests
{
    [Theory]
    [InlineData("indicator/0a1b-77", "article/0a1b", true)]
    [InlineData("indicator/0a1b-", "article/0a1b", true)]
    [InlineData("indicator/0a1b", "article/0a1b", false)]
    [InlineData("indicator/0a1b2-77", "article/0a1b", false)]
    [InlineData("indicator/0a1b-7-7", "article/0a1b", false)]
    [InlineData("indicator/0a-1b-77", "article/0a-1b", true)]
    [InlineData("indicator/-77", "article/", false)]
    [InlineData("article/0a1b", "article/0a1b", false)]
    [InlineData("organization/0a1b-77", "article/0a1b", false)]
    public void IsOf_NodeAndArticle_IsWhatArticleOfSays(string id, string article, bool expected)
    {
        OwnNode.IsOf(id, article).ShouldBe(expected);
        string.Equals(OwnNode.ArticleOf(id), article, StringComparison.Ordinal).ShouldBe(expected);
    }
}
