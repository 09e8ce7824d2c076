namespace HealthGraph.Text.Numbers;

/// <summary>Finds numbers with their units: 7367余万张, 86.92%, 百分之三, 近八成, 30—40分钟, 百余家.</summary>
/// <remarks>
/// Numbers that measure nothing are passed over: digits inside Latin words (5G, COVID-19, V2.0), years, dates, and Chinese numerals without a unit
/// (三甲, 二维码, 千家万户). Immutable; may be shared by threads.
/// </remarks>
internal sealed class QuantityReader(UnitTable units)
{
    private static readonly CharacterSet Starters = new("0123456789０１２３４５６７８９一二两三四五六七八九十百千");

    /// <summary>All quantities of <paramref name="text"/>, in order, none overlapping another.</summary>
    public List<Quantity> Read(string text)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < text.Length;)
        {
            if (!Starters.Contains(text[i]))
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
