using HealthGraph.Host.Commands;
using HealthGraph.Tests.Text.Jieba;
using HealthGraph.Text;

namespace HealthGraph.Tests.Host.Commands;

[Collection(JiebaTestGroup.Name)]
public sealed class LineSegmentationTests(JiebaFixture fixture)
{
    [Theory]
    [InlineData("国家卫健委\n", " / ", "", "国家 / 卫健委\n")]
    [InlineData("国家卫健委", " / ", "", "国家 / 卫健委\n")]
    [InlineData("国家\r\n\r\n医院\r局", "|", "", "国家\n\n医院\n局\n")]
    [InlineData("看病，B超", " ", "_", "看病_v ，_x B超_n\n")]
    [InlineData("", "|", "", "")]
    public void Run_Lines_LineInLineOut(string input, string delimiter, string tagDelimiter, string expected)
    {
        using var output = new StringWriter();
        var format = new LineFormat(delimiter, tagDelimiter, SegmentationMode.Accurate, Hmm: true);
        LineSegmentation.Run(fixture.Segmenter, format, new StringReader(input), output);
        output.ToString().ShouldBe(expected);
    }

    [Fact]
    public void Run_InputStillOpen_LinesComeOutBeforeItWaits()
    {
        using var written = new MemoryStream();
        using var output = new StreamWriter(written);
        var seen = new List<long>();
        using var source = new SlowStream("医院\n", () => seen.Add(written.Length));
        using var input = new StreamReader(new FlushBeforeRead(source, output));
        LineSegmentation.Run(fixture.Segmenter, new LineFormat("|", "", SegmentationMode.Accurate, Hmm: false), input, output);
        seen.ShouldBe([0, 7]);
    }

    /// <summary>Gives one line, then ends; tells when it is read.</summary>
    private sealed class SlowStream(string line, Action read) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(line))
    {
        public override int Read(Span<byte> buffer)
        {
            read();
            return base.Read(buffer);
        }
    }
}
