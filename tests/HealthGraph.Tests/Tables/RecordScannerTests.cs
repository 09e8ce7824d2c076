using System.Text;
using HealthGraph.Tables;

namespace HealthGraph.Tests.Tables;

public sealed class RecordScannerTests
{
    [Theory]
    [InlineData("a,b\nc", 3, 4, 2, 0)]
    [InlineData("a,b\r\nc", 3, 5, 2, 0)]
    [InlineData("a,b\rc", 3, 4, 2, 0)]
    [InlineData("\"a\nb\",c\nd", 7, 8, 2, 1)]
    [InlineData("\"a\r\nb\",c\nd", 8, 9, 2, 1)]
    [InlineData("\"a\"\"b,c\",d\n", 10, 11, 2, 0)]
    [InlineData("a\"b,c\nd", 5, 6, 2, 0)]
    [InlineData("\n", 0, 1, 1, 0)]
    public void TryScan_Record_IsMeasured(string text, int length, int next, int cells, int breaks)
    {
        var scan = Scan(text);
        (scan.Length, scan.Next, scan.Cells, scan.Breaks, scan.IsSound).ShouldBe((length, next, cells, breaks, true));
    }

    [Fact]
    public void TryScan_OpenQuote_TellsWhere() => Scan("a,\"b\nc,d\n").ShouldSatisfyAllConditions(s => s.IsClosed.ShouldBeFalse(), s => s.OpenQuote.ShouldBe(2));

    [Fact]
    public void TryScan_TextBehindAQuote_TellsWhere() => Scan("\"a\"b,c\n").TextAfterQuote.ShouldBe(3);

    [Theory]
    [InlineData("a,b")]
    [InlineData("a,\"b")]
    [InlineData("a,b\n")]
    public void TryScan_TextThatGoesOn_Waits(string text) => new RecordScanner(new TableDialect(',', '"')).TryScan(Encoding.UTF8.GetBytes(text), isEnd: false, out _).ShouldBeFalse();

    private static RecordScan Scan(string text)
    {
        new RecordScanner(new TableDialect(',', '"')).TryScan(Encoding.UTF8.GetBytes(text), isEnd: true, out var scan).ShouldBeTrue();
        return scan;
    }
}
