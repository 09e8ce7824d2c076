using HealthGraph.Documents;

namespace HealthGraph.Tests.Documents;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("2024-1-9", "2024-01-09")]
    [InlineData("2024-01-09 08:30:00", "2024-01-09")]
    [InlineData("2024.01.09", "2024-01-09")]
    [InlineData("2024/1/9", "2024-01-09")]
    [InlineData("2024年1月9日", "2024-01-09")]
    [InlineData("2024 年 1 月 12 日", "2024-01-12")]
    [InlineData("２０２４年１月９日", "2024-01-09")]
    [InlineData("二〇二四年一月九日", "2024-01-09")]
    [InlineData("二零二三年十二月二十三日", "2023-12-23")]
    [InlineData("2O24年l月9日", "2024-01-09")]
    [InlineData("20240109", "2024-01-09")]
    [InlineData("2024年1月", "2024-01")]
    [InlineData("（2024-1-9）", "2024-01-09")]
    public void Whole_UsualForm_IsRead(string text, string date) => PrintedDate.Whole(text).ShouldNotBeNull().Date.ToString().ShouldBe(date);

    [Theory]
    [InlineData("5-10 年")]
    [InlineData("2024 年")]
    [InlineData("1月9日")]
    [InlineData("http://a.cn/2024-01/09x")]
    [InlineData("2024-1-9 人民网")]
    [InlineData("12024-1-9")]
    public void Whole_LookAlike_IsNull(string text) => PrintedDate.Whole(text).ShouldBeNull();

    [Theory]
    [InlineData("2024-13-1")]
    [InlineData("2023年2月29日")]
    public void Whole_NoSuchDay_IsFoundWithoutDate(string text) => PrintedDate.Whole(text).ShouldNotBeNull().Date.ShouldBeNull();
}
