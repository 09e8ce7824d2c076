using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares names of which at least one leaves its region, parent or bearer to the context.</summary>
internal sealed class OpenNames(NameKnowledge knowledge)
{
    private static readonly (string Short, string Long)[] Zones =
        [("经开区", "经济技术开发区"), ("高新区", "高新技术产业开发区"), ("自贸区", "自由贸易试验区"), ("综保区", "综合保税区"), ("自贸港", "自由贸易港")];

    private readonly Misspellings misspellings = new(knowledge);

    /// <summary>Unsure where the other name can end so and lie at that level; different where it cannot.</summary>
    public NameComparison Compare(string a, NameReading? left, BodyIdentity one, string b, NameReading? right, BodyIdentity two)
    {
        if (one.Names.Count > 0 && two.Names.Count > 0 && !IsUnread(left, one) && !IsUnread(right, two))
        {
            return one.Names.Select(Stem).Intersect(two.Names.Select(Stem), StringComparer.Ordinal).FirstOrDefault() is { } stem
                ? NameComparison.Unsure($"the body for {stem} may be called either way") : NameComparison.Different($"none of the bodies called {a} is one of those called {b}");
        }

        if (!LevelsMeet(left, right))
        {
            return NameComparison.Different($"{a} and {b} lie at different levels");
        }

        var (ends, others) = (Ends(a, left).Concat(knowledge.Grammar.Departments.Official(a)).ToList(), Ends(b, right).Concat(knowledge.Grammar.Departments.Official(b)).ToList());
        var meet = ends.Any(e => others.Contains(e, StringComparer.Ordinal) || two.Names.Append(b).Any(n => MayEnd(n, e)))
            || others.Any(e => one.Names.Append(a).Any(n => MayEnd(n, e)));
        return meet ? NameComparison.Unsure("a region or parent is missing on one side, and nothing else is in conflict")
            : StemsMeet(ends, others, one, two) ? NameComparison.Unsure($"a region has either {ends[0]} or {others[0]}")
            : (left is null ? misspellings.Of(a, b) : right is null ? misspellings.Of(b, a) : null)
            ?? NameComparison.Different($"{ends[0]} is not {others[0]}");
    }

    /// <summary>Whether one name is the other with something before it, and what it begins with is no ordinal or theme that tells them apart.</summary>
    public bool MayEnd(string whole, string end) => Ends(whole, end) || Ends(ShortHeads.Ordered(whole), ShortHeads.Ordered(end));

    private bool Ends(string whole, string end)
    {
        var (longer, shorter) = whole.Length >= end.Length ? (whole, end) : (end, whole);
        if (!longer.EndsWith(shorter, StringComparison.Ordinal))
        {
            return false;
        }

        // 浙江省 + 人民医院 may be the 人民医院; 眼科 + 医院 is never just any 医院.
        var before = longer[..^shorter.Length];
        return before.Length == 0 || before is "国家" or "中国" || IsPlaceOrBody(before) || (shorter.Length > 4 && knowledge.Grammar.Heads.Find(shorter).Length > 0) || (LevelWord.At(shorter) is { } level && IsPlaceOrBody(before + level));
    }

    // 区卫健局 may be 静安区卫健委: which of the two a region has is no matter of the name.
    private bool StemsMeet(List<string> ends, List<string> others, BodyIdentity one, BodyIdentity two) =>
        ends.Any(e => IsEnding(e) && others.Concat(two.Names).Any(o => MayEnd(Stem(o), Stem(e))))
        || others.Any(o => IsEnding(o) && ends.Concat(one.Names).Any(e => MayEnd(Stem(e), Stem(o))));

    private bool IsEnding(string end) => knowledge.Grammar.Endings.Longest(end) == end.Length;

    /// <summary>An ending without the word for its kind of office.</summary>
    public static string Stem(string ending) => ending.Replace("委员会", "", StringComparison.Ordinal).TrimEnd('局', '厅', '办');

    private bool IsPlaceOrBody(string text)
    {
        var places = new List<NamePlace>();
        knowledge.Places.Read(text, 0, places);
        if (places.Exists(p => p.Span.Length == text.Length) || LevelWord.At(text)?.Length == text.Length)
        {
            return true;
        }

        var parent = text.EndsWith("附属", StringComparison.Ordinal) ? text[..^2] : text;
        return NameReader.Read(knowledge, parent) is not null || IsBodyAndPlace(parent);
    }

    // 首都医科大学附属 + 北京.
    private bool IsBodyAndPlace(string text)
    {
        var at = text.IndexOf("附属", StringComparison.Ordinal);
        return at > 0 && at + 2 < text.Length && IsPlaceOrBody(text[..at]) && IsPlaceOrBody(text[(at + 2)..]);
    }

    private static bool IsUnread(NameReading? reading, BodyIdentity identity) =>
        reading is null || (identity.Names.Count > 0 && reading is { Known.Count: 0, Place: null, Parent: null });

    /// <summary>What a name surely ends in, written out.</summary>
    private List<string> Ends(string name, NameReading? reading) =>
        reading is null ? [name, .. knowledge.Grammar.Endings.Find(name).Select(e => e.Text), .. Zones.Where(z => name.EndsWith(z.Short, StringComparison.Ordinal)).Select(z => name[..^z.Short.Length] + z.Long)]
        : reading.Endings.Count > 0 ? [.. reading.Endings.Select(e => e.Text)]
        : reading.Place?.Level is not null || reading.Parent is not null ? [.. BuiltNames.Rests(reading)]
        : [name];

    private bool LevelsMeet(NameReading? a, NameReading? b)
    {
        // The 市 of 市财政局 may be a 直辖市, but not where 省财政厅 is the other.
        if (a?.Place?.Level is { } one && b?.Place?.Level is { } two && one != two)
        {
            return false;
        }

        if (!WordFits(a, b) || !WordFits(b, a))
        {
            return false;
        }

        var (left, right) = (Levels(a), Levels(b));
        return left == NameLevels.None || right == NameLevels.None || (left & right) != 0;
    }

    // 自治区 stands for no 省, 县 for no 区; nor for the seat of a known body that lies in none.
    private bool WordFits(NameReading? open, NameReading? other) =>
        open?.Place?.Level is not { } word || (other?.Place is { Level: null } place ? place.Regions.Any(r => LevelWord.Ancestor(r, word) == r)
            : other is not { Known: [{ Entry.Region: { Length: > 0 } seat }] } || knowledge.Regions.ByPath(seat) is not { } region || LevelWord.Ancestor(region, word) is not null);

    private static NameLevels Levels(NameReading? reading) =>
        reading is null ? NameLevels.None : reading.Place?.Levels
            ?? (reading.Known.Count == 1 ? LevelOf(reading.Known[0].Entry) : NameLevels.None);

    private static NameLevels LevelOf(LexiconEntry entry) =>
        entry.Kind == "government" && entry.Region.Length == 0 ? NameLevels.Nation : NameLevels.None;
}
