namespace HealthGraph.Graph.Index;

/// <summary>Partial dates as numbers that sort as they do: 20240110, 20240100, 20240000; 0 for none.</summary>
internal static class DateNumber
{
    private const int Years = 10_000;
    private const int Months = 100;

    /// <summary>The number of a date.</summary>
    public static int Of(PartialDate? date) => date is { } day ? (day.Year * Years) + ((day.Month ?? 0) * Months) + (day.Day ?? 0) : 0;

    /// <summary>The greatest number of a day inside a date: what was known by the end of it.</summary>
    public static int EndOf(PartialDate date) => (date.Year * Years) + ((date.Month ?? Months - 1) * Months) + (date.Day ?? Months - 1);

    /// <summary>The date of a number; null for 0.</summary>
    public static PartialDate? ToDate(int number) => number == 0
        ? null
        : new PartialDate(number / Years, Part(number / Months % Months), Part(number % Months));

    private static int? Part(int number) => number == 0 ? null : number;
}
