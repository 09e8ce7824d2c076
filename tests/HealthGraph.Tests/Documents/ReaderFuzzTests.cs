using System.Globalization;
using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

/// <summary>Broken and random documents: whatever comes, the readers answer, with spans that map and nothing lost.</summary>
/// <remarks>HEALTHGRAPH_FUZZ sets the number of documents (3000 if unset); 100,000 is the figure to reach before a release.</remarks>
public sealed class ReaderFuzzTests
{
    private static readonly string[] Pieces =
    [
        "甲省信息周报\n", "（第五四七期）\n", "目录\n", "1.甲市平台上线了\n", "（甲报）\n", "二、具体内容\n", "1.标题：甲市平台上线了\n", "标题：", "来源：甲报\n", "链接：\n", "http://a.cn/2024/",
        "14.shtml\n", "主要内容：\n", "2024-1-9 来源：甲报\n", "原标题：甲市\n", "甲市卫生健康委员会宣布，平台已经接入全市医院，市民可以在手机上查看报告，\n", "不必再排队。\n", "- 3 -\n", "\f", "\n\n\n", "　　",
        "图为机房 甲报记者 王某 摄\n", "**", "## ", "| a | b |\n", "[x](http://b.cn)", "<p>", "</div>", "<table><tr><td>", "&nbsp;", "\u00AD", "\u200B", "\uD842", "𠮷", "二〇二四年一月九日\n", "2O24年l月9日", "《",
        "（", "”", "%PDF", "\0", "\uFFFD", "﹕", "$86.92\\%$", "![图](x.png)\n", "<html><body>", "。", "5G+AI ", "责任编辑：王某\n", "2.乙县开展远程会诊\n",
    ];

    private static readonly string[] Names = ["a.txt", "a.md", "a.html"];
    private static readonly string[] Encodings = ["utf-8", "utf-16le", "utf-16be-bom", "gb18030"];

    [Fact]
    public void Read_MutatedDocuments_NeverFailsAndMapsEverySpan()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("HEALTHGRAPH_FUZZ") ?? "3000", CultureInfo.InvariantCulture);
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var bytes = Mutate(TextDecoderTests.Encode(Compose(random), Encodings[random.Next(Encodings.Length)]), random);
            var read = ReadText.As(Names[random.Next(Names.Length)], bytes);
            (read.Articles.Count > 0 || read.Findings.Count > 0).ShouldBeTrue($"seed {seed}");
            foreach (var article in read.Articles)
            {
                CheckMap(article, seed);
            }
        }
    }

    [Fact]
    public void Read_SameDocumentTwice_GivesTheSame()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var bytes = Encoding.UTF8.GetBytes(Compose(new Random(seed)));
            Print(ReadText.As("a.txt", bytes)).ShouldBe(Print(ReadText.As("a.txt", bytes)));
        }
    }

    /// <summary>Shapes that make careless readers slow: each must be read within seconds.</summary>
    [Theory]
    [InlineData("a", 2_000_000)]
    [InlineData("http://a b ", 200_000)]
    [InlineData("标题：\n", 100_000)]
    [InlineData("目录\n1.甲\n", 100_000)]
    [InlineData("来源：甲报\n", 100_000)]
    [InlineData("1.甲市平台上线了\n来源：甲报\n", 20_000)]
    [InlineData("2024", 400_000)]
    [InlineData("<div><p>", 100_000)]
    [InlineData("<b><i>甲", 50_000)]
    [InlineData("[](", 300_000)]
    [InlineData("（《“", 300_000)]
    public async Task Read_HostileShape_IsReadInTime(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        foreach (var name in Names)
        {
            // Throws a TimeoutException after the time.
            await Task.Run(() => ReadText.As(name, text)).WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    private static string Compose(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(60); i >= 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(12) == 0)
            {
                text.Append((char)random.Next(0x20, 0xD7FF));
            }
        }

        return text.ToString();
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        if (random.Next(3) == 0)
        {
            return bytes;
        }

        for (var i = random.Next(1 + (bytes.Length / 40)); i > 0 && bytes.Length > 0; i--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? bytes[random.Next(bytes.Length)..] : bytes;
    }

    private static void CheckMap(Article article, int seed)
    {
        (article.Text == article.Title + "\n" + article.Body).ShouldBeTrue();
        for (var i = 0; i < article.Text.Length; i++)
        {
            if (!char.IsWhiteSpace(article.Text[i]))
            {
                var place = article.Map.Locate(i).ShouldNotBeNull($"seed {seed}, offset {i}");
                (place.Line > 0 && place.Column > 0).ShouldBeTrue();
            }
        }
    }

    private static string Print(Bulletin read) =>
        string.Join('|', read.Articles.Select(a => $"{a.Ordinal}{a.Text}{a.Source}{a.Url}{a.PublishedOn}")) + string.Join('|', read.Findings.Select(f => f.ToString()));
}
