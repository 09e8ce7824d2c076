using HealthGraph.Text.Numbers;

namespace HealthGraph.Text.Dates;

/// <summary>Reads five-year plans and decades: “十四五”期间, 上世纪八九十年代, 20世纪80年代; and ISO dates: 2024-01-10, 2024/1/10, 2024.1.10.</summary>
/// <remarks>“十四五”规划 alone names a document and no time.</remarks>
internal static class EraReader
{
    private const int SeventhPlanStart = 1986;
    private static readonly WordList AfterPlan = new("期间", "时期", "以来", "末期", "末", "初期", "初");

    /// <summary>“十四五”期间: 2021 to 2025. Plans have run five years each since the seventh began in 1986.</summary>
    public static DatePart? ReadPlan(ReadOnlySpan<char> text, int at)
    {
        var from = at + (text[at] is '“' or '"' ? 1 : 0);
        var end = Numeral.ReadHan(text, from, out _);
        if (end - from is < 2 or > 4 || text[end - 1] != '五' || !PlanNumber(text[from..(end - 1)], out var number))
        {
            return null;
        }

        end += end < text.Length && text[end] is '”' or '"' ? 1 : 0;
        var after = AfterPlan.At(text, end);
        var start = SeventhPlanStart + (5 * (number - 7));
        return after is null ? null : new DatePart(end + (after is "以来" ? 0 : after.Length), new(start), new(start + 4));
    }

    private static bool PlanNumber(ReadOnlySpan<char> text, out int number) =>
        DateWords.Small(text, 0, out number) == text.Length && number is >= 6 and <= 30;

    /// <summary>20世纪80年代, 上世纪90年代, 上世纪八九十年代.</summary>
    public static DatePart? ReadDecade(ReadOnlySpan<char> text, int at, DateScope scope)
    {
        var (end, century) = ReadCentury(text, at, scope);
        if (end < 0)
        {
            return null;
        }

        if (ReadTwoDecades(text, end) is var (first, last))
        {
            return new DatePart(end + 5, new(century + first), new(century + last + 9));
        }

        var after = DateWords.Small(text, end, out var decade);
        return after > 0 && decade % 10 == 0 && DateWords.Is(text, after, "年代")
            ? new DatePart(after + 2, new(century + decade), new(century + decade + 9))
            : null;
    }

    /// <summary>八九十年代: 80 and 90.</summary>
    private static (int First, int Last)? ReadTwoDecades(ReadOnlySpan<char> text, int at)
    {
        var (first, last) = at + 1 < text.Length ? (Numeral.HanDigitOf(text[at]), Numeral.HanDigitOf(text[at + 1])) : (-1, -1);
        return first > 0 && last == first + 1 && DateWords.Is(text, at + 2, "十年代") ? (first * 10, last * 10) : null;
    }

    private static (int End, int Century) ReadCentury(ReadOnlySpan<char> text, int at, DateScope scope)
    {
        if (DateWords.Is(text, at, "上世纪") && scope.Anchor is { } anchor)
        {
            return (at + 3, ((anchor.Year / 100) - 1) * 100);
        }

        var end = DateWords.Small(text, at, out var number);
        return DateWords.Is(text, end, "世纪") && number is >= 15 and <= 22 ? (end + 2, (number - 1) * 100) : (-1, 0);
    }

    /// <summary>2024-01-10, 2024/1/10, 2024.1.10; no version (2.0.1) and no part of an address.</summary>
    public static DatePart? ReadIso(ReadOnlySpan<char> text, int at)
    {
        var end = DateWords.FourDigits(text, at, out var year);
        if (end < 0 || end >= text.Length || text[end] is not ('-' or '/' or '.') || DateWords.IsInsideNumber(text, at))
        {
            return null;
        }

        var mark = text[end];
        var monthEnd = DateWords.Small(text, end + 1, out var month);
        if (monthEnd < 0 || monthEnd >= text.Length || text[monthEnd] != mark)
        {
            return null;
        }

        var dayEnd = DateWords.Small(text, monthEnd + 1, out var day);
        var runsOn = dayEnd > 0 && dayEnd < text.Length && (char.IsAsciiLetterOrDigit(text[dayEnd]) || text[dayEnd] is '/' or '_');
        return dayEnd > 0 && !runsOn && PartialDate.TryCreate(year, month, day) is { } date ? new DatePart(dayEnd, date) : null;
    }
}
