using System.Globalization;
using HealthGraph.Text.Jieba;

namespace HealthGraph.Tests.Text.Jieba;

[Collection(JiebaTestGroup.Name)]
public sealed class KeywordsTests(JiebaFixture fixture)
{
    [Fact]
    public void TfIdf_FrozenSample_KeywordsOfPythonJieba()
    {
        var keywords = new TfIdfKeywords(fixture.Segmenter, fixture.Tables.Idf(), fixture.Tables.StopWords());
        foreach (var row in FrozenRow.All().Where(r => !r.WithUserWords))
        {
            Rows(keywords.Extract(row.Text)).ShouldBe(row.Keywords("tfidf"), row.Text);
        }
    }

    [Fact]
    public void TextRank_FrozenSample_KeywordsOfPythonJieba()
    {
        var keywords = new TextRankKeywords(fixture.Segmenter, fixture.Tables.StopWords());
        foreach (var row in FrozenRow.All().Where(r => !r.WithUserWords))
        {
            Rows(keywords.Extract(row.Text)).ShouldBe(row.Keywords("textrank"), row.Text);
        }
    }

    [Fact]
    public void Extract_TagsAndCount_KeepOnlyThose()
    {
        var keywords = new TfIdfKeywords(fixture.Segmenter, fixture.Tables.Idf(), fixture.Tables.StopWords());
        var places = new HashSet<string>(["ns"], StringComparer.Ordinal);
        keywords.Extract("南通的医院和重庆的医院都到成都开会", 2, places).Select(k => k.Word).ShouldBe(["成都", "重庆"]);
        keywords.Extract("，。！").ShouldBeEmpty();
    }

    private static IEnumerable<string> Rows(IEnumerable<Keyword> keywords) =>
        keywords.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Word.Replace("\\", "\\\\", StringComparison.Ordinal)} {k.Weight:F12}"));
}
