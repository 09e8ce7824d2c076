using System.Runtime.CompilerServices;

namespace HealthGraph.Text.Dates;

/// <summary>Tells by a few characters that no date begins at an offset, so that the grammar is tried at few of them.</summary>
/// <remarks>A number begins one only where a mark or a word of dates follows it; other words must be among those that the readers of dates know.</remarks>
internal static class DateGate
{
    /// <summary>No reader takes more characters for one number.</summary>
    private const int LongestNumber = 10;

    private static readonly CharacterSet Numbers = new("0123456789０１２３４５６７８９〇零○一二两三四五六七八九十百千");
    private static readonly CharacterSet Starters = new("0123456789０１２３４５６７８９〇零○一二两三四五六七八九十今去前明来后本上下同当次翌昨民第“年这");

    /// <summary>What may follow a number in a date: a unit of time (年月日号, 世纪, 季度, 个月), a range mark, a separator, or what follows 十四五.</summary>
    private static readonly CharacterSet AfterNumber = new("年月日号世季个至到—-–－~～/. ”\"期时以末初");

    private static readonly WordGate Words = new(
        [
            "今", "去年", "前", "明年", "明天", "明日", "来年", "后年", "后天", "本年", "本月", "本星期", "本周", "上年", "上个", "上月", "上星期", "上周", "上礼拜", "上半年", "上世纪",
            "下个", "下月", "下星期", "下周", "下半年", "同年", "同月", "同日", "当年", "当月", "当天", "当日", "当晚", "次年", "次月", "次日", "翌", "昨", "民国", "第", "“",
            "年底", "年末", "年初", "年中", "年内", "这星期", "这周",
        ],
        byEnd: false);

    /// <summary>Whether a date may begin at <paramref name="at"/>; false is sure.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBegin(string text, int at) => Starters.Contains(text[at]) && (Numbers.Contains(text[at]) ? MayBeNumber(text, at) : Words.MayBegin(text, at));

    private static bool MayBeNumber(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at <= LongestNumber && Numbers.Contains(text[end]))
        {
            end++;
        }

        return end < text.Length && AfterNumber.Contains(text[end]);
    }
}
