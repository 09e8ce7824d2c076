using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares names of bodies by the bodies that they may stand for, and where a name leaves something out by the parts it has.</summary>
internal sealed class BodyComparer(NameKnowledge knowledge)
{
    private readonly CompanyComparer companies = new(knowledge);
    private readonly OpenNames open = new(knowledge);
    private readonly Misspellings misspellings = new(knowledge);
    private readonly ShortHeads shortHeads = new(knowledge);

    /// <summary>Whether the name is built like a body's.</summary>
    public bool Concerns(string name) => NameReader.Read(knowledge, name) is not null || knowledge.Grammar.Generic.IsWhole(name);

    /// <summary>Whether the dictionaries hold the name as it stands.</summary>
    public bool IsKnown(string name) => KnownNames.Bodies(knowledge.Lexicon.Lookup(name)).Count > 0;

    /// <summary>Compares two names.</summary>
    public NameComparison Compare(string a, string b)
    {
        // 某市 says no more than 市.
        if (LevelWord.At(a.AsSpan().TrimStart('某')) is not null || LevelWord.At(b.AsSpan().TrimStart('某')) is not null)
        {
            (a, b) = (a.TrimStart('某'), b.TrimStart('某'));
        }

        if (a.StartsWith('某') != b.StartsWith('某'))
        {
            return a.AsSpan()[^Math.Min(2, a.Length)..].SequenceEqual(b.AsSpan()[^Math.Min(2, b.Length)..]) ? NameComparison.Unsure("one name hides whose it is")
                : NameComparison.Different($"{a} and {b} are of different kinds");
        }

        (a, b) = (shortHeads.WriteOut(a), shortHeads.WriteOut(b));
        var (left, right) = (NameReader.Read(knowledge, a), NameReader.Read(knowledge, b));
        var (one, two) = (Identity(a, left), Identity(b, right));
        var common = one.Names.Intersect(two.Names, StringComparer.Ordinal).ToList();
        if (common.Count > 0 && IsCountryArm(a, common[0]) != IsCountryArm(b, common[0]))
        {
            return NameComparison.Different($"one is the part of {common[0]} in one country");
        }

        if (common.Count > 0)
        {
            return a == b || ((one.Sure || left is null) && (two.Sure || right is null)) ? NameComparison.Same($"both are {common[0]}")
                : NameComparison.Unsure($"both may be {common[0]}, and one of them something else");
        }

        var known = one.Sure && two.Sure && left is { Known.Count: > 0 } && right is { Known.Count: > 0 };
        return !known && (CompanyComparer.Concerns(left) || CompanyComparer.Concerns(right)) ? companies.Compare(a, b, one, two)
            : one.Sure && two.Sure && left is not null && right is not null ? Sure(one.Names[0], two.Names[0], left, right)
            : open.Compare(a, left, one, b, right, two);
    }

    // 辉瑞中国, 微软（中国）有限公司: an arm of a company whose own name says nothing of the country.
    private static bool IsCountryArm(string name, string company) =>
        !company.Contains("中国", StringComparison.Ordinal) && (name.EndsWith("中国", StringComparison.Ordinal) || name.Contains("（中国）", StringComparison.Ordinal));

    private BodyIdentity Identity(string name, NameReading? reading) =>
        reading is not null ? NameReader.Identity(knowledge, reading)
        : NameReader.Seated(knowledge, name) is { } seated ? new BodyIdentity([seated], true) : new BodyIdentity([name], false);

    private NameComparison Sure(string a, string b, NameReading left, NameReading right)
    {
        var (entry, other) = (Entry(a), Entry(b));
        if (entry?.Successor == b || other?.Successor == a)
        {
            return NameComparison.Different($"one took over from the other: {a}, {b}");
        }

        if ((left.Known.Count == 0 || right.Known.Count == 0) && Seated(left.Surface) is { } seat && seat == Seated(right.Surface))
        {
            return NameComparison.Same($"both are the {seat.Name} of {seat.Seat.Path}");
        }

        if (ShortHeads.Key(a) == ShortHeads.Key(b))
        {
            return NameComparison.Same($"{a} is {b}");
        }

        if (IsPart(a, b) || IsPart(b, a) || entry?.Parent == b || other?.Parent == a)
        {
            return NameComparison.Different($"one is a part of the other: {a}, {b}");
        }

        if (IsOtherEnding(left, right) is { } verdict)
        {
            return verdict;
        }

        if (MayBeOneDepartment(a, b) || MayBeOneDepartment(b, a))
        {
            return NameComparison.Unsure($"{a} may be short for {b}, or another department");
        }

        return Variant(a) == Variant(b) ? NameComparison.Unsure($"{a} and {b} differ only in how the kind of body is written")
            : left.Known.Count == 0 != (right.Known.Count == 0) && misspellings.IsConfused(left.Surface, right.Surface) ? NameComparison.Unsure("one looks like a slip of the pen")
            : MayBeShort(left, right, b) || MayBeShort(right, left, a) ? NameComparison.Unsure("one may be made of the characters of the other")
            : IsFree(left) != IsFree(right) && (open.MayEnd(a, b) || open.MayEnd(left.Surface, right.Surface)) ? NameComparison.Unsure("the region or parent is given for one only")
            : NameComparison.Different($"{a} is not {b}");
    }

    // 医政处 beside 医政医管处 of one body; 财务处 beside 审计处 has other characters.
    private bool MayBeOneDepartment(string name, string whole)
    {
        if (!"司处科室心所院".Contains(name[^1], StringComparison.Ordinal) || name.EndsWith("医院", StringComparison.Ordinal) || name[^1] != whole[^1] || name.Length >= whole.Length)
        {
            return false;
        }

        for (var parent = Math.Min(name.AsSpan().CommonPrefixLength(whole), name.Length - 2); parent > 4; parent--)
        {
            if (NameReader.Read(knowledge, name[..parent]) is not null)
            {
                return Misspellings.AreInOrder(name[parent..], whole[parent..]);
            }
        }

        return false;
    }

    // A name with neither region nor parent leaves open what stands before it.
    private static bool IsFree(NameReading reading) => reading is { Known.Count: 0, Place: null, Parent: null };

    // 成都医学会 and 成都市医学会: one region, written short or in full. What is left must say more than 医院 or 大学.
    private (Region Seat, string Name)? Seated(string name)
    {
        var places = new List<NamePlace>();
        knowledge.Places.Read(name, 0, places);
        return places.MaxBy(p => p.Span.Length) is { Level: null, Regions: [var seat] } place && name.Length - place.Span.End > 2 ? (seat, name[place.Span.End..]) : null;
    }

    // 中国非公协会 beside 中国非公立医疗机构协会: a name that no dictionary holds beside one that is held.
    private static bool MayBeShort(NameReading name, NameReading whole, string known) =>
        name is { Known.Count: 0, Parent: null } && (name.Place?.Levels ?? NameLevels.Nation) == NameLevels.Nation && whole.Known.Count > 0 && Misspellings.IsAbbreviation(name.Surface, known);

    private static bool IsPart(string part, string whole) => part.Length > whole.Length && part.StartsWith(whole, StringComparison.Ordinal);

    private static NameComparison? IsOtherEnding(NameReading a, NameReading b)
    {
        if (a.Endings.Count == 0 || b.Endings.Count == 0 || a.Endings[0].Function != b.Endings[0].Function || a.Place is null || b.Place is null
            || !a.Place.Regions.Intersect(b.Place.Regions).Any())
        {
            return null;
        }

        var (one, two) = (a.Endings[0], b.Endings[0]);
        if (a.Endings.Any(e => b.Endings.Any(f => f.Text == e.Text && f.Prefix == e.Prefix)))
        {
            return NameComparison.Unsure($"{a.Surface} and {b.Surface} may both be the {one.Text} or the {two.Text}");
        }

        return one.To is not null || two.To is not null
            ? NameComparison.Different($"{one.Text} and {two.Text} are bodies of different years with one function")
            : OpenNames.Stem(one.Text) == OpenNames.Stem(two.Text) ? NameComparison.Unsure($"a region has either {one.Text} or {two.Text}") : null;
    }

    // X市中医院 and X市中医医院, X大学第一医院 and X大学附属第一医院 stand on the signs of one house as often as of two.
    private static string Variant(string name) => name.Replace("中医医院", "中医院", StringComparison.Ordinal).Replace("（", "", StringComparison.Ordinal)
        .Replace("）", "", StringComparison.Ordinal).Replace("附属", "", StringComparison.Ordinal).Replace("妇幼保健计划生育服务中心", "妇幼保健院", StringComparison.Ordinal)
        .Replace("管理司", "司", StringComparison.Ordinal).Replace("管理处", "处", StringComparison.Ordinal).Replace("中华", "中国", StringComparison.Ordinal);

    private LexiconEntry? Entry(string name) => knowledge.Lexicon.Find(EntityType.Organization, name);
}
