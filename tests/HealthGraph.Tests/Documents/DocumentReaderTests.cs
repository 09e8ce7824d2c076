using System.Text;
using HealthGraph.Documents;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests.Documents;

public sealed class DocumentReaderTests
{
    private static readonly string[] CodesOfPdfThatCannotBeRead = [FindingCode.PdfBroken, FindingCode.PdfToolMissing];

    [Fact]
    public void Constructor_BadOptions_NamesAllFaults() =>
        Should.Throw<ArgumentException>(() => new DocumentReader(new DocumentOptions { MaxFileMegabytes = 0, PdfTimeoutSeconds = 0 }))
            .Message.ShouldSatisfyAllConditions(m => m.ShouldContain("MaxFileMegabytes"), m => m.ShouldContain("PdfTimeoutSeconds"));

    [Fact]
    public void Read_MissingFile_IsOneFinding() =>
        new DocumentReader(new DocumentOptions()).Read("no/such/file.txt").Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.InputMissing);

    [Fact]
    public void Read_TooLarge_IsOneFinding()
    {
        using var stream = new MemoryStream(new byte[(1024 * 1024) + 1]);
        new DocumentReader(new DocumentOptions { MaxFileMegabytes = 1 }).Read("a.txt", stream).Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.InputTooLarge);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\n \u3000 \n")]
    public void Read_NothingInside_IsOneFinding(string text)
    {
        var read = ReadText.As("a.txt", text);
        read.Articles.ShouldBeEmpty();
        read.Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.InputEmpty);
    }

    [Fact]
    public void Read_BrokenPdf_IsOneFinding() =>
        CodesOfPdfThatCannotBeRead.ShouldContain(ReadText.As("a.pdf", "%PDF-1.4 nonsense").Findings.ShouldHaveSingleItem().Code);

    [Fact]
    public void Read_NoPdfTool_IsOneFinding()
    {
        using var stream = new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1.4"));
        new DocumentReader(new DocumentOptions { PdfToText = "no-such-program-here" }).Read("a.pdf", stream)
            .Findings.ShouldHaveSingleItem().Code.ShouldBe(FindingCode.PdfToolMissing);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("gb18030")]
    public void Read_AnyEncoding_GivesTheSameArticle(string encoding)
    {
        var read = ReadText.As("a.txt", TextDecoderTests.Encode("甲市上线平台\n甲报\nhttp://a.cn/1.html\n2024-1-9\n\n甲市卫健委今天宣布，平台上线。\n", encoding));
        read.Articles.ShouldHaveSingleItem().Body.ShouldBe("甲市卫健委今天宣布，平台上线。");
        read.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Read_Samples_AreReadWhole()
    {
        var reader = new DocumentReader(new DocumentOptions());
        var read = InputFiles.Expand([Path.Combine(SourceTree.Root, "samples")]).Paths.Select(reader.Read)
            .Where(b => b.Findings.All(f => f.Code != FindingCode.PdfToolMissing)).ToList();
        read.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var bulletin in read)
        {
            bulletin.Issue.ShouldNotBeNull().Series.ShouldNotBeNull();
            bulletin.Issue.Number.ShouldNotBeNull();
            bulletin.Articles.Count.ShouldBeInRange(3, 5);
            bulletin.SetAside.ShouldBe(0);
            bulletin.Articles.ShouldAllBe(a => a.Source != null && a.Url != null && a.PublishedOn != null && a.Title.Length > 8 && a.Body.Length > 100);
        }
    }
}
