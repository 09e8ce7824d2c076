using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Places;

/// <summary>Reads the longest name or path of names that a text begins with: 江苏省南通市通州区石港镇, 山东泰安, 绵阳市.</summary>
internal sealed class PlaceChain(RegionTable table, PlaceWords words)
{
    private const int LongestMatchCount = 16;

    /// <summary>Where the best reading ends, and what it may name.</summary>
    /// <param name="End">Offset after it.</param>
    /// <param name="Links">Number of names in it.</param>
    /// <param name="LastStart">Where its last name begins.</param>
    /// <param name="Names">What its last name may name inside the others.</param>
    public readonly record struct Reading(int End, int Links, int LastStart, IReadOnlyList<RegionName> Names);

    /// <summary>The reading that reaches furthest, or null.</summary>
    /// <param name="text">Whole text.</param>
    /// <param name="start">Where the reading must begin.</param>
    /// <param name="end">Where it must end at the latest.</param>
    public Reading? Longest(WordScan text, int start, int end)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestMatchCount];
        Reading? best = null;
        for (var i = text.Prefixes(WordKinds.Regions, start, end, matches) - 1; i >= 0; i--)
        {
            var length = matches[i].Length;
            if (length < 2)
            {
                break;
            }

            var reading = Extend(text, end, new Reading(start + length, 1, start, table.NamedBy(matches[i].Value)));
            best = best is { } kept && kept.End >= reading.End ? best : reading;
        }

        return best;
    }

    private Reading Extend(WordScan text, int end, Reading before)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestMatchCount];
        var best = before;
        var rest = text.Text.AsSpan(before.End, end - before.End);
        for (var i = text.Prefixes(WordKinds.Regions, before.End, end, matches) - 1; i >= 0; i--)
        {
            var length = matches[i].Length;
            var inside = length < 2 ? [] : Inside(before.Names, table.NamedBy(matches[i].Value), rest[..length]);
            if (inside.Count > 0)
            {
                var reading = Extend(text, end, new Reading(before.End + length, before.Links + 1, before.End, inside));
                best = reading.End > best.End ? reading : best;
            }
        }

        return best.End == before.End ? WithUnlisted(rest, before) : best;
    }

    private List<RegionName> Inside(IReadOnlyList<RegionName> above, IReadOnlyList<RegionName> names, ReadOnlySpan<char> surface)
    {
        var close = words.Is(surface, PlaceWordKind.Word | PlaceWordKind.Generic);
        var inside = new List<RegionName>(0);
        foreach (var name in names)
        {
            foreach (var one in above)
            {
                var fits = close ? name.Region.Parent == one.Region : name.Region != one.Region && name.Region.IsWithin(one.Region);
                if (fits)
                {
                    inside.Add(name);
                    break;
                }
            }
        }

        return inside.Exists(n => !n.NeedsContext) ? inside.FindAll(n => !n.NeedsContext) : inside;
    }

    /// <summary>A farm or park of town rank is read only right after its county.</summary>
    private static Reading WithUnlisted(ReadOnlySpan<char> rest, Reading before)
    {
        if (before.Names.Count != 1 || before.Names[0].Region.Level is not (RegionLevel.County or RegionLevel.Zone) || rest.IsEmpty)
        {
            return before;
        }

        var best = before;
        foreach (var child in before.Names[0].Region.Children)
        {
            var name = child.Level == RegionLevel.Other ? child.NameSpan : default;
            if (name.Length >= 2 && rest.StartsWith(name, StringComparison.Ordinal) && before.End + name.Length > best.End)
            {
                best = new Reading(before.End + name.Length, before.Links + 1, before.End, [new RegionName(child, RegionForm.Official, false)]);
            }
        }

        return best;
    }
}
