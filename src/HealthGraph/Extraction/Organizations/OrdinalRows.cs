using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Rows of ordinals that share what stands before and after them: 上海市第一、第六、第十人民医院.</summary>
/// <remarks>Must not match where each has its own head (第一医院、第三医院) or nothing stands before the first (第一、第三医院).</remarks>
internal sealed class OrdinalRows(WordScan words)
{
    private readonly string text = words.Text;
    private readonly List<(int Start, string Core)> cores = [];
    private NameUnit first;
    private int begins = -1;

    /// <summary>Keeps an ordinal that ends at a boundary after a place or body, or after others of its row.</summary>
    /// <param name="recent">Bodies and places since <paramref name="boundary"/>.</param>
    /// <param name="boundary">Where the phrase begins.</param>
    /// <param name="i">Where the new boundary begins.</param>
    /// <param name="end">Where it ends.</param>
    public void Collect(List<NameUnit> recent, int boundary, int i, int end)
    {
        var goesOn = boundary == begins && cores.Count > 0;
        if (end != i + 1 || text[i] is not ('、' or '和' or '与' or '及') || (goesOn ? boundary : LastUnit(recent, i)) is not (>= 0 and var start) || !NameRows.IsOrdinal(text.AsSpan(start, i - start)))
        {
            begins = -1;
            return;
        }

        if (!goesOn)
        {
            cores.Clear();
            first = FirstEnding(recent, start);
        }

        cores.Add((goesOn ? start : first.Span.Start, text[start..i]));
        begins = end;
    }

    /// <summary>The row that a head closes whose own ordinal begins at the boundary, or null.</summary>
    public NameReading? Close(HeadWord head, int at)
    {
        var end = at + head.Text.Length;
        if (begins < 0 || at <= begins || head.Kind != "hospital" || !NameRows.IsOrdinal(text.AsSpan(begins, at - begins)) || (end < text.Length && text[end] == '长'))
        {
            return null;
        }

        var core = text[begins..at];
        return new NameReading
        {
            Span = new TextSpan(first.Span.Start, end), Surface = string.Concat(first.Span.Of(text), core, head.Text), Place = first.Place, Parent = first.Body,
            Core = core, Head = head, Ordinals = [.. cores, (begins, core)],
        };
    }

    // A loop and no delegate: it is asked at every boundary.
    private static NameUnit FirstEnding(List<NameUnit> recent, int end)
    {
        foreach (var unit in recent)
        {
            if (unit.Span.End == end)
            {
                return unit;
            }
        }

        return default;
    }

    // The end of the place or body that reaches nearest to an ordinal before i.
    private static int LastUnit(List<NameUnit> recent, int i)
    {
        var last = -1;
        foreach (var unit in recent)
        {
            last = unit.Span.End < i && unit.Span.End >= i - 3 ? Math.Max(last, unit.Span.End) : last;
        }

        return last;
    }
}
