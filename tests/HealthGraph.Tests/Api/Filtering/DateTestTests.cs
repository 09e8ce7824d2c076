using HealthGraph.Api.Filtering;
using HealthGraph.GraphQL;

namespace HealthGraph.Tests.Api.Filtering;

public sealed class DateTestTests
{
    [Theory]
    [InlineData("eq", "2024-01", "2024-01", true)]
    [InlineData("eq", "2024-01", "2024-01-10", false)]
    [InlineData("within", "2024-01", "2024-01-10", true)]
    [InlineData("within", "2024-01", "2024", false)]
    [InlineData("within", "2024", "2024", true)]
    [InlineData("gt", "2024-01", "2024-01-31", false)]
    [InlineData("gt", "2024-01", "2024-02-01", true)]
    [InlineData("gte", "2024-01", "2024-01-01", true)]
    [InlineData("gte", "2024-01-02", "2024-01", false)]
    [InlineData("lt", "2024", "2023-12-31", true)]
    [InlineData("lt", "2024", "2024-01-01", false)]
    [InlineData("lte", "2024", "2024-12-31", true)]
    [InlineData("lte", "2024-06", "2024", false)]
    [InlineData("nlte", "2024-06", "2024", true)]
    [InlineData("gte", "2024", null, false)]
    [InlineData("ngte", "2024", null, true)]
    [InlineData("neq", "2024", null, true)]
    public void Compare_DatesOfAnyPrecision_AsStretchesOfDays(string operation, string wanted, string? date, bool fits)
    {
        var input = new InputObject();
        input.Set(operation, PartialDate.TryParse(wanted));
        DateTest.Compile(input)(PartialDate.TryParse(date)).ShouldBe(fits);
    }
}
