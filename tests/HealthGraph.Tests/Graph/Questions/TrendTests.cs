using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class TrendTests
{
    private static readonly SmallGraph Graph = new SmallGraph()
        .Article("a", "2024-01-31", ("", "MENTIONS", "organization/甲", "甲"), ("", "MENTIONS", "organization/甲", "甲院"),
            ("organization/甲", "PARTICIPATED_IN", "event/1", "subject"), ("event/1", "date", null, "2023-12"))
        .Mentioning("b", "2024-04-01", "organization/甲")
        .Mentioning("c", "2024-02", "organization/甲")
        .Mentioning("d", null, "organization/甲")
        .Mentioning("e", "2024-04-07", "organization/乙");

    [Theory]
    [InlineData(Bucket.Day, "2024-01-31 1/2/0 … 2024-04-01 1/1/0", 62, 2)]
    [InlineData(Bucket.Week, "2024-01-29 1/2/0 … 2024-04-01 1/1/0", 10, 2)]
    [InlineData(Bucket.Month, "2023-12 0/0/1 … 2024-04 1/1/0", 5, 1)]
    [InlineData(Bucket.Quarter, "2023-10 0/0/1 … 2024-04 1/1/0", 3, 1)]
    [InlineData(Bucket.Year, "2023 0/0/1 … 2024 3/4/0", 2, 1)]
    public async Task Of_Buckets_CountArticlesMentionsAndEvents(Bucket bucket, string ends, int points, int undated)
    {
        var trend = Trend.Of((await Graph.ViewAsync()).Node("organization/甲")!, bucket);
        $"{Text(trend.Points[0])} … {Text(trend.Points[^1])}".ShouldBe(ends);
        (trend.Points.Count, trend.Undated).ShouldBe((points, undated));
    }

    [Theory]
    [InlineData("2024-02", null, "2024-02 1/1/0, 2024-03 0/0/0, 2024-04 1/1/0")]
    [InlineData(null, "2024-01", "2023-12 0/0/1, 2024-01 1/2/0")]
    [InlineData("2025", null, "")]
    [InlineData("2025-01", "2025-02", "2025-01 0/0/0, 2025-02 0/0/0")]
    [InlineData("2023-11", "2024-01-05", "2023-11 0/0/0, 2023-12 0/0/1, 2024-01 0/0/0")]
    [InlineData("2024-04", "2024-05", "2024-04 1/1/0, 2024-05 0/0/0")]
    [InlineData("2025", "2024", "")]
    public async Task Of_FromAndTo_AreHeeded(string? from, string? to, string points)
    {
        var trend = Trend.Of((await Graph.ViewAsync()).Node("organization/甲")!, Bucket.Month, PartialDate.TryParse(from), PartialDate.TryParse(to));
        string.Join(", ", trend.Points.Select(Text)).ShouldBe(points);
    }

    [Fact]
    public async Task Of_InSomeArticles_CountsOnlyThose()
    {
        var trend = Trend.Of((await Graph.ViewAsync()).Node("organization/甲")!, Bucket.Year, new ArticleFilter { Source = "b" });
        trend.Points.Select(Text).ShouldBe(["2024 1/1/0"]);
    }

    [Fact]
    public async Task Of_DatesFarApart_ShowsTheLatestThousand()
    {
        var graph = new SmallGraph().Mentioning("a", "0001-01-01", "organization/甲").Mentioning("b", "9999-12-31", "organization/甲");
        var node = (await graph.ViewAsync()).Node("organization/甲")!;
        Trend.Of(node, Bucket.Day).Points.Select(Text).ShouldBe(["9999-12-31 1/1/0"]);
        Trend.Of(node, Bucket.Day, new PartialDate(1), new PartialDate(2024)).Points.Count.ShouldBe(1000);
        Trend.Of(node, Bucket.Month, new PartialDate(1), new PartialDate(2024)).Points[^1].Start.ShouldBe(new PartialDate(2024, 12));
        Trend.Of(node, Bucket.Year, new PartialDate(5000)).Points.Count.ShouldBe(1000);
        var years = Trend.Of(node, Bucket.Year).Points;
        (years.Count, Text(years[0]), Text(years[^1])).ShouldBe((1, "9999 1/1/0", "9999 1/1/0"));
    }

    [Theory]
    [InlineData(20240229, Bucket.Week, "2024-02-26")]
    [InlineData(20240101, Bucket.Week, "2024-01-01")]
    [InlineData(20231231, Bucket.Week, "2023-12-25")]
    [InlineData(10101, Bucket.Week, "0001-01-01")]
    [InlineData(20240500, Bucket.Quarter, "2024-04-01")]
    [InlineData(20240500, Bucket.Day, null)]
    [InlineData(20240000, Bucket.Quarter, null)]
    [InlineData(0, Bucket.Year, null)]
    public void StartOf_Day_IsTheFirstOfItsBucket(int day, Bucket bucket, string? start) =>
        (Buckets.StartOf(day, bucket)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(start);

    private static string Text(TrendPoint point) => $"{point.Start} {point.Articles}/{point.Mentions}/{point.Events}";
}
