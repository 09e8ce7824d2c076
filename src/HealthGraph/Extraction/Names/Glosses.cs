namespace HealthGraph.Extraction.Names;

/// <summary>What stands in brackets behind a name: a second name, an abbreviation, a branch.</summary>
internal sealed class Glosses(BodyComparer bodies)
{
    private static readonly string[] Branches = ["院区", "分院", "校区", "园区", "东院", "西院", "南院", "北院", "分部", "分公司", "医院区"];
    private static readonly string[] Heads = ["总院", "本部", "院本部", "总部", "主院区"];

    /// <summary>The name without a gloss that says nothing new: 世界卫生组织（WHO）, 中国人民解放军总医院（301医院）.</summary>
    public string Without(string name) => Split(name) is var (outer, inner)
        && (inner.All(char.IsAscii) || bodies.Compare(outer, inner).Verdict == NameVerdict.Same) ? outer : name;

    /// <summary>Compares a name with a gloss and one without; null where that is not so.</summary>
    public NameComparison? Compare(string a, string b)
    {
        var (glossed, plain) = Split(a) is not null ? (a, b) : (b, a);
        if (Split(glossed) is not var (outer, inner) || Split(plain) is not null || !bodies.Concerns(outer) || bodies.IsKnown(glossed))
        {
            return null;
        }

        return bodies.Compare(outer, plain) is { Verdict: not NameVerdict.Same } open ? open
            : Array.Exists(Branches, b => inner.EndsWith(b, StringComparison.Ordinal)) ? NameComparison.Different($"{inner} is a branch")
            : Array.Exists(Heads, h => inner == h) || bodies.IsKnown(inner) ? NameComparison.Unsure($"{inner} is named with one only")
            : bodies.Concerns(inner) ? NameComparison.Same($"{inner} is a second name") : null;
    }

    private static (string Outer, string Inner)? Split(string name)
    {
        var open = name.EndsWith('）') ? name.LastIndexOf('（') : -1;
        return open > 1 && open < name.Length - 2 ? (name[..open], name[(open + 1)..^1]) : null;
    }
}
