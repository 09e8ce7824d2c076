using HealthGraph.Tables;
using HealthGraph.Tables.Cells;

namespace HealthGraph.Tests.Tables.Cells;

public sealed class DateCellTests
{
    [Theory]
    [InlineData("2023-10-24", "2023-10-24")]
    [InlineData("2023/10/24", "2023-10-24")]
    [InlineData("2023/1/4", "2023-01-04")]
    [InlineData("2023.10.24", "2023-10-24")]
    [InlineData("2023年10月24日", "2023-10-24")]
    [InlineData("２０２３年１０月２４日", "2023-10-24")]
    [InlineData("二〇二三年十月二十四日", "2023-10-24")]
    [InlineData("2023年10月24日 星期二", "2023-10-24")]
    [InlineData("2023-10-24（周二）", "2023-10-24")]
    [InlineData("20231024", "2023-10-24")]
    [InlineData("45223", "2023-10-24")]
    [InlineData("45223.354167", "2023-10-24")]
    [InlineData("４５２２３", "2023-10-24")]
    [InlineData("24-Oct-23", "2023-10-24")]
    [InlineData("24-Oct-2023", "2023-10-24")]
    [InlineData("October 24, 2023", "2023-10-24")]
    [InlineData("24 Oct 2023", "2023-10-24")]
    [InlineData("Tuesday, October 24, 2023", "2023-10-24")]
    [InlineData("24-Oct-98", "1998-10-24")]
    [InlineData("2023-10-24 08:30:00", "2023-10-24")]
    [InlineData("2023/10/24 8:30", "2023-10-24")]
    [InlineData("2023-10-24T00:00:00Z", "2023-10-24")]
    [InlineData("24/10/2023", "2023-10-24")]
    [InlineData("10/24/2023", "2023-10-24")]
    [InlineData("10/24/2023 0:00:00", "2023-10-24")]
    [InlineData("05/05/2023", "2023-05-05")]
    [InlineData("2023-10", "2023-10")]
    [InlineData("2023年10月", "2023-10")]
    [InlineData("2023/10", "2023-10")]
    [InlineData("202310", "2023-10")]
    [InlineData("Oct-23", "2023-10")]
    [InlineData("2023", "2023")]
    [InlineData("2023年", "2023")]
    public void Read_FormsOfDates_AreRead(string cell, string date) => Read(cell).ShouldBe(date);

    [Theory]
    [InlineData("03/04/2023")]
    [InlineData("23/10/24")]
    [InlineData("2023-02-30")]
    [InlineData("2023/13/01")]
    [InlineData("2.02310E+07")]
    [InlineData("近日")]
    [InlineData("12")]
    [InlineData("123456")]
    [InlineData("99999")]
    [InlineData("13800138000")]
    [InlineData("45223abc")]
    [InlineData("45223.")]
    [InlineData("24-Okt-23")]
    [InlineData("第12期")]
    [InlineData("2023-10-24 与 2023-10-25")]
    public void Read_WhatIsNoDateOrDoesNotTell_IsNull(string cell) => Read(cell).ShouldBeNull();

    [Theory]
    [InlineData("03/04/2023", DateOrder.Dmy, "2023-04-03")]
    [InlineData("03/04/2023", DateOrder.Mdy, "2023-03-04")]
    [InlineData("23/10/24", DateOrder.Ymd, "2023-10-24")]
    [InlineData("24.10.23", DateOrder.Dmy, "2023-10-24")]
    [InlineData("24/10/2023", DateOrder.Mdy, "2023-10-24")]
    public void Read_WithAnOrder_IsRead(string cell, DateOrder order, string date) => new DateCell(order, since1904: false).Read(cell)?.ToString().ShouldBe(date);

    [Theory]
    [InlineData("4.5223E+04", "2023-10-24")]
    [InlineData("2.0231024E+07", "2023-10-24")]
    [InlineData("2.02310E+07", null)]
    [InlineData("4.52E+04", null)]
    [InlineData("1.2E+01", null)]
    public void Read_Exponent_OnlyWhereNoDigitIsLost(string cell, string? date) => Read(cell).ShouldBe(date);

    [Fact]
    public void Read_SerialSince1904_CountsFromThere() => new DateCell(null, since1904: true).Read("43761")?.ToString().ShouldBe("2023-10-24");

    private static string? Read(string cell) => new DateCell(null, since1904: false).Read(cell)?.ToString();
}
