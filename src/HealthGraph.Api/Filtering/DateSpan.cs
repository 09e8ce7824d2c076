namespace HealthGraph.Api.Filtering;

/// <summary>The days that a partial date stands for, as numbers that compare like the days: yyyymmdd.</summary>
internal static class DateSpan
{
    /// <summary>The first day.</summary>
    public static int First(PartialDate date) => (date.Year * 10_000) + ((date.Month ?? 1) * 100) + (date.Day ?? 1);

    /// <summary>The last day; every month is taken to have 31, which no comparison minds.</summary>
    public static int Last(PartialDate date) => (date.Year * 10_000) + ((date.Month ?? 12) * 100) + (date.Day ?? 31);
}
