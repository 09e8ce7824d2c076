using System.Globalization;

namespace HealthGraph.Api.Paging;

/// <summary>Keys of orders over values that may be unknown.</summary>
internal static class SortKeys
{
    /// <summary>By the characters of a text.</summary>
    public static SortKey<T> Text<T>(string name, Func<T, string?> read) => new(
        name,
        (a, b, descending) => Compare(read(a), read(b), descending, string.CompareOrdinal),
        read,
        (item, text, descending) => Compare(read(item), text, descending, string.CompareOrdinal));

    /// <summary>By a number.</summary>
    public static SortKey<T> Number<T>(string name, Func<T, double?> read) => new(
        name,
        (a, b, descending) => Compare(read(a), read(b), descending),
        item => read(item)?.ToString("R", CultureInfo.InvariantCulture),
        (item, text, descending) => Compare(read(item), text is null ? null : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Cursor.Invalid(text), descending));

    /// <summary>By a date; a coarser one comes before the finer ones inside it.</summary>
    public static SortKey<T> Date<T>(string name, Func<T, PartialDate?> read) => new(
        name,
        (a, b, descending) => Compare(read(a), read(b), descending),
        item => read(item)?.ToString(),
        (item, text, descending) => Compare(read(item), PartialDate.TryParse(text), descending));

    private static int Compare(string? a, string? b, bool descending, Comparison<string> compare) =>
        a is null || b is null ? (a is null).CompareTo(b is null) : Turned(compare(a, b), descending);

    private static int Compare<TValue>(TValue? a, TValue? b, bool descending)
        where TValue : struct, IComparable<TValue> =>
        a is { } left && b is { } right ? Turned(left.CompareTo(right), descending) : (a is null).CompareTo(b is null);

    private static int Turned(int order, bool descending) => descending ? -Math.Sign(order) : order;
}
