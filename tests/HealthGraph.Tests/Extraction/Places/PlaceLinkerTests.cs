using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Extraction.Places;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Tests.Dictionaries.Regions;

namespace HealthGraph.Tests.Extraction.Places;

public sealed class PlaceLinkerTests(RegionFixture fixture) : IClassFixture<RegionFixture>
{
    [Theory]
    [InlineData("通州区的医院", "南通日报", "江苏省南通市通州区", "320612")]
    [InlineData("通州区的医院", "北京晚报", "北京市通州区", "110112")]
    [InlineData("石港镇的医院", null, "江苏省南通市通州区石港镇", "320612110")]
    [InlineData("富盛镇金家岭村的老人", null, "浙江省绍兴市越城区富盛镇金家岭村", null)]
    [InlineData("长三角的医院", null, "长三角", null)]
    public void Link_TextAndSource_NameAndCode(string body, string? source, string name, string? code)
    {
        var linked = Link(body, source).ShouldHaveSingleItem();
        linked.Referent.Name.ShouldBe(name);
        linked.Referent.Code.ShouldBe(code);
        linked.Referent.Candidates.ShouldBeNull();
        linked.Mention.Entry.ShouldNotBeNull().ShouldStartWith("regions/");
        linked.Mention.Reason.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("通州区的医院", null)]
    [InlineData("通州区的医院", "人民网")]
    [InlineData("朝阳区的医院", "健康报")]
    public void Link_NothingDecides_AmbiguousSurface(string body, string? source)
    {
        var linked = Link(body, source).ShouldHaveSingleItem();
        linked.Referent.Name.ShouldBe(body[..3]);
        linked.Referent.Code.ShouldBeNull();
        linked.Referent.Candidates.ShouldNotBeNull().Count.ShouldBe(2);
    }

    [Fact]
    public void Link_HospitalNamesItsTown_TownDecides()
    {
        var text = "通州区的医生\n石港镇中心卫生院";
        var hospital = new Candidate(new TextSpan(text.IndexOf('石'), text.Length), EntityType.Organization, 2, "test", null);
        Link(text, null, hospital).Single(l => l.Referent.Type == EntityType.Region).Referent.Name.ShouldBe("江苏省南通市通州区");
    }

    private List<LinkedMention> Link(string body, string? source, params Candidate[] others)
    {
        var title = body.Split('\n')[0];
        var article = new Article(1, body.Contains('\n') ? title : "", source, null, null, body[(body.Contains('\n') ? title.Length + 1 : 0)..], SourceMap.Empty);
        var candidates = new List<Candidate>(others);
        using var words = new Vocabulary([(WordKinds.Regions, fixture.Table.Surfaces), (WordKinds.Shields, fixture.Words.Words)]).Scan(article.Text);
        new PlaceDetector(fixture.Table, fixture.Words, fixture.Segmenter).Detect(new DetectionContext(article, null, words), candidates);
        var context = new LinkingContext(article, null, Lattice.BestPath(article.Text.Length, candidates));
        new PlaceLinker(fixture.Table, fixture.Words, fixture.Lexicon).Link(context);
        return context.Linked;
    }
}
