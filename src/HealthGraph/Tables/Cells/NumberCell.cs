using System.Globalization;
using HealthGraph.Documents;

namespace HealthGraph.Tables.Cells;

/// <summary>Whole numbers as cells print them: 12, １２, 1,234, 12.0, 1.2E+01, 第12期, 总第十二期.</summary>
internal static class NumberCell
{
    /// <summary>The number, or null where the cell is none, or where an exponent has eaten digits.</summary>
    /// <param name="text">A clean cell.</param>
    public static int? Read(string text)
    {
        var narrow = Narrow(text);
        return Plain(narrow) ?? Exponent(narrow) ?? Counted(text);
    }

    /// <summary>Half-width, without blanks and the commas between thousands.</summary>
    public static string Narrow(string text)
    {
        Span<char> narrow = stackalloc char[Math.Min(text.Length, 64)];
        var length = 0;
        foreach (var c in text.AsSpan(0, narrow.Length))
        {
            var n = CharClass.Narrow(c);
            if (n is not ' ')
            {
                narrow[length++] = n;
            }
        }

        var result = narrow[..length].ToString();
        return IsGrouped(result) ? result.Replace(",", "", StringComparison.Ordinal) : result;
    }

    private static int? Plain(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var whole = dot > 0 && text.AsSpan(dot + 1).Trim('0').IsEmpty ? text.AsSpan(0, dot) : text;
        return int.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>1.2E+01 is 12; 2.01403E+07 had eight digits and shows six: nobody knows the others.</summary>
    public static int? Exponent(string text)
    {
        var e = text.AsSpan().IndexOfAny('E', 'e');
        if (e < 1 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var digits = CountDigits(text.AsSpan(0, e));
        return value is >= 0 and <= int.MaxValue && value == decimal.Truncate(value) && digits >= CountDigits(value.ToString(CultureInfo.InvariantCulture))
            ? (int)value
            : null;
    }

    // 第12期, 2014年第3期, 总第203期, No.12, 第十二期
    private static int? Counted(string text)
    {
        var start = text.LastIndexOf('第');
        var end = start < 0 ? -1 : text.AsSpan(start).IndexOfAny("期号刊辑");
        var inside = end > 0 ? text.AsSpan(start + 1, end - 1)
            : text.StartsWith("No.", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(3)
            : text.Length > 1 && text[^1] is '期' or '号' ? text.AsSpan(0, text.Length - 1) : text;
        return ChineseNumber.Parse(inside.Trim());
    }

    private static bool IsGrouped(string text)
    {
        var parts = text.Split(',');
        return parts.Length > 1 && parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(p => p.Length == 3) && parts.All(p => p.All(char.IsAsciiDigit));
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
