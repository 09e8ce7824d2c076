namespace HealthGraph.Documents;

/// <summary>Numbers as documents print them: 547, ５４７, 五四七, 五百四十七, 二〇二四, 廿三.</summary>
internal static class ChineseNumber
{
    /// <summary>Characters that may stand in a number, for use in patterns.</summary>
    public const string Class = "0-9０-９〇零○Ｏ一二三四五六七八九十百千两廿卅";

    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number, or null where it is none or above 999,999.</summary>
    public static int? Parse(ReadOnlySpan<char> text)
    {
        var (total, current, placed, digits) = (0, 0, false, 0);
        foreach (var raw in text)
        {
            var c = raw is '零' or '○' or 'Ｏ' ? '〇' : raw == '两' ? '二' : CharClass.Narrow(raw);
            if (Place(c) is { } place)
            {
                total += (current == 0 && digits == 0 ? 1 : current) * place;
                (current, placed, digits) = (0, true, 0);
                continue;
            }

            var digit = char.IsAsciiDigit(c) ? c - '0' : Digits.IndexOf(c, StringComparison.Ordinal);
            if (c is '廿' or '卅')
            {
                total += c == '廿' ? 20 : 30;
                placed = true;
                continue;
            }

            if (digit < 0 || ++digits > 6)
            {
                return null;
            }

            // 五四七 reads digit by digit; after a place word (五百四) a lone digit is units.
            current = (current * 10) + digit;
        }

        return placed || digits > 0 ? total + current : null;
    }

    private static int? Place(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => null };
}
