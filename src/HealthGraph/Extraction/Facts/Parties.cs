using HealthGraph.Text;

namespace HealthGraph.Extraction.Facts;

/// <summary>Finds the bodies that 双方, 两院, 三方, 两地 stand for: the row of so many that was named last.</summary>
/// <remarks>
/// Matches 双方 after 甲院与乙公司签署协议, 三方 after 甲院、乙校和丙公司共建中心, 两地 after 甲市与乙市.
/// Must not match where fewer or more stand in the row, 两院院士 (members of two academies), 供需双方 and 医患双方 (kinds of people).
/// </remarks>
internal static class Parties
{
    private const int LongestGap = 16;
    private const int MostParties = 12;

    private static readonly (string Word, int Count, string Ending)[] Heads =
    [
        ("双方", 2, ""), ("两院", 2, "院"), ("两校", 2, "学"), ("两家单位", 2, ""), ("两单位", 2, ""), ("两家医院", 2, "院"), ("两家企业", 2, "司"), ("两家公司", 2, "司"), ("三方", 3, ""), ("三家单位", 3, ""),
        ("三家医院", 3, "院"), ("四方", 4, ""),
    ];

    private static readonly WordList Words = new([.. Heads.Select(h => h.Word)]);
    private static readonly WordList Others = new("院士", "会");
    private static readonly WordList Joints = new("与", "和", "、", "同", "携手", "联合", "牵手", "及", "会同", "联手");
    private static readonly CharacterSet Breaks = new("。；！？\n：");

    /// <summary>The bodies, in the order of the text; empty where no such word stands at <paramref name="at"/> or no such row was named before.</summary>
    public static List<Entity> Resolve(ArticleReading reading, int at, out int length)
    {
        var index = Words.IndexAt(reading.Text, at);
        if (index < 0 || Others.StandsAt(reading.Text, at + Heads[index].Word.Length))
        {
            length = 0;
            return [];
        }

        length = Heads[index].Word.Length;
        for (var last = reading.LowerBound(at) - 1; last >= 0; last--)
        {
            var row = RowUpTo(reading, ref last, Heads[index].Ending);
            if (row.Count == Heads[index].Count)
            {
                return row;
            }
        }

        return [];
    }

    /// <summary>The longest row of bodies that ends with this mention; moves to the mention that it begins with.</summary>
    private static List<Entity> RowUpTo(ArticleReading reading, ref int last, string ending)
    {
        var row = new List<Entity>();
        for (var i = last; i >= 0; i--)
        {
            var naming = reading.Namings[i];
            if (!naming.IsOrganization || !naming.Entity.Name.EndsWith(ending, StringComparison.Ordinal))
            {
                if (row.Count == 0)
                {
                    break;
                }

                continue; // a place or a person between two parties
            }

            if (row.Count > 0 && !AreJoined(reading.Text, naming.Span.End, reading.Namings[last].Span.Start))
            {
                break;
            }

            last = i;
            if (!row.Contains(naming.Entity))
            {
                row.Insert(0, naming.Entity);
            }

            if (row.Count > MostParties)
            {
                break;
            }
        }

        return row;
    }

    /// <summary>甲院与乙公司, 甲院今日与乙公司, 甲院董事长周某与乙院: joined in one sentence.</summary>
    private static bool AreJoined(string text, int from, int to)
    {
        var gap = text.AsSpan(from, Math.Max(0, to - from));
        return gap.Length is > 0 and <= LongestGap && !Breaks.IsIn(gap) && Joints.EndIn(gap);
    }
}
