using System.Buffers;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Places;

/// <summary>Villages and communities, which no table lists: after their town or county (富盛镇金家岭村), and again alone once named so.</summary>
/// <param name="text">The text.</param>
/// <param name="words">Words that make descriptions, not names.</param>
internal sealed class BuiltPlaces(string text, PlaceWords words)
{
    private const int LongestName = 6;
    private static readonly SearchValues<char> NotInName = SearchValues.Create("的在和与等及各全每该本多个从到有是为医院这那某农我你他她区县镇");

    private static readonly string[] Heads = ["社区", "村", "嘎查", "居"];

    /// <summary>Towns come and go: one that the table lacks is still read right after its county.</summary>
    private static readonly string[] HeadsUnderCounty = [.. Heads, "街道", "镇", "乡"];

    /// <summary>Extends the surfaces that a village follows, and adds the villages that stand alone.</summary>
    public void Add(List<PlaceSurface> surfaces)
    {
        var villages = new Dictionary<string, PlaceSurface>(StringComparer.Ordinal);
        for (var i = 0; i < surfaces.Count; i++)
        {
            if (surfaces[i].Form is PlaceForm.Name or PlaceForm.Path && IsFineEnough(surfaces[i].Names)
                && VillageAt(surfaces[i]) is { Length: > 0 } village)
            {
                var span = new TextSpan(surfaces[i].Span.Start, surfaces[i].Span.End + village.Length);
                surfaces[i] = new PlaceSurface(span, span.Of(text), PlaceForm.Built, surfaces[i].Names, village);
                surfaces.RemoveAll(s => s.Span != span && span.Contains(s.Span));
                villages.TryAdd(village, surfaces[i]);
            }
        }

        AddNamesakes(surfaces, villages);
        AddRows(surfaces, villages);
        foreach (var (village, known) in villages)
        {
            AddAlone(village, known, surfaces);
        }
    }

    private static bool IsFineEnough(IReadOnlyList<RegionName> names) =>
        names.All(n => n.Region.Level is RegionLevel.Town or RegionLevel.Other or RegionLevel.County);

    private static bool IsCounty(PlaceSurface surface) => surface.Names.All(n => n.Region.Level == RegionLevel.County);

    /// <summary>A town's seat bears its name: 东社居 beside 东社镇.</summary>
    private static void AddNamesakes(List<PlaceSurface> surfaces, Dictionary<string, PlaceSurface> villages)
    {
        foreach (var surface in surfaces.Where(s => s.Form != PlaceForm.Built && s.Names.All(n => n.Region.Level == RegionLevel.Town)).ToList())
        {
            var stem = surface.Names[0].Region.Name is [.. var name, '镇' or '乡'] ? name : "";
            foreach (var head in stem.Length >= 2 ? Heads : [])
            {
                villages.TryAdd(stem + head, surface with { Form = PlaceForm.Built, Village = stem + head });
            }
        }
    }

    // 蒋堰村、西墅村: those after a village in a row lie where it lies; 石磷村 is the seat of 石磷镇, which no table lists.
    private void AddRows(List<PlaceSurface> surfaces, Dictionary<string, PlaceSurface> villages)
    {
        for (var i = 0; i < surfaces.Count; i++)
        {
            var one = surfaces[i];
            if (one.Form != PlaceForm.Built)
            {
                continue;
            }

            if (one.Village is [.., '镇' or '乡'] && one.Village.Length <= LongestName)
            {
                villages.TryAdd(one.Village[..^1] + "村", one with { Village = one.Village + one.Village[..^1] + "村" });
            }
            else if (one.Village is [.., '村'] && one.Span.End < text.Length && text[one.Span.End] == '、' && NextVillage(one.Span.End + 1) is { Length: > 0 } next)
            {
                var span = new TextSpan(one.Span.End + 1, one.Span.End + 1 + next.Length);
                if (!surfaces.Exists(s => s.Span.Overlaps(span)))
                {
                    surfaces.Add(one with { Span = span, Text = next, Village = next });
                }
            }
        }
    }

    private string NextVillage(int start)
    {
        var end = text.AsSpan(start, Math.Min(5, text.Length - start)).IndexOf('村');
        var stem = end is 2 or 3 ? text.AsSpan(start, end) : default;
        return stem.Length > 0 && stem.IndexOfAny(NotInName) < 0 && !IsDescription(stem) && EndsWell(start + end + 1, "村") ? text[start..(start + end + 1)] : "";
    }

    private void AddAlone(string village, PlaceSurface known, List<PlaceSurface> surfaces)
    {
        for (var at = text.IndexOf(village, StringComparison.Ordinal); at >= 0; at = text.IndexOf(village, at + 1, StringComparison.Ordinal))
        {
            var span = new TextSpan(at, at + village.Length);
            if (!surfaces.Exists(s => s.Span.Overlaps(span)) && EndsWell(span.End, village))
            {
                surfaces.Add(known with { Span = span, Text = village });
            }
        }
    }

    /// <summary>The village that begins at an offset; empty if none.</summary>
    private string VillageAt(PlaceSurface above)
    {
        var start = above.Span.End;
        if (IsCounty(above) && text[start - 1] is not ('县' or '区' or '市' or '旗'))
        {
            return "";
        }

        var heads = IsCounty(above) ? HeadsUnderCounty : Heads;
        for (var length = 2; length <= LongestName && start + length <= text.Length; length++)
        {
            var c = text[start + length - 1];
            var name = text.AsSpan(start, length);
            foreach (var head in heads)
            {
                var stem = length - head.Length;
                if (stem >= (head is "社区" or "村" ? 1 : 2) && name.EndsWith(head, StringComparison.Ordinal) && name[..stem].IndexOfAny(NotInName) < 0 && !IsDescription(name[..stem])
                    && EndsWell(start + length, head))
                {
                    return name.ToString();
                }
            }

            if (!char.IsLetter(c) || c < '一')
            {
                break;
            }
        }

        return "";
    }

    /// <summary>示范村 and 贫困村 are no names.</summary>
    private bool IsDescription(ReadOnlySpan<char> stem)
    {
        for (var i = 0; i + 1 < stem.Length; i++)
        {
            if (words.Is(stem.Slice(i, 2), PlaceWordKind.Stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>居民 after 镇 makes no 居; 村民, 村医 and 社区卫生 after a name leave the village whole, 村镇 does not.</summary>
    private bool EndsWell(int end, string head)
    {
        var next = end < text.Length ? text[end] : '\n';
        return head.EndsWith('居') ? next is not ('民' or '住' or '家' or '委' or '所') : next is not ('镇' or '庄' or '落' or '级');
    }
}
