using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthGraph.Extraction;
using HealthGraph.Tests.Documents;

namespace HealthGraph.Tests.Extraction;

/// <summary>Broken and random documents through readers and extractor: no crash, no hang, bounded memory, whole spans, the same answer twice.</summary>
/// <remarks>HEALTHGRAPH_FUZZ sets the number of documents (1000 if unset); 100,000 is the figure to reach before a release.</remarks>
public sealed class ExtractionFuzzTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    // Generous: the machine may be busy with other things. What it guards against takes minutes.
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(20);

    private const long MostBytesHeld = 200L << 20;

    [Fact]
    public void Extract_MutatedDocuments_NeverFailsAndEverySpanIsWhole()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("HEALTHGRAPH_FUZZ") ?? "1000", CultureInfo.InvariantCulture);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var seed = 0; seed < count; seed++)
        {
            var clock = Stopwatch.StartNew();
            var document = FuzzedDocuments.Make(seed);
            var extracted = Extract(document);
            clock.Elapsed.ShouldBeLessThan(MostForOne, $"seed {seed}");
            foreach (var article in extracted.Articles)
            {
                Check(article, seed);
            }

            if (seed % 20 == 0)
            {
                Json(Extract(document)).ShouldBe(Json(extracted), $"seed {seed}");
            }
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(MostBytesHeld);
    }

    /// <summary>Shapes that make careless rules slow or deep: each must be extracted within the time.</summary>
    [Theory]
    [InlineData("甲", 200_000)]
    [InlineData("省", 100_000)]
    [InlineData("医院", 60_000)]
    [InlineData("北京市", 40_000)]
    [InlineData("江苏省南通市通州区", 10_000)]
    [InlineData("中国医院协会、", 20_000)]
    [InlineData("附属第一", 30_000)]
    [InlineData("大学附属医院附属", 15_000)]
    [InlineData("《", 100_000)]
    [InlineData("《关于", 50_000)]
    [InlineData("（以下简称“", 30_000)]
    [InlineData("王局长", 40_000)]
    [InlineData("主任王", 40_000)]
    [InlineData("2024年1月", 30_000)]
    [InlineData("1万", 60_000)]
    [InlineData("由", 100_000)]
    [InlineData("与签署，", 30_000)]
    [InlineData("京津冀、", 40_000)]
    [InlineData("沪", 100_000)]
    [InlineData("“", 100_000)]
    [InlineData("某某有限公司和", 20_000)]
    [InlineData("和", 100_000)]
    [InlineData("·", 100_000)]
    [InlineData("a1", 100_000)]
    public async Task Extract_HostileShape_IsDoneInTime(string piece, int times)
    {
        var text = "来源：甲报\n" + string.Concat(Enumerable.Repeat(piece, times));
        await Task.Run(() => Extract(("a.txt", Encoding.UTF8.GetBytes(text)))).WaitAsync(TimeSpan.FromSeconds(60));
    }

    private ExtractedBulletin Extract((string Name, byte[] Bytes) document) => loaded.Reader.Extract(ReadText.As(document.Name, document.Bytes));

    private static void Check(ExtractedArticle extracted, int seed)
    {
        var text = extracted.Article.Text;
        var ids = extracted.Entities.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        ids.Count.ShouldBe(extracted.Entities.Count, $"seed {seed}: an id twice");
        foreach (var mention in extracted.Entities.SelectMany(e => e.Mentions))
        {
            IsInside(mention.Span, text).ShouldBeTrue($"seed {seed}: {mention}");
            mention.Text.ShouldBe(mention.Span.Of(text), $"seed {seed}");
            mention.Confidence.ShouldBeInRange(0, 1);
        }

        foreach (var span in extracted.Relations.Select(r => r.Evidence).Concat(extracted.Events.Select(e => e.Evidence)).Concat(extracted.Indicators.Select(i => i.Evidence)))
        {
            IsInside(span, text).ShouldBeTrue($"seed {seed}: evidence {span}");
        }

        extracted.Events.ShouldAllBe(e => e.Participants.All(p => p.EntityId == null || ids.Contains(p.EntityId)), $"seed {seed}: a participant that is no entity");
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;

    private static string Json(ExtractedBulletin document)
    {
        using var buffer = new MemoryStream();
        ExtractionJson.Write(buffer, document);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
