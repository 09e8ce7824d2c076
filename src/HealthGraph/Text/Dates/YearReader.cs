using HealthGraph.Text.Numbers;

namespace HealthGraph.Text.Dates;

/// <summary>Reads the year at the head of a date: 2024年, 二〇二三年, 去年, 同年, 民国三十八年.</summary>
/// <remarks>No year: 5年 (a duration), 目前年均 (前年 across two words), 2022年版 (an edition).</remarks>
internal static class YearReader
{
    private const int YearBeforeRepublic = 1911;
    private static readonly WordList NotAfterYear = new("版", "级", "来", "多", "余", "间的");
    private static readonly WordList Relative = new("今年", "本年", "去年", "上年", "前年", "明年", "来年", "后年", "同年", "当年", "次年", "翌年");

    /// <summary>Reads a year; <paramref name="open"/> is true for a bare number, which needs a range mark and a second year to be one.</summary>
    /// <returns>The offset after it, or -1.</returns>
    public static int Read(ReadOnlySpan<char> text, int at, DateScope scope, out int year, out bool open)
    {
        open = false;
        var end = ReadNumber(text, at, out year, out open);
        if (end < 0 && DateWords.Is(text, at, "民国"))
        {
            end = ReadRepublic(text, at + 2, out year);
        }

        return end > 0 ? end : ReadRelative(text, at, scope, out year);
    }

    private static int ReadNumber(ReadOnlySpan<char> text, int at, out int year, out bool open)
    {
        open = false;
        var end = DateWords.FourDigits(text, at, out year);
        if (end < 0 || DateWords.IsInsideNumber(text, at))
        {
            return -1;
        }

        if (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (DateWords.Is(text, end, "年"))
        {
            return !NotAfterYear.StandsAt(text, end + 1) ? end + 1 : -1;
        }

        open = DateWords.RangeMark(text, end) > 0;
        return open ? end : -1;
    }

    private static int ReadRepublic(ReadOnlySpan<char> text, int at, out int year)
    {
        var end = DateWords.Small(text, at, out var number);
        year = YearBeforeRepublic + number;
        return DateWords.Is(text, end, "年") ? end + 1 : -1;
    }

    private static int ReadRelative(ReadOnlySpan<char> text, int at, DateScope scope, out int year)
    {
        year = 0;
        if (Relative.At(text, at) is not { } word || IsAcrossWords(text, at, word))
        {
            return -1;
        }

        var named = word is "同年" or "当年" or "次年" or "翌年";
        var from = named ? scope.Last : scope.Anchor;
        if (from is not { } known || DateWords.Is(text, at + 2, "轻"))
        {
            return -1;
        }

        year = known.Year + word[0] switch { '去' or '上' => -1, '前' => -2, '明' or '来' or '次' or '翌' => 1, '后' => 2, _ => 0 };
        return at + 2;
    }

    private static bool IsAcrossWords(ReadOnlySpan<char> text, int at, string word)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        return word switch
        {
            "前年" => before is '目' or '之' or '以' or '年' or '此' or '先',
            "去年" => before is '过',
            "上年" => before is '以' or '线' or '纪',
            "后年" => before is '此' or '以' or '之' or '今',
            "来年" => Numeral.HanDigitOf(before) >= 0 || Numeral.DigitOf(before) >= 0 || before is '十' or '近' or '多' or '余' or '几' or '年' or '将',
            "本年" => before is '基' or '成' or '样' or '版' or '日',
            "明年" => before is '证' or '说' or '表' or '声',
            _ => false,
        };
    }
}
