using HealthGraph.Host.Serving.Files;

namespace HealthGraph.Tests.Host.Serving.Files;

public sealed class SettleTableTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 0, 0, TimeSpan.Zero);
    private readonly SettleTable table = new(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10), most: 3);

    [Fact]
    public void Observe_SizeAndTimeStandStill_IsReadOnceThenLeft()
    {
        See(0, 10).ShouldBe(FileVerdict.Wait);
        See(1.9, 10).ShouldBe(FileVerdict.Wait);
        See(2, 10).ShouldBe(FileVerdict.Read);
        See(60, 10).ShouldBe(FileVerdict.Leave);
    }

    [Fact]
    public void Observe_SizeGrows_WaitsFromTheLastChange()
    {
        See(0, 10);
        See(1.5, 20).ShouldBe(FileVerdict.Wait);
        See(3, 20).ShouldBe(FileVerdict.Wait);
        See(3.5, 20).ShouldBe(FileVerdict.Read);
    }

    [Fact]
    public void Observe_SameSizeOtherTime_IsStillBeingWritten()
    {
        See(0, 10, written: 0);
        See(2, 10, written: 1).ShouldBe(FileVerdict.Wait);
        See(4, 10, written: 1).ShouldBe(FileVerdict.Read);
    }

    [Fact]
    public void Observe_FileOfTheFuture_IsJudgedByOurOwnClock()
    {
        See(0, 10, written: 86400);
        See(2, 10, written: 86400).ShouldBe(FileVerdict.Read);
    }

    [Fact]
    public void Observe_NeverEnds_IsReportedOnce()
    {
        var verdicts = Enumerable.Range(0, 1300).Select(second => See(second, second + 1)).ToList();
        verdicts.Count(v => v == FileVerdict.Report).ShouldBe(1);
        verdicts.ShouldNotContain(FileVerdict.Read);
        verdicts.IndexOf(FileVerdict.Report).ShouldBe(600);
    }

    [Fact]
    public void Observe_EmptyFile_WaitsMuchLongerAndIsThenTaken()
    {
        See(0, 0);
        See(300, 0).ShouldBe(FileVerdict.Wait);
        See(600, 0).ShouldBe(FileVerdict.Read);
    }

    [Fact]
    public void Release_SameFileAgain_MustSettleAfresh()
    {
        See(0, 10);
        See(2, 10);
        table.Release("a");
        See(3, 10).ShouldBe(FileVerdict.Wait);
        See(5, 10).ShouldBe(FileVerdict.Read);
    }

    [Fact]
    public void Rest_UntilThenOrAChange_IsLeft()
    {
        See(0, 10);
        See(2, 10);
        table.Rest("a", Start.AddSeconds(30));
        See(29, 10).ShouldBe(FileVerdict.Leave);
        See(30, 10).ShouldBe(FileVerdict.Read);
        table.Rest("a", Start.AddSeconds(90));
        See(40, 11).ShouldBe(FileVerdict.Wait);
        See(42, 11).ShouldBe(FileVerdict.Read);
    }

    [Fact]
    public void Observe_MoreFilesThanRemembered_WaitTheirTurn()
    {
        for (var i = 0; i < 10; i++)
        {
            table.Observe("file" + i, new FileStamp(1, DateTime.UnixEpoch), Start);
        }

        table.Count.ShouldBe(3);
        table.Release("file0");
        table.Observe("file9", new FileStamp(1, DateTime.UnixEpoch), Start).ShouldBe(FileVerdict.Wait);
        table.Count.ShouldBe(3);
    }

    [Fact]
    public void EndScan_FileNotSeen_IsForgottenUnlessAtWork()
    {
        See(0, 10);
        See(2, 10).ShouldBe(FileVerdict.Read);
        table.Observe("b", new FileStamp(1, DateTime.UnixEpoch), Start);
        table.BeginScan();
        table.EndScan().ShouldBe(0);
        table.Count.ShouldBe(1);
        See(60, 10).ShouldBe(FileVerdict.Leave);
    }

    private FileVerdict See(double second, long bytes, double written = 0) =>
        table.Observe("a", new FileStamp(bytes, DateTime.UnixEpoch.AddSeconds(written)), Start.AddSeconds(second));
}
