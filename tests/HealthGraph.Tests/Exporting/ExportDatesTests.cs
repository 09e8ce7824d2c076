using HealthGraph.Exporting;

namespace HealthGraph.Tests.Exporting;

public sealed class ExportDatesTests
{
    [Theory]
    [InlineData("2025", "2024", true)]
    [InlineData("2024-02-01", "2024-01", true)]
    [InlineData("2024-02-01", "2024", false)]
    [InlineData("2024", "2024", false)]
    [InlineData("2024", null, false)]
    [InlineData(null, "2024", false)]
    public void IsEmpty_EndBeforeBeginning(string? from, string? to, bool empty) =>
        new ExportDates(PartialDate.TryParse(from), PartialDate.TryParse(to)).IsEmpty.ShouldBe(empty);

    [Theory]
    [InlineData("2024-01-10", "2024-01-10", null, true)]
    [InlineData("2024-01-10", "2024-01-11", null, false)]
    [InlineData("2024-01-10", "2024-01", "2024-01", true)]
    [InlineData("2024-01-31", null, "2024-01", true)]
    [InlineData("2024-02-01", null, "2024-01", false)]
    [InlineData("2023-12-31", "2024", null, false)]
    [InlineData("2024", "2024-06", "2024-07", true)]
    [InlineData("2024-01", "2024-01-15", null, true)]
    [InlineData("2023", "2024-01-15", null, false)]
    [InlineData(null, "2024", null, false)]
    [InlineData(null, null, null, true)]
    public void Contains_Date_WhereAnyOfItsDaysIsInside(string? date, string? from, string? to, bool inside) =>
        new ExportDates(PartialDate.TryParse(from), PartialDate.TryParse(to)).Contains(PartialDate.TryParse(date)).ShouldBe(inside);
}
