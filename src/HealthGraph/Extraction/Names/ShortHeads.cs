using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Writes out what is short in a name before it is read: 沪卫健委, 省疾控.</summary>
internal sealed class ShortHeads(NameKnowledge knowledge)
{
    private static readonly (string Short, string Long)[] Heads =
        [("妇幼", "妇幼保健院"), ("妇保", "妇幼保健院"), ("疾控", "疾病预防控制中心"), ("疾控中心", "疾病预防控制中心"), ("专委会", "专业委员会")];

    /// <summary>The name in full as far as its form tells.</summary>
    public string WriteOut(string name)
    {
        // The party group of a commission is named with and without 中共.
        var whole = name.StartsWith("中共", StringComparison.Ordinal) && name.EndsWith("党组", StringComparison.Ordinal) ? name[2..] : name;
        return knowledge.Lexicon.Lookup(whole).Count > 0 ? whole : WithPlace(WithHead(whole));
    }

    /// <summary>A name as it is compared: 儿科学分会 and 儿科分会 are one branch of a society.</summary>
    public static string Key(string name) => name.Replace("学分会", "分会", StringComparison.Ordinal);

    private static string WithHead(string name)
    {
        foreach (var (form, head) in Heads)
        {
            if (name.Length > form.Length && name.EndsWith(form, StringComparison.Ordinal) && !name.EndsWith(head, StringComparison.Ordinal))
            {
                return name[..^form.Length] + head;
            }
        }

        return name;
    }

    // 沪卫健委: the letter of a province before the form of an official body.
    private string WithPlace(string name) =>
        name.Length > 2 && knowledge.Grammar.Endings.Longest(name.AsSpan(1)) == name.Length - 1 && LevelWord.At(name) is null
        && knowledge.Regions.NamedBy(name.AsSpan(0, 1)).Where(n => !n.NeedsContext && n.Region.Level == RegionLevel.Province).ToList() is [var one] ? one.Region.Name + name[1..] : name;
}
