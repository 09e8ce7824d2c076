using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Names that no rule reads, beside one that a rule reads: slips of the pen and abbreviations that a person must judge.</summary>
internal sealed class Misspellings(NameKnowledge knowledge)
{
    // Written for one another because they sound or look alike, in the words that offices and hospitals are made of.
    private static readonly string[] Confused = ["健建件键", "康糠", "院园苑", "疗辽聊", "控空", "障章", "监检", "督都", "管官", "属署", "附付", "预予", "防妨", "保堡", "药要", "局居", "厅亭", "委萎", "和合", "民名", "科课", "技计"];

    private const string Units = "部厅局委司处科室所院办";

    /// <summary>Unsure where <paramref name="unread"/> is <paramref name="other"/> with a slip in its ending, or its characters left out; else null.</summary>
    public NameComparison? Of(string unread, string other) =>
        IsSlip(unread, other) || Corrected(unread).Any(c => Means(c, other)) ? NameComparison.Unsure($"{unread} looks like a slip of the pen")
            : NameReader.Read(knowledge, other) is not null && IsAbbreviation(unread, other) ? NameComparison.Unsure($"{unread} may be made of the characters of {other}") : null;

    // 卫生建康委员会: one character of the ending changed, or two turned round; in the region or the brand it would be another name.
    private bool IsSlip(string unread, string other)
    {
        if (unread.Length != other.Length || NameReader.Read(knowledge, other) is not { } reading)
        {
            return false;
        }

        var changed = Enumerable.Range(0, other.Length).Where(i => unread[i] != other[i]).ToList();
        var ending = reading.Endings.Count > 0 && reading.Place is { } place ? place.Span.End
            : reading.Known is [{ Entry.Kind: "government" }] && Seat(other) is > 0 and var seat ? seat : other.Length - (reading.Head?.Text.Length ?? 0);
        if (changed is [var at] && at < ending && Seat(other) > at && Seat(other) > 2 && at < Seat(other) - 1 && Seat(unread) <= at)
        {
            // 杭洲市: all cities and counties are known, and this is none.
            return reading.Endings.Count > 0 || reading.Head is { Plain: true } || reading.Known is [{ Entry.Kind: "government" or "hospital" }];
        }

        if (changed is [var slip] && slip >= Seat(other) && AreConfused(unread[slip], other[slip]))
        {
            return reading.Known is [{ Entry.Kind: "government" or "hospital" }] || reading.Endings.Count > 0 || reading.Head is { Kind: "hospital" };
        }

        // 公安厅 is no slip for 公安部.
        if (changed is [var unit] && Units.Contains(unread[unit], StringComparison.Ordinal) && Units.Contains(other[unit], StringComparison.Ordinal) && Seat(other) == 0)
        {
            return false;
        }

        return changed.Count is 1 or 2 && changed[0] >= ending && (changed.Count == 1
            || (changed[1] == changed[0] + 1 && unread[changed[0]] == other[changed[1]] && unread[changed[1]] == other[changed[0]]));
    }

    /// <summary>Whether two names of bodies differ only in one character that is often written for the other.</summary>
    public bool IsConfused(string name, string other) =>
        name.Length == other.Length && Enumerable.Range(0, name.Length).Where(i => name[i] != other[i]).ToList() is [var at] && at >= Seat(other) && AreConfused(name[at], other[at]);

    private static bool AreConfused(char one, char other) =>
        Array.Exists(Confused, c => c.Contains(one, StringComparison.Ordinal) && c.Contains(other, StringComparison.Ordinal));

    private int Seat(string name)
    {
        var places = new List<NamePlace>();
        knowledge.Places.Read(name, 0, places);
        return places.Where(p => p.Levels != NameLevels.Town && (p.Official || (p.Levels & (NameLevels.Province | NameLevels.Prefecture)) != 0)).Select(p => p.Span.End).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<string> Corrected(string name) =>
        from set in Confused
        from at in Enumerable.Range(0, name.Length)
        where set.Contains(name[at], StringComparison.Ordinal)
        from right in set
        where right != name[at]
        select name[..at] + right + name[(at + 1)..];

    private bool Means(string corrected, string other) =>
        NameReader.Read(knowledge, corrected) is { } one && NameReader.Read(knowledge, other) is { } two
        && NameReader.Identity(knowledge, one) is { Sure: true, Names: [var name] } && NameReader.Identity(knowledge, two) is { Sure: true, Names: [var same] }
        && name == same;

    /// <summary>Whether a name is made of the other's characters in order, the first the first: 福医协和 of 福建医科大学附属协和医院.</summary>
    public static bool IsAbbreviation(string name, string whole)
    {
        whole = whole.Length > 6 && name[0] != whole[0] && whole.StartsWith("国家", StringComparison.Ordinal) ? whole[2..] : whole;
        if (name.Length < 2 || whole.StartsWith(name, StringComparison.Ordinal) || name.Length * 3 > whole.Length * 2 || name[0] != whole[0] || !name.All(NameCharacters.IsHan))
        {
            return false;
        }

        return AreInOrder(name, whole);
    }

    /// <summary>Whether the characters of a name stand in another in the same order.</summary>
    public static bool AreInOrder(string name, string whole)
    {
        var at = 0;
        foreach (var c in whole)
        {
            at += at < name.Length && name[at] == c ? 1 : 0;
        }

        return at == name.Length;
    }
}
