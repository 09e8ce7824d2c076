using HealthGraph.Text.Numbers;

namespace HealthGraph.Text.Dates;

/// <summary>Reads what may follow a year, or stand without one: month and day, quarter, half-year, start and end of a year.</summary>
internal static class MonthReader
{
    private static readonly WordList Thirds = new("上旬", "中旬", "下旬", "月底", "月初", "初", "底", "末", "中");
    private static readonly WordList NotAfterStart = new("步", "级", "中", "衷"); // 初步, 初级
    private static readonly WordList YearEnds = new("年底", "年末", "年初", "年中", "年内", "底", "末", "初", "中", "内", "度");

    /// <summary>Month and day: 1月10日, 8月, 十二月底, 1-6月. The year must be known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the month's number would begin.</param>
    /// <param name="yearOf">Gives the year of a month and day, or null.</param>
    /// <param name="bare">No year stands before: then Chinese numerals need a day, for 三月 may be a span and 八月 a name.</param>
    public static DatePart? Read(ReadOnlySpan<char> text, int at, Func<int, int?, int?> yearOf, bool bare)
    {
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        var end = DateWords.Small(text, at, out var month);
        if (end < 0 || month > 12)
        {
            return null;
        }

        if (DateWords.RangeMark(text, end) is > 0 and var mark && DateWords.Small(text, mark, out var last) is > 0 and var lastEnd
            && last <= 12 && last > month && DateWords.Is(text, lastEnd, "月") && yearOf(month, null) is { } rangeYear)
        {
            return new DatePart(SkipMonthWord(text, lastEnd + 1), new(rangeYear, month), new(rangeYear, last));
        }

        return DateWords.Is(text, end, "月") && !DateWords.Is(text, end + 1, "龄") ? ReadDay(text, at, end + 1, month, yearOf, bare) : null;
    }

    private static DatePart? ReadDay(ReadOnlySpan<char> text, int at, int end, int month, Func<int, int?, int?> yearOf, bool bare)
    {
        if (DayReader.ReadNumber(text, end, out var day, out var close) > 0)
        {
            return yearOf(month, day) is { } year && PartialDate.TryCreate(year, month, day) is { } date ? new DatePart(close, date) : null;
        }

        if (ReadDays(text, end, out var from, out var to, out close) && yearOf(month, from) is { } ranged
            && (PartialDate.TryCreate(ranged, month, from), PartialDate.TryCreate(ranged, month, to)) is ({ } first, { } last))
        {
            return new DatePart(close, first, last);
        }

        var han = Numeral.DigitOf(text[at]) < 0;
        var after = SkipMonthWord(text, end);
        var allowed = !bare || !han || after > end;
        return allowed && yearOf(month, null) is { } known ? new DatePart(after, new(known, month)) : null;
    }

    /// <summary>10—12日 after the month.</summary>
    private static bool ReadDays(ReadOnlySpan<char> text, int at, out int from, out int to, out int end)
    {
        (to, end) = (0, -1);
        var mark = DateWords.Small(text, at, out from) is > 0 and var close ? DateWords.RangeMark(text, close) : -1;
        return mark > 0 && DayReader.ReadNumber(text, mark, out to, out end) > 0 && to > from;
    }

    private static int SkipMonthWord(ReadOnlySpan<char> text, int at)
    {
        at += DateWords.Is(text, at, "份") ? 1 : 0;
        return Thirds.At(text, at) is { } third && !IsAcrossWords(text, at, third) ? at + third.Length : at;
    }

    private static bool IsAcrossWords(ReadOnlySpan<char> text, int at, string word) =>
        word == "中" && !(at + 1 < text.Length && text[at + 1] is '，' or '。' or '起' or '完')
        || (word == "底" && DateWords.Is(text, at, "底层")) || (word == "初" && NotAfterStart.StandsAt(text, at + 1));

    /// <summary>A named part of <paramref name="year"/>: 上半年, 第三季度, 前三季度, 前11个月, 年底 (the year itself).</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="year">The year.</param>
    /// <param name="afterYear">The character before is the 年 of the year; then 底 alone means 年底.</param>
    public static DatePart? ReadPart(ReadOnlySpan<char> text, int at, int year, bool afterYear)
    {
        if (DateWords.Is(text, at, "上半年"))
        {
            return new DatePart(at + 3, new(year, 1), new(year, 6));
        }

        if (DateWords.Is(text, at, "下半年"))
        {
            return new DatePart(at + 3, new(year, 7), new(year, 12));
        }

        var ends = YearEnds.At(text, at);
        if (ends is not null && (ends.Length == 2 || (afterYear && !DateWords.Is(text, at, "中国") && !DateWords.Is(text, at, "内部"))))
        {
            return new DatePart(at + ends.Length, new(year));
        }

        return ReadQuarter(text, at, year);
    }

    private static DatePart? ReadQuarter(ReadOnlySpan<char> text, int at, int year)
    {
        var first = DateWords.Is(text, at, "前");
        var from = at + (first || DateWords.Is(text, at, "第") ? 1 : 0);
        var end = DateWords.Small(text, from, out var number);
        if (end < 0)
        {
            return null;
        }

        var gap = DateWords.Is(text, end, "个") ? 1 : 0;
        if (DateWords.Is(text, end + gap, "季度") && number <= 4 && (first || gap == 0))
        {
            return new DatePart(end + gap + 2, new(year, first ? 1 : (number * 3) - 2), new(year, number * 3));
        }

        return first && gap == 1 && DateWords.Is(text, end + 1, "月") && number <= 12
            ? new DatePart(end + 2, new(year, 1), new(year, number))
            : null;
    }
}
