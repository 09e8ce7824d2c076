using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Tells who only wrote an article from who took part in what it tells.</summary>
/// <remarks>Matches the names of （记者周某、通讯员 李某）, 记者周某、李某报道. Must not match 记者协会主席周某, 记者从某局获悉，周某.</remarks>
internal static class Reporters
{
    private const int Reach = 24;
    private static readonly WordList Trades = new("记者", "通讯员", "摄影", "文/", "图/", "责编", "编辑");
    private static readonly CharacterSet Joints = new("、/／ \u3000：:");

    /// <summary>Whether the person stands in a row of names that such a word opens.</summary>
    public static bool Includes(ArticleReading reading, Naming person)
    {
        var text = reading.Text;
        for (var i = person.Span.Start; i > 0 && person.Span.Start - i <= Reach;)
        {
            if (Trades.StandsBefore(text, i))
            {
                return true;
            }

            var before = reading.NamingOver(i - 1);
            if (before is { IsPerson: true } || Joints.Contains(text[i - 1]))
            {
                i = before is { } naming ? naming.Span.Start : i - 1;
                continue;
            }

            return false;
        }

        return false;
    }
}
