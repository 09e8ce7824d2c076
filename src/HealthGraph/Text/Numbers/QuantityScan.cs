namespace HealthGraph.Text.Numbers;

/// <summary>One attempt to read a quantity from a given offset; a value on the stack, no allocation.</summary>
internal ref struct QuantityScan(ReadOnlySpan<char> text, int start, UnitTable units)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly UnitTable units = units;
    private readonly int start = start;
    private int at = start;
    private bool more;
    private bool scaled;
    private bool han;
    private bool bareScale;
    private decimal? neighbour;

    /// <summary>Offset up to which the text has been looked at: where the reader goes on.</summary>
    public int End { get; private set; } = start + 1;

    /// <summary>Reads the quantity that starts here, if one does.</summary>
    public bool TryRead(out Quantity quantity)
    {
        quantity = default;
        var percent = SkipPrefix("百分之") ? "%" : SkipPrefix("千分之") ? "‰" : null;
        if (!TryReadAmount(out var value))
        {
            return false;
        }

        if (SkipPrefix("分之"))
        {
            at = Numeral.ReadHan(text, at, out _); // 三分之一 is a part of something and no 3 分
            End = at;
            return false;
        }

        decimal? high = neighbour ?? TryReadUpper(ref value, percent);
        var unit = ReadUnit(ref value, ref high, percent);
        End = at;
        if (!Counts(unit, value))
        {
            return false;
        }

        var (from, bound) = QuantityBounds.Before(text, start);
        bound = high is not null ? QuantityBound.Range : more && bound is QuantityBound.Exact or QuantityBound.About ? QuantityBound.Over : bound;
        var (end, after) = QuantityBounds.After(text, at);
        bound = bound == QuantityBound.Exact ? after ?? bound : bound;
        (End, at) = (end, end);
        quantity = new Quantity(new TextSpan(from, end), Plain(value), high is { } upper ? Plain(upper) : null, bound, unit, start, start > 0 && text[start - 1] == '第');
        return quantity.Bound != QuantityBound.Exact || !bareScale;
    }

    /// <summary>Without trailing zeros after the point: 12000 and not 12000.0.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    private bool SkipPrefix(string prefix)
    {
        var there = text[at..].StartsWith(prefix, StringComparison.Ordinal);
        at += there ? prefix.Length : 0;
        return there;
    }

    private bool TryReadAmount(out decimal value)
    {
        var begin = at;
        at = Numeral.ReadDigits(text, at, out value);
        han = at == begin;
        if (han)
        {
            bareScale = begin < text.Length && Numeral.SmallScaleOf(text[begin]) >= 100;
            at = Numeral.ReadHan(text, at, out value);
            bareScale &= at == begin + 1;
            ReadNeighbours(begin, ref value);
        }

        End = Math.Max(at, start + 1);
        return at > begin && !TouchesLatin(begin) && TryScale(ref value);
    }

    /// <summary>七八个: seven or eight, not seventy-eight.</summary>
    private void ReadNeighbours(int begin, ref decimal value)
    {
        if (at == begin + 2 && Numeral.HanDigitOf(text[begin]) is > 0 and var first && Numeral.HanDigitOf(text[begin + 1]) == first + 1)
        {
            (value, neighbour) = (first, first + 1);
        }
    }

    /// <summary>Whether the digits belong to a word or a version: B2B, COVID-19, V1.0, 2.0.1.</summary>
    private readonly bool TouchesLatin(int begin)
    {
        if (begin == 0 || han)
        {
            return false;
        }

        var before = text[begin - 1];
        return char.IsAsciiLetter(before) || before is '.' or '_' or '/' || (before == '-' && begin > 1 && char.IsAsciiLetter(text[begin - 2]));
    }

    private bool TryScale(ref decimal value)
    {
        SkipMore();
        while (at < text.Length && value < 1_000_000_000_000m)
        {
            var scale = Numeral.LargeScaleOf(text[at]);
            scale = scale == 0 && !han && Numeral.SmallScaleOf(text[at]) is > 10 and var small && at + 1 < text.Length
                && Numeral.LargeScaleOf(text[at + 1]) > 0 ? small : scale;
            if (scale == 0)
            {
                break;
            }

            value *= scale;
            scaled = true;
            at++;
            AddLowerPart(ref value, scale);
            SkipMore();
        }

        return true;
    }

    /// <summary>The 五千 of 三万五千.</summary>
    private void AddLowerPart(ref decimal value, decimal scale)
    {
        var end = han ? Numeral.ReadHan(text, at, out var lower) : Numeral.ReadDigits(text, at, out lower);
        if (end > at && lower < scale && (han || end - at <= 4) && !(han && Numeral.SmallScaleOf(text[end - 1]) == 0 && end - at == 1))
        {
            value += lower;
            at = end;
        }
    }

    private void SkipMore()
    {
        if (at < text.Length && (text[at] is '余' or '多' or '几') && !text[at..].StartsWith("多种", StringComparison.Ordinal))
        {
            more = true;
            at++;
        }
    }

    private decimal? TryReadUpper(ref decimal value, string? percent)
    {
        var mark = at;
        if (at < text.Length && text[at] is '%' or '％')
        {
            mark++;
        }

        if (mark >= text.Length || text[mark] is not ('—' or '-' or '–' or '~' or '～' or '至' or '到'))
        {
            return null;
        }

        var (lower, wasScaled, back) = (value, scaled, at);
        at = mark + 1;
        _ = percent is not null && SkipPrefix("百分之");
        var begin = at;
        at = han ? Numeral.ReadHan(text, at, out var upper) : Numeral.ReadDigits(text, at, out upper);
        if (at == begin)
        {
            (at, scaled) = (back, wasScaled);
            return null;
        }

        var plain = upper;
        TryScale(ref upper);
        value = !wasScaled && plain != 0 && upper != plain ? lower * (upper / plain) : lower;
        if (upper > value)
        {
            return upper;
        }

        (at, scaled, value) = (back, wasScaled, lower);
        return null;
    }

    private string ReadUnit(ref decimal value, ref decimal? high, string? percent)
    {
        if (percent is not null)
        {
            return percent;
        }

        if (han && at < text.Length && text[at] == '成' && value is >= 1 and <= 10 && !QuantityBounds.IsWordAfterTenth(text, at + 1))
        {
            at++;
            (value, high) = (value * 10, high * 10);
            return "%";
        }

        var gap = at + 1 < text.Length && text[at] == ' ' ? 1 : 0;
        var unit = units.Match(text, at + gap);
        at += unit is null ? 0 : gap + unit.Length;
        return unit switch { null => "", "％" => "%", "百分点" => "个百分点", _ => unit };
    }

    private readonly bool Counts(string unit, decimal value)
    {
        var year = unit == "年" && !han && value is >= 1000 and <= 2999 && decimal.Truncate(value) == value && !scaled;
        return !year && (unit.Length > 0 || (scaled && (!han || more)));
    }
}
