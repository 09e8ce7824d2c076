using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares companies by region, brand, trade and form of organisation.</summary>
internal sealed class CompanyComparer(NameKnowledge knowledge)
{
    private static readonly string[] Branches = ["分公司", "子公司", "分行", "支行", "事业部", "事业群", "大区", "办事处", "代表处", "研究院", "研究所"];

    /// <summary>Whether the name has a company's form of organisation.</summary>
    public static bool Concerns(NameReading? reading) => reading?.Head is { Kind: "company", Text.Length: > 0 } || (reading is { Known: [var one, ..] } && one.Entry.Kind == "company");

    /// <summary>Compares two names of which one is a company's.</summary>
    public NameComparison Compare(string a, string b, BodyIdentity one, BodyIdentity two)
    {
        if (IsBranch(a) != IsBranch(b))
        {
            return NameComparison.Different("one is a branch");
        }

        if (one.Names.Count == 0 != (two.Names.Count == 0) && (Misspellings.IsAbbreviation(a, b) || Misspellings.IsAbbreviation(b, a)))
        {
            return NameComparison.Unsure("one may be made of the characters of the other");
        }

        var (left, right) = (CompanyParts.Of(knowledge, Known(a, one)), CompanyParts.Of(knowledge, Known(b, two)));
        return left.Region.Length > 0 && right.Region.Length > 0 && left.Region != right.Region ? NameComparison.Different($"{left.Region} is not {right.Region}")
            : left.Core == right.Core ? Forms(left, right) : Cores(left, right);
    }

    private static string Known(string name, BodyIdentity identity) => identity is { Sure: true, Names.Count: 1 } ? NameText.Normalize(identity.Names[0]) : name;

    private static bool IsBranch(string name) => Array.Exists(Branches, b => name.EndsWith(b, StringComparison.Ordinal));

    // What a name in use leaves out (trade, end of the brand) a person must fill in; two names in full leave nothing out.
    private static NameComparison Cores(CompanyParts a, CompanyParts b)
    {
        var shorter = a.Core.Length < b.Core.Length ? a : b;
        var longer = shorter == a ? b : a;
        var open = longer.Core.StartsWith(shorter.Core, StringComparison.Ordinal) && shorter.Core.Length >= 2
            && (shorter.Trade.Length == 0 ? shorter.Brand == longer.Brand || !shorter.Legal : shorter.Brand == longer.Brand && !shorter.Legal);
        return !open ? NameComparison.Different($"{a.Core} is not {b.Core}")
            : (a.Group != b.Group && a.Legal && b.Legal) || (shorter.Group && !longer.Group) ? NameComparison.Different("a group is not its company")
            : NameComparison.Unsure(shorter.Brand == longer.Brand ? "a trade is given for one only" : $"{shorter.Core} may be short for {longer.Core}");
    }

    private static NameComparison Forms(CompanyParts a, CompanyParts b)
    {
        if (a.Group != b.Group)
        {
            return a.Legal && b.Legal ? NameComparison.Different("a group is not its company") : NameComparison.Unsure("one calls itself a group");
        }

        return a.Form.Length > 0 && b.Form.Length > 0 && a.Form != b.Form ? NameComparison.Unsure($"{a.Form} or {b.Form}: one company before and after, or two")
            : a.Region != b.Region ? NameComparison.Unsure("a region is given for one only")
            : a.Behind != b.Behind ? NameComparison.Unsure("the region stands before the brand of one and behind that of the other")
            : NameComparison.Same("the same region, brand and trade; only the form of organisation is left out");
    }
}
