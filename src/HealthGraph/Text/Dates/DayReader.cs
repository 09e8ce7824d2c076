using HealthGraph.Text.Numbers;

namespace HealthGraph.Text.Dates;

/// <summary>Reads days named without a month, and days and months named by where they lie from the article: 10日, 昨天, 上周五, 本月底.</summary>
internal static class DayReader
{
    private static readonly WordList NotAfterDay = new("内", "龄", "游", "均", "间", "之", "常", "本", "用", "后", "以内", "化", "元", "制");
    private static readonly WordList Days = new("今天", "今日", "今晨", "今晚", "昨天", "昨日", "昨晚", "前天", "明天", "明日", "后天", "当天", "当日", "当晚", "同日", "次日", "翌日");
    private static readonly WordList Months = new("上个月", "下个月", "本月", "上月", "下月", "当月", "同月", "次月");
    private static readonly WordList Weeks = new("上个星期", "下个星期", "上星期", "下星期", "本星期", "这星期", "上周", "下周", "本周", "这周", "上礼拜");
    private static readonly WordList NotAfterWeek = new("年", "期", "岁", "刊");
    private static readonly WordList Thirds = new("上旬", "中旬", "下旬", "初", "底", "末");
    private const string WeekDays = "一二三四五六日";

    /// <summary>Reads the number of a day with 日 or 号, 1-31.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it would begin.</param>
    /// <param name="day">The day.</param>
    /// <param name="end">Offset after 日.</param>
    /// <returns><paramref name="end"/>, or -1.</returns>
    public static int ReadNumber(ReadOnlySpan<char> text, int at, out int day, out int end)
    {
        at += at < text.Length && text[at] == ' ' ? 1 : 0;
        end = DateWords.Small(text, at, out day);
        end = end > 0 && day <= 31 && end < text.Length && text[end] is '日' or '号' ? end + 1 : -1;
        return end;
    }

    /// <summary>A day alone: 24日上午, 18日. Digits only; 3日内, 5日龄, 每月10日 are none.</summary>
    public static DatePart? ReadBare(ReadOnlySpan<char> text, int at, DateScope scope)
    {
        if (DateWords.IsInsideNumber(text, at) || (at > 0 && text[at - 1] is '月' or '近' or '前' or '个' or '号' or '约' or '满'))
        {
            return null;
        }

        var digits = Numeral.DigitOf(text[at]) >= 0;
        var read = digits && ReadNumber(text, at, out var day, out var end) > 0 && text[end - 1] == '日'
            && !NotAfterDay.StandsAt(text, end) && !IsNewspaper(text, end)
            ? (end, date: scope.DateOf(day))
            : (end: -1, date: null);
        return read.date is { } date ? new DatePart(read.end, date) : null;
    }

    private static bool IsNewspaper(ReadOnlySpan<char> text, int at) => DateWords.Is(text, at, "报") && !DateWords.Is(text, at, "报道");

    /// <summary>今天, 当天, 上周五, 本月底, 上个月10日.</summary>
    public static DatePart? ReadRelative(ReadOnlySpan<char> text, int at, DateScope scope)
    {
        if (Days.At(text, at) is { } word)
        {
            return RelativeDay(word, scope) is { } day ? new DatePart(at + 2, day) : null;
        }

        if (Months.At(text, at) is { } month)
        {
            return ReadMonth(text, at + month.Length, month, scope);
        }

        return Weeks.At(text, at) is { } week ? ReadWeek(text, at, week, scope) : null;
    }

    private static PartialDate? RelativeDay(string word, DateScope scope)
    {
        var shift = word[0] switch { '昨' => -1, '前' => -2, '明' or '次' or '翌' => 1, '后' => 2, _ => 0 };
        var from = word[0] is '当' or '同' or '次' or '翌' ? scope.LastDay : scope.Today;
        return from is { Day: not null } day ? Shift(day, shift) : null;
    }

    private static PartialDate Shift(PartialDate day, int by)
    {
        var moved = new DateTime(day.Year, day.Month!.Value, day.Day!.Value).AddDays(by);
        return new PartialDate(moved.Year, moved.Month, moved.Day);
    }

    private static DatePart? ReadMonth(ReadOnlySpan<char> text, int at, string word, DateScope scope)
    {
        var from = word[0] is '当' or '同' or '次' ? scope.Last : scope.Anchor;
        if (from is not { Month: not null } known)
        {
            return null;
        }

        var moved = new DateTime(known.Year, known.Month.Value, 1).AddMonths(word[0] switch { '上' => -1, '下' or '次' => 1, _ => 0 });
        if (ReadNumber(text, at, out var day, out var end) > 0)
        {
            return PartialDate.TryCreate(moved.Year, moved.Month, day) is { } date ? new DatePart(end, date) : null;
        }

        var third = Thirds.At(text, at);
        return new DatePart(at + (third?.Length ?? 0), new(moved.Year, moved.Month));
    }

    private static DatePart? ReadWeek(ReadOnlySpan<char> text, int at, string word, DateScope scope)
    {
        if (scope.Anchor is not { Day: not null } anchor || NotAfterWeek.StandsAt(text, at + word.Length))
        {
            return null;
        }

        var today = new DateTime(anchor.Year, anchor.Month!.Value, anchor.Day.Value);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + word[0] switch { '上' => -7, '下' => 7, _ => 0 });
        var end = at + word.Length;
        var index = end < text.Length ? WeekDays.IndexOf(text[end] == '天' ? '日' : text[end]) : -1;
        var weekend = DateWords.Is(text, end, "末");
        var first = monday.AddDays(index >= 0 ? index : weekend ? 5 : 0);
        var last = monday.AddDays(6);
        return index >= 0
            ? new DatePart(end + 1, Of(first))
            : new DatePart(end + (weekend ? 1 : 0), Of(first), Of(last));
    }

    private static PartialDate Of(DateTime day) => new(day.Year, day.Month, day.Day);
}
