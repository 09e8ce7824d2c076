namespace HealthGraph.Text.Numbers;

/// <summary>Reads numerals: ASCII and full-width digits with thousands commas and decimals, and Chinese numerals up to 亿.</summary>
internal static class Numeral
{
    private const int LongestDigits = 18;

    /// <summary>The last six bits of every Chinese digit: four in five of the characters that are none are told by them.</summary>
    private const ulong HanDigitBits = 1UL << ('〇' & 63) | 1UL << ('零' & 63) | 1UL << ('○' & 63) | 1UL << ('一' & 63) | 1UL << ('二' & 63) | 1UL << ('两' & 63) | 1UL << ('三' & 63)
        | 1UL << ('四' & 63) | 1UL << ('五' & 63) | 1UL << ('六' & 63) | 1UL << ('七' & 63) | 1UL << ('八' & 63) | 1UL << ('九' & 63);

    /// <summary>The value of a digit in either width, or -1.</summary>
    public static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => -1,
    };

    /// <summary>The value 0-9 of a Chinese digit (〇 and 零 are 0, 两 is 2), or -1.</summary>
    public static int HanDigitOf(char c) => ((HanDigitBits >> (c & 63)) & 1) == 0 ? -1 : c switch
    {
        '〇' or '零' or '○' => 0,
        '一' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>What 十, 百, 千 multiply by, or 0.</summary>
    public static int SmallScaleOf(char c) => c switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    /// <summary>What 万 and 亿 multiply by, or 0.</summary>
    public static decimal LargeScaleOf(char c) => c switch { '万' => 10_000m, '亿' => 100_000_000m, _ => 0m };

    /// <summary>Reads digits such as <c>1,234.5</c> or <c>２２９</c> at <paramref name="at"/>.</summary>
    /// <returns>The offset after them, or <paramref name="at"/> where none stand there or there are more than 18.</returns>
    public static int ReadDigits(ReadOnlySpan<char> text, int at, out decimal value)
    {
        value = 0;
        var (i, count) = (at, 0);
        while (i < text.Length && (DigitOf(text[i]) >= 0 || IsThousandsComma(text, i, at)))
        {
            if (DigitOf(text[i]) is >= 0 and var digit)
            {
                if (++count > LongestDigits)
                {
                    return at;
                }

                value = (value * 10) + digit;
            }

            i++;
        }

        return i == at ? at : ReadFraction(text, i, ref value);
    }

    private static int ReadFraction(ReadOnlySpan<char> text, int i, ref decimal value)
    {
        if (i + 1 >= text.Length || text[i] is not ('.' or '．') || DigitOf(text[i + 1]) < 0)
        {
            return i;
        }

        var (scale, count) = (0.1m, 0);
        for (i++; i < text.Length && DigitOf(text[i]) >= 0; i++, scale /= 10)
        {
            value += ++count <= 9 ? DigitOf(text[i]) * scale : 0;
        }

        return i;
    }

    private static bool IsThousandsComma(ReadOnlySpan<char> text, int i, int start) =>
        text[i] is ',' && i > start && i - start <= 15 && i + 3 < text.Length
        && DigitOf(text[i + 1]) >= 0 && DigitOf(text[i + 2]) >= 0 && DigitOf(text[i + 3]) >= 0
        && (i + 4 >= text.Length || DigitOf(text[i + 4]) < 0);

    /// <summary>Reads a Chinese numeral such as 二十三, 一百零五, 两千, 百 below ten thousand; 万 and 亿 are left to the caller.</summary>
    /// <returns>The offset after it, or <paramref name="at"/> where none stands there.</returns>
    /// <remarks>A bare 十, 百, 千 counts as 10, 100, 1000 (十多所, 近百位). A row of digits without scales (二〇二三) is read place by place.</remarks>
    public static int ReadHan(ReadOnlySpan<char> text, int at, out decimal value)
    {
        value = 0;
        var (i, total, digit, digits) = (at, 0L, -1L, 0);
        for (; i < text.Length && i - at < 10; i++)
        {
            if (HanDigitOf(text[i]) is >= 0 and var d)
            {
                digit = digits > 0 && digit >= 0 ? (digit * 10) + d : d;
                digits++;
            }
            else if (SmallScaleOf(text[i]) is > 0 and var scale)
            {
                total += (digit < 0 ? 1 : digit) * scale;
                (digit, digits) = (-1, 0);
            }
            else
            {
                break;
            }
        }

        value = total + Math.Max(digit, 0);
        return i;
    }
}
