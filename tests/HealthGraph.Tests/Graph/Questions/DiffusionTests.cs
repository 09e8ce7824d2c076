using HealthGraph.Graph.Questions;

namespace HealthGraph.Tests.Graph.Questions;

public sealed class DiffusionTests
{
    private const string Theme = "topic/信用就医";

    private static readonly SmallGraph Graph = new SmallGraph()
        .Article("a", "2024-05-01", Event("1", "2024-01-10", ("event/1", "TOOK_PLACE_IN", "region/510700", null), ("organization/绵阳局", "PARTICIPATED_IN", "event/1", "subject")))
        .Article("b", "2024-05-02", Event("2", "2024-02-09", ("region/330000", "PARTICIPATED_IN", "event/2", "subject")))
        .Article("c", "2024-05-03", Event("3", "2024-02-09", ("organization/粤局", "PARTICIPATED_IN", "event/3", "subject"), ("organization/粤局", "LOCATED_IN", "region/440100", null)))
        .Article("d", "2024-05-04", Event("4", null, ("event/4", "TOOK_PLACE_IN", "region/510000", null)))
        .Article("e", "2024-05-05", ("region/510000", "name", null, "四川省"), ("region/440000", "name", null, "广东省"), ("region/510700", "name", null, "四川省绵阳市"), ("region/440100", "name", null, "广东省广州市"))
        .Article("f", "2024-05-06", ("event/5", "date", null, "2023-01-01"), ("event/5", "TOOK_PLACE_IN", "region/440000", null));

    [Fact]
    public async Task Of_Provinces_InTheOrderOfTakingItUp()
    {
        var steps = Diffusion.Of(await Graph.ViewAsync(), new DiffusionQuestion(Theme));
        steps.Select(s => (s.Region.Id, s.First?.ToString(), s.FirstEvent.Id, s.After?.Id, s.DaysLater, s.DaysAfter, s.Events.Count)).ShouldBe(
        [
            ("region/510000", "2024-01-10", "event/1", null, 0, null, 2),
            ("region/330000", "2024-02-09", "event/2", "region/510000", 30, 30, 1),
            ("region/440000", "2024-02-09", "event/3", "region/510000", 30, 30, 1),
        ]);
        steps[0].Bodies.Single().Id.ShouldBe("organization/绵阳局");
    }

    [Theory]
    [InlineData("prefecture", null, null, "region/510700 region/440100")]
    [InlineData("province", "region/510000", null, "region/510000")]
    [InlineData("province", null, "2024-02", "region/330000 region/440000 region/510000")]
    [InlineData("county", null, null, "")]
    public async Task Of_LevelRegionAndTime_AreHeeded(string level, string? region, string? from, string found)
    {
        var steps = Diffusion.Of(await Graph.ViewAsync(), new DiffusionQuestion(Theme) { Level = level, Region = region, From = PartialDate.TryParse(from) });
        string.Join(' ', steps.Select(s => s.Region.Id)).ShouldBe(found);
    }

    [Fact]
    public async Task Of_NoSuchTheme_IsEmpty() => Diffusion.Of(await Graph.ViewAsync(), new DiffusionQuestion("topic/无")).ShouldBeEmpty();

    private static (string, string, string?, string?)[] Event(string number, string? date, params (string, string, string?, string?)[] more)
    {
        var id = "event/" + number;
        (string, string, string?, string?)[] dated = date is null ? [] : [(id, "date", null, date)];
        return [("", "REPORTS", id, null), (id, "CONCERNS", Theme, null), .. dated, .. more];
    }
}
