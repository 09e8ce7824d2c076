using System.Text.RegularExpressions;
using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares titles of documents by issuer, region, period, stage and kind.</summary>
internal sealed partial class PolicyComparer(NameKnowledge knowledge)
{
    /// <summary>Whether the name is a document's: in 《》, known as one, or ending in a kind of document.</summary>
    public bool Concerns(string name) => name.StartsWith('《') || KindPattern().IsMatch(name) || Entry(Bare(name)) is not null;

    /// <summary>Compares two titles.</summary>
    public NameComparison Compare(string a, string b)
    {
        var (left, right) = (Bare(a), Bare(b));
        if (left == right)
        {
            return NameComparison.Same("the same title");
        }

        var (known, other) = (Entry(left), Entry(right));
        if (known is not null && other is not null)
        {
            return known.Name == other.Name ? NameComparison.Same($"both are 《{known.Name}》") : NameComparison.Different($"《{known.Name}》 is not 《{other.Name}》");
        }

        return Parts(PolicyParts.Of(knowledge, Title(known) ?? left), PolicyParts.Of(knowledge, Title(other) ?? right));
    }

    private static NameComparison Parts(PolicyParts a, PolicyParts b)
    {
        if (a.Core != b.Core)
        {
            return NameComparison.Different($"{a.Core} is not {b.Core}");
        }

        foreach (var (what, left, right, missing) in a.Against(b))
        {
            if (left != right && left.Length > 0 && right.Length > 0)
            {
                return NameComparison.Different($"{what}: {left} is not {right}");
            }

            if (left != right && missing == NameVerdict.Different)
            {
                return NameComparison.Different($"{what}: only one is {left}{right}");
            }
        }

        var open = a.Against(b).Where(p => p.Left != p.Right && p.Missing == NameVerdict.Unsure).ToList();
        return open.Count > 0 ? NameComparison.Unsure($"{open[0].What} is given for one only: {open[0].Left}{open[0].Right}")
            : NameComparison.Same("the same subject, kind, period and issuer");
    }

    private static string? Title(LexiconEntry? entry) => entry is null ? null : NameText.Normalize(entry.Name);

    private LexiconEntry? Entry(string title)
    {
        var names = knowledge.Lexicon.Lookup(title).Where(n => n.Entry.Type == EntityType.Policy && !n.Alias.Ambiguous).ToList();
        return names.Count == 1 ? names[0].Entry : null;
    }

    private static string Bare(string name) => name.StartsWith('《') && name.EndsWith('》') && name.IndexOf('》', StringComparison.Ordinal) == name.Length - 1 ? name[1..^1] : name;

    [GeneratedRegex("(方案|规划|通知|意见|办法|条例|标准|指南|纲要|计划|规定|细则|规范|要点|决定|草案|征求意见稿|试行）|通告|公告|批复|白皮书|目录|清单|指引|准则|导则)(（[^）]*）)?$", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex KindPattern();
}
