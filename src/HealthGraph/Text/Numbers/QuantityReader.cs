namespace HealthGraph.Text.Numbers;

/// <summary>Finds numbers with their units: 7367余万张, 86.92%, 百分之三, 近八成, 30—40分钟, 百余家.</summary>
/// <remarks>
/// Numbers that measure nothing are passed over: digits inside Latin words (5G, COVID-19, V2.0), years, dates, and Chinese numerals without a unit
/// (三甲, 二维码, 千家万户). Immutable; may be shared by threads.
/// </remarks>
internal sealed class QuantityReader(UnitTable units)
{
    private const string Han = "一二两三四五六七八九十百千";
    private const string Digits = "0123456789０１２３４５６７８９";
    private static readonly CharacterSet HanStarters = new(Han);
    private static readonly CharacterSet Starters = new(Digits + Han);

    /// <summary>What may follow a Chinese numeral that counts: more of it, a scale, 余, a range mark, 分之, a tenth, a unit or a space before one.</summary>
    private readonly CharacterSet afterHan = new(Digits + Han + "〇零○万亿余多几成分—-–~～至到%％ " + units.FirstCharacters);

    /// <summary>All quantities of <paramref name="text"/>, in order, none overlapping another.</summary>
    public List<Quantity> Read(string text)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            if (!Starters.Contains(text[i]) || (HanStarters.Contains(text[i]) && !(i + 1 < text.Length && afterHan.Contains(text[i + 1]))))
            {
                i++;
                continue;
            }

            var scan = new QuantityScan(text, i, units);
            if (scan.TryRead(out var quantity))
            {
                found.Add(quantity);
            }

            i = Math.Max(scan.End, i + 1);
        }

        return found;
    }
}
