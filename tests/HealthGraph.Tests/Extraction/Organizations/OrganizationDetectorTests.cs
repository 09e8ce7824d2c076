using System.Text;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Tests.Extraction.Organizations;

/// <summary>The detector on texts that nobody wrote.</summary>
public sealed class OrganizationDetectorTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    private static readonly string[] Pieces =
    [
        "省", "市", "县", "区", "卫健委", "医院", "公司", "有限", "大学", "附属", "第一", "人民", "四川", "绵阳", "和", "与", "、", "，", "（", "）", "简称", "以下", "“", "”", "-", "+",
        "5G", "中心", "医疗", "健康", "科技", "委", "办", "科", "记者", "\n", "\ud840\udc00", "联盟", "学会", "分会", "的", "在",
    ];

    private readonly NameKnowledge knowledge = new(
        loaded.Dictionaries.Lexicon, loaded.Dictionaries.Regions, NameGrammar.Load(loaded.Dictionaries.Folders, []));

    [Fact]
    public void Detect_RandomPieces_SpansLieInTheTextAndSurfacesMatch()
    {
        var random = new Random(547);
        for (var n = 0; n < 2000; n++)
        {
            var text = new StringBuilder();
            for (var p = random.Next(1, 40); p > 0; p--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            foreach (var candidate in Detect(text.ToString()))
            {
                candidate.Span.Length.ShouldBeGreaterThan(0);
                ((NameReading)candidate.Reading!).Surface.ShouldBe(candidate.Span.Of("\n" + text));
            }
        }
    }

    [Theory]
    [InlineData("医疗健康")]
    [InlineData("省市")]
    [InlineData("四川省绵阳市")]
    [InlineData("某某科技有限公司（以下简称“某某”）")]
    public void Detect_LongRunWithoutAnEnd_StaysFast(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Detect(text);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private List<Candidate> Detect(string body)
    {
        var candidates = new List<Candidate>();
        var article = new Article(1, "", null, null, null, body, SourceMap.Empty);
        using var words = new Vocabulary(knowledge.Lists).Scan(article.Text);
        new OrganizationDetector(knowledge).Detect(new DetectionContext(article, null, words), candidates);
        return candidates;
    }
}
