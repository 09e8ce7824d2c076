namespace HealthGraph.Tests;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2024", "year")]
    [InlineData("2024-01", "month")]
    [InlineData("2024-02-29", "day")]
    public void TryParse_RightForm_RoundTrips(string text, string precision)
    {
        var date = PartialDate.TryParse(text).ShouldNotBeNull();
        date.ToString().ShouldBe(text);
        date.Precision.ShouldBe(precision);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13")]
    [InlineData("2024-1-9")]
    [InlineData("24-01-09")]
    [InlineData("2024-01-10-01")]
    [InlineData("２０２４")]
    [InlineData("2024/01/10")]
    [InlineData("2024-01/10")]
    [InlineData("2024-01-1 ")]
    [InlineData("2024-01-+1")]
    [InlineData("-024-01-10")]
    [InlineData("2024-00")]
    [InlineData("0000")]
    public void TryParse_LookAlike_IsNull(string? text) => PartialDate.TryParse(text).ShouldBeNull();

    [Fact]
    public void CompareTo_CoarserDate_ComesFirst() =>
        new[] { "2024-01-10", "2024", "2024-01" }.Select(t => PartialDate.TryParse(t)!.Value).Order().Select(d => d.ToString())
            .ShouldBe(["2024", "2024-01", "2024-01-10"]);
}
