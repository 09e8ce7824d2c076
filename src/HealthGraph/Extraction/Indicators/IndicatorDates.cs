using HealthGraph.Extraction.Facts;
using HealthGraph.Text.Dates;

namespace HealthGraph.Extraction.Indicators;

/// <summary>Finds when a figure held: 截至某日 in its sentence, else the date named last before it there.</summary>
internal sealed class IndicatorDates(ArticleReading reading)
{
    /// <summary>The date, or null where the sentence names none.</summary>
    public PartialDate? AsOf(int at, TextSpan sentence)
    {
        PartialDate? last = null;
        foreach (var date in reading.DatesIn(new TextSpan(sentence.Start, at)))
        {
            var until = date.End ?? date.Start;
            if (date.Shape == DateShape.AsOf)
            {
                return until;
            }

            last = date.Shape == DateShape.Since ? last : until;
        }

        return last;
    }
}
