using HealthGraph.Text.Numbers;

namespace HealthGraph.Text.Dates;

/// <summary>The grammar of one date: head (year, month, day, relative word), a second end after a range mark, then what says how it lies in time.</summary>
internal static class DateGrammar
{
    private static readonly WordList Since = new("以来", "至今", "以后", "之后", "起", "开始");
    private static readonly WordList Until = new("之前", "以前", "底前", "前");
    private static readonly WordList NotStart = new("草", "诉", "飞", "码", "到", "义", "点", "重", "来", "搏", "源");
    private static readonly WordList NotBefore = new("往", "来", "期", "述", "沿", "列", "提", "身", "三", "十", "瞻", "端", "置", "夕", "台");

    /// <summary>Reads the date that starts at <paramref name="at"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, DateScope scope, out DateMention mention)
    {
        mention = default;
        if (IsRecurring(text, at) || ReadHead(text, at, scope) is not { } head)
        {
            return false;
        }

        var (end, until) = ReadSecond(text, head, scope);
        if (head.Needs && until is null)
        {
            return false;
        }

        var (close, shape) = ReadShape(text, at, end, until is not null);
        mention = new DateMention(new TextSpan(at, close), head.Start, until, shape);
        return true;
    }

    private static bool IsRecurring(ReadOnlySpan<char> text, int at) =>
        at > 1 && (text[at - 1] == '每' || (text[at - 2] == '每' && text[at - 1] is '年' or '月' or '周') || (text[at - 1] == '历' && text[at] == '年'));

    private static DatePart? ReadHead(ReadOnlySpan<char> text, int at, DateScope scope)
    {
        if (EraReader.ReadPlan(text, at) is { } plan)
        {
            return plan;
        }

        if ((EraReader.ReadIso(text, at) ?? EraReader.ReadDecade(text, at, scope)) is { } era)
        {
            return era;
        }

        var end = YearReader.Read(text, at, scope, out var year, out var open);
        if (end > 0)
        {
            return open ? new DatePart(end, new(year), Needs: true) : ReadInYear(text, end, year);
        }

        return ReadWithoutYear(text, at, scope);
    }

    private static DatePart ReadInYear(ReadOnlySpan<char> text, int end, int year)
    {
        var month = MonthReader.Read(text, end, (_, _) => year, bare: false) ?? MonthReader.ReadPart(text, end, year, afterYear: true);
        return month ?? new DatePart(end, new(year));
    }

    private static DatePart? ReadWithoutYear(ReadOnlySpan<char> text, int at, DateScope scope)
    {
        if (DayReader.ReadRelative(text, at, scope) is { } relative)
        {
            return relative;
        }

        if (!DateWords.IsInsideNumber(text, at) || text[at] == '第')
        {
            if (Numeral.DigitOf(text[at]) >= 0 || Numeral.HanDigitOf(text[at]) > 0 || text[at] == '十')
            {
                var month = MonthReader.Read(text, at, scope.YearOf, bare: true) ?? DayReader.ReadBare(text, at, scope);
                if (month is not null)
                {
                    return month;
                }
            }

            return ReadPartOfThisYear(text, at, scope);
        }

        return null;
    }

    /// <summary>年底, 上半年, 前三季度 of the article's year; 前11个月 too.</summary>
    private static DatePart? ReadPartOfThisYear(ReadOnlySpan<char> text, int at, DateScope scope)
    {
        var year = scope.InSentence?.Year ?? scope.Anchor?.Year;
        var known = text[at] != '年' || at == 0 || !char.IsAsciiDigit(text[at - 1]);
        return year is { } y && known ? MonthReader.ReadPart(text, at, y, afterYear: false) : null;
    }

    /// <summary>The second end of a range, which takes from the first what it does not name: 11月17日至19日, 2023至2025年, 1月10-12日.</summary>
    private static (int End, PartialDate? Until) ReadSecond(ReadOnlySpan<char> text, DatePart head, DateScope scope)
    {
        var mark = DateWords.RangeMark(text, head.End);
        if (mark < 0 || mark >= text.Length || head.Until is not null)
        {
            return (head.End, head.Until);
        }

        var second = ReadEnd(text, mark, head.Start, scope);
        return second is { } part && part.Start > head.Start ? (part.End, part.Until ?? part.Start) : (head.End, null);
    }

    private static DatePart? ReadEnd(ReadOnlySpan<char> text, int at, PartialDate first, DateScope scope)
    {
        if (first.Day is not null && DayReader.ReadNumber(text, at, out var day, out var end) > 0)
        {
            return PartialDate.TryCreate(first.Year, first.Month, day) is { } date ? new DatePart(end, date) : null;
        }

        int? YearAfter(int month, int? dayOfMonth) =>
            (month, dayOfMonth ?? 31).CompareTo((first.Month ?? 1, first.Day ?? 1)) >= 0 ? first.Year : first.Year + 1;
        return (first.Month is null ? null : MonthReader.Read(text, at, YearAfter, bare: true)) ?? ReadHead(text, at, scope);
    }

    private static (int End, DateShape Shape) ReadShape(ReadOnlySpan<char> text, int start, int end, bool period)
    {
        if (IsAround(text, end, out var close))
        {
            return (close, DateShape.Around);
        }

        if (Since.At(text, end) is { } since && !(since == "起" && NotStart.StandsAt(text, end + 1)))
        {
            return (end + since.Length, DateShape.Since);
        }

        if (Until.At(text, end) is { } until && !(until == "前" && NotBefore.StandsAt(text, end + 1)))
        {
            return (end + until.Length, DateShape.Until);
        }

        var asOf = start >= 2 && (DateWords.Is(text, start - 2, "截至") || DateWords.Is(text, start - 2, "截止") || DateWords.Is(text, Math.Max(0, start - 3), "截止到") || DateWords.Is(text, Math.Max(0, start - 3), "截至到"));
        return (end, asOf ? DateShape.AsOf : period ? DateShape.Period : DateShape.Point);
    }

    /// <summary>前后 right after the date, or after the name of a day that it stands before: 5月17日电信日前后.</summary>
    private static bool IsAround(ReadOnlySpan<char> text, int end, out int close)
    {
        for (var i = end; i < Math.Min(end + 10, text.Length - 1); i++)
        {
            if (DateWords.Is(text, i, "前后"))
            {
                close = i + 2;
                return i == end || text[i - 1] is '日' or '节' or '会';
            }

            if (text[i] is < '\u4E00' or > '\u9FFF')
            {
                break;
            }
        }

        close = end;
        return false;
    }
}
