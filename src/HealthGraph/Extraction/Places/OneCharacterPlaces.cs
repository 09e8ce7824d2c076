using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Extraction.Places;

/// <summary>Finds one-character forms where they stand for the place: 在沪举办, 闽藏首例, 苏浙沪, 沪、苏、浙三地; not 晋升, 京东, 川贝.</summary>
internal sealed class OneCharacterPlaces(RegionTable table, PlaceWords words)
{
    private const int DocumentNumberReach = 12;
    private const char FirstIdeograph = '\u4E00';

    /// <summary>Adds what it finds at positions not taken, and takes them.</summary>
    public void Scan(WordScan read, bool[] taken, WordBoundaries boundaries, List<PlaceSurface> found)
    {
        var text = read.Text;
        for (var at = 0; at < text.Length; at++)
        {
            if (taken[at] || (read.KindsAt(at) & WordKinds.Regions) == 0 || NamesAt(text, at) is not { Count: > 0 } names)
            {
                continue;
            }

            var run = RunAt(text, taken, at);
            if (run > 0)
            {
                AddRun(text, at, run, taken, found);
                at += run - 1;
            }
            else if ((IsFramed(text, at, names) || IsListed(text, taken, at)) && !boundaries.BeginWith(new TextSpan(at, at + 1)))
            {
                Add(text, at, names, taken, found);
            }
        }
    }

    private IReadOnlyList<RegionName> NamesAt(string text, int at) => text[at] < FirstIdeograph ? [] : table.NamedBy(text.AsSpan(at, 1));

    private static bool IsEveryday(IReadOnlyList<RegionName> names) => names.All(n => n.NeedsContext);

    /// <summary>Length of the run of forms that the dictionary reads apart; 0 if none. The run may not touch a further Chinese form.</summary>
    private int RunAt(string text, bool[] taken, int at)
    {
        var length = words.Longest(text.AsSpan(at), PlaceWordKind.Run);
        for (var i = at; i < at + length; i++)
        {
            if (taken[i])
            {
                return 0;
            }
        }

        return length;
    }

    private void AddRun(string text, int at, int length, bool[] taken, List<PlaceSurface> found)
    {
        for (var i = at; i < at + length; i++)
        {
            Add(text, i, NamesAt(text, i), taken, found);
        }
    }

    private static void Add(string text, int at, IReadOnlyList<RegionName> names, bool[] taken, List<PlaceSurface> found)
    {
        var unmarked = names.Where(n => !n.NeedsContext).ToList();
        found.Add(new PlaceSurface(new TextSpan(at, at + 1), text.Substring(at, 1), PlaceForm.OneCharacter, unmarked.Count > 0 ? unmarked : names));
        taken[at] = true;
    }

    private bool IsFramed(string text, int at, IReadOnlyList<RegionName> names)
    {
        var rest = text.AsSpan(at + 1);
        if (words.EndsWith(text.AsSpan(0, at), PlaceWordKind.Lead) && words.Longest(rest, PlaceWordKind.Stage) > 0)
        {
            return true;
        }

        if (IsEveryday(names))
        {
            return false;
        }

        return words.EndsWith(text.AsSpan(0, at), PlaceWordKind.Lead)
            || (IsBoundary(text, at - 1) && words.Longest(rest, PlaceWordKind.Follow) > 0 && !IsDocumentNumber(rest))
            || (IsBoundary(text, at - 1) && IsBracketed(text, at));
    }

    /// <summary>川办发〔2024〕1号 is the number of a document, its 川 no mention of the province.</summary>
    private static bool IsDocumentNumber(ReadOnlySpan<char> rest) => rest[..Math.Min(rest.Length, DocumentNumberReach)].IndexOfAny('〔', '﹝', '[') >= 0;

    private static bool IsBracketed(string text, int at) => at > 0 && at + 1 < text.Length && text[at - 1] is '（' or '(' or '“' && text[at + 1] is '）' or ')' or '”';

    /// <summary>沪、苏、浙: a form beside an enumeration comma with another form on its other side.</summary>
    private bool IsListed(string text, bool[] taken, int at)
    {
        var left = at >= 2 && text[at - 1] == '、' && (taken[at - 2] || IsAlone(text, at - 2, -1));
        var right = at + 2 < text.Length && text[at + 1] == '、' && IsAlone(text, at + 2, 1);
        return (left && !IsLetter(text, at + 1, ending: true)) || (right && !IsLetter(text, at - 1, ending: false)) || (left && right);
    }

    /// <summary>Whether a one-character form stands there and nothing sticks to its far side.</summary>
    private bool IsAlone(string text, int at, int far) =>
        NamesAt(text, at).Count > 0 && !IsLetter(text, at + far, ending: far > 0);

    /// <summary>Whether a character sticks to the form; after a list 等, 三地, 两省 do not.</summary>
    private static bool IsLetter(string text, int at, bool ending) =>
        at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at])
        && !(ending ? "等两三四五六七八九十多各" : "在与和及从由自是对向为如").Contains(text[at], StringComparison.Ordinal);

    private static bool IsBoundary(string text, int at) => at < 0 || !char.IsLetterOrDigit(text[at]);
}
