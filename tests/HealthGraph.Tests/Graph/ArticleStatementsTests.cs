using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Graph;
using HealthGraph.Tests.Extraction;

namespace HealthGraph.Tests.Graph;

public sealed class ArticleStatementsTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    private const string Body = "3月2日，甲省卫生健康委员会主任张三介绍了进展。";

    [Fact]
    public void Record_SameArticle_SameStatements() => Record(Example()).Statements.ShouldBe(Record(Example()).Statements);

    [Fact]
    public void Record_Statements_SortedEachIdOnceAndInsideTheText()
    {
        var record = Record(Example());
        var ids = record.Statements.Select(s => s.Id).ToList();
        ids.ShouldBe(ids.Distinct().Order(StringComparer.Ordinal));
        record.Statements.ShouldAllBe(s => s.Span.Start >= 0 && s.Span.End <= record.Article.Text.Length && s.Span.Length > 0);
    }

    [Fact]
    public void Record_PersonWithABody_IsKnownByBoth() =>
        Record(Example()).Statements.ShouldContain(s => s.Predicate == "AFFILIATED_WITH" && s.Subject == "person/张三@甲省卫生健康委员会" && s.Value == "主任");

    [Fact]
    public void Record_PersonWithoutABody_IsOneOfThatArticleOnly()
    {
        var one = Record(Example() with { Relations = [] });
        var other = Record(Example("另一题目") with { Relations = [] });
        Person(one).ShouldStartWith("person/张三@");
        Person(one).ShouldNotBe(Person(other));
    }

    [Fact]
    public void Record_RegionOnlyImplied_GetsItsCodeAndName()
    {
        var located = new Relation("LOCATED_IN", "organization/甲省卫生健康委员会", "福建省", null, new TextSpan(3, 10), "test");
        var statements = Record(Example() with { Relations = [located] }).Statements;
        statements.ShouldContain(s => s.Predicate == "LOCATED_IN" && s.Object == "region/350000");
        statements.ShouldContain(s => s.Subject == "region/350000" && s.Predicate == "name" && s.Value == "福建省");
    }

    [Theory]
    [InlineData("健康报", "organization/健康报")]
    [InlineData("西藏日报（西藏自治区党委网站）", "organization/西藏日报")]
    [InlineData("scylws.org", null)]
    [InlineData("", null)]
    public void Record_Source_IsTheOutletWhereItIsKnown(string source, string? outlet)
    {
        var example = Example();
        var record = Record(example with { Article = example.Article with { Source = source } });
        record.Statements.SingleOrDefault(s => s.Predicate == "PUBLISHED_BY")?.Object.ShouldBe(outlet);
        record.Statements.Any(s => s.Predicate == "PUBLISHED_BY").ShouldBe(outlet is not null);
    }

    [Theory]
    [InlineData("http://www.example.com/a/1.html", "https://EXAMPLE.com/a/1.html#top", true)]
    [InlineData("http://example.com/a/", "http://example.com/a", true)]
    [InlineData("http://example.com/a?id=1", "http://example.com/a?id=2", false)]
    [InlineData("http://example.com/A", "http://example.com/a", false)]
    public void Record_Url_IsTheIdentity(string one, string other, bool same)
    {
        var example = Example();
        string IdOf(string url) => Record(example with { Article = example.Article with { Url = url } }).Article.Id;
        (IdOf(one) == IdOf(other)).ShouldBe(same);
    }

    private static string Person(ArticleRecord record) => record.Statements.First(s => s.Subject.StartsWith("person/")).Subject;

    private ArticleRecord Record(ExtractedArticle extracted) => new ArticleStatements(loaded.Dictionaries).Record(extracted, null, "v1");

    private static ExtractedArticle Example(string title = "题目")
    {
        var article = new Article(1, title, null, null, null, Body, SourceMap.Empty);
        Entity Named(EntityType type, string name) => new()
        {
            Id = $"{type.ToString().ToLowerInvariant()}/{name}",
            Type = type,
            Name = name,
            Mentions = [new Mention(At(article.Text, name), name, "test", null, 1, "because")],
        };
        var relation = new Relation("AFFILIATED_WITH", "person/张三", "organization/甲省卫生健康委员会", "主任", At(article.Text, Body), "test");
        return new ExtractedArticle(article, [Named(EntityType.Organization, "甲省卫生健康委员会"), Named(EntityType.Person, "张三")], [relation], [], []);
    }

    private static TextSpan At(string text, string piece)
    {
        var start = text.IndexOf(piece, StringComparison.Ordinal);
        return new TextSpan(start, start + piece.Length);
    }
}
