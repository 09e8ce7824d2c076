namespace HealthGraph.Text.Dates;

/// <summary>How a date lies in time.</summary>
internal enum DateShape
{
    /// <summary>One day, month or year: 1月10日, 去年8月.</summary>
    Point,

    /// <summary>From start to end: 11月17日至19日, 前三季度, “十四五”期间.</summary>
    Period,

    /// <summary>From then on: 今年以来, 自2020年起.</summary>
    Since,

    /// <summary>Not later than: 本月底前, 2025年以前.</summary>
    Until,

    /// <summary>The state of things on that date: 截至2023年10月.</summary>
    AsOf,

    /// <summary>Some days before or after: 5月17日前后.</summary>
    Around,
}
