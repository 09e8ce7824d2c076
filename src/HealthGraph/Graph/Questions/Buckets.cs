using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Divides time.</summary>
internal static class Buckets
{
    /// <summary>The day on which the bucket of a date begins; null where the date is too coarse for it, or there is none.</summary>
    /// <param name="day">A <see cref="DateNumber"/>.</param>
    /// <param name="bucket">How time is divided.</param>
    public static DateOnly? StartOf(int day, Bucket bucket)
    {
        var (year, month, date) = (day / 10_000, day / 100 % 100, day % 100);
        return (bucket, year, month, date) switch
        {
            (_, 0, _, _) => null,
            (Bucket.Year, _, _, _) => new DateOnly(year, 1, 1),
            (_, _, 0, _) => null,
            (Bucket.Quarter, _, _, _) => new DateOnly(year, (((month - 1) / 3) * 3) + 1, 1),
            (Bucket.Month, _, _, _) => new DateOnly(year, month, 1),
            (_, _, _, 0) => null,
            (Bucket.Week, _, _, _) => Monday(new DateOnly(year, month, date)),
            _ => new DateOnly(year, month, date),
        };
    }

    /// <summary>The day on which the bucket of a day begins.</summary>
    public static DateOnly StartOf(DateOnly day, Bucket bucket) => StartOf((day.Year * 10_000) + (day.Month * 100) + day.Day, bucket)!.Value;

    /// <summary>The day on which the bucket of the first or the last day of a date begins; null for null.</summary>
    public static DateOnly? Of(PartialDate? date, Bucket bucket, bool last) => date is { } known
        ? StartOf(new DateOnly(known.Year, known.Month ?? (last ? 12 : 1), known.Day ?? (last ? DateTime.DaysInMonth(known.Year, known.Month ?? 12) : 1)), bucket)
        : null;

    /// <summary>The day on which the next bucket begins.</summary>
    public static DateOnly Next(DateOnly start, Bucket bucket) => bucket switch
    {
        Bucket.Day => start.AddDays(1),
        Bucket.Week => start.AddDays(7),
        Bucket.Month => start.AddMonths(1),
        Bucket.Quarter => start.AddMonths(3),
        _ => start.AddYears(1),
    };

    /// <summary>The most days that a bucket has.</summary>
    public static int MostDays(Bucket bucket) => bucket switch
    {
        Bucket.Day => 1,
        Bucket.Week => 7,
        Bucket.Month => 31,
        Bucket.Quarter => 92,
        _ => 366,
    };

    /// <summary>The beginning of a bucket as the model writes dates, no finer than the bucket.</summary>
    public static PartialDate Label(DateOnly start, Bucket bucket) => bucket switch
    {
        Bucket.Year => new PartialDate(start.Year),
        Bucket.Month or Bucket.Quarter => new PartialDate(start.Year, start.Month),
        _ => new PartialDate(start.Year, start.Month, start.Day),
    };

    private static DateOnly Monday(DateOnly day) => day.DayNumber < 6 ? day : day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
