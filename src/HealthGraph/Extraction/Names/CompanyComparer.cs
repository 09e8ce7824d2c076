using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares companies by region, brand, trade and form of organisation.</summary>
internal sealed class CompanyComparer(NameKnowledge knowledge)
{
    private static readonly string[] Forms = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "集团公司", "公司", "集团"];
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

        var (left, right) = (Split(Known(a, one)), Split(Known(b, two)));
        var (brandsMeet, trade) = Core(left.Core, right.Core);
        if (!brandsMeet || (left.Region.Length > 0 && right.Region.Length > 0 && left.Region != right.Region))
        {
            return NameComparison.Different($"{left.Region}{left.Core} is not {right.Region}{right.Core}");
        }

        if (left.Form.Length > 0 && right.Form.Length > 0 && left.Form != right.Form)
        {
            return left.Form.Contains("集团", StringComparison.Ordinal) != right.Form.Contains("集团", StringComparison.Ordinal)
                ? NameComparison.Different($"{left.Form} is not {right.Form}: a group is not its company")
                : NameComparison.Unsure($"{left.Form} or {right.Form}: one company before and after, or two");
        }

        return left.Region == right.Region && trade ? NameComparison.Same("the same region, brand and trade; only the form of organisation is left out")
            : NameComparison.Unsure(trade ? "a region is given for one only" : "a trade is given for one only");
    }

    private static string Known(string name, BodyIdentity identity) => identity is { Sure: true, Names.Count: 1 } ? NameText.Normalize(identity.Names[0]) : name;

    private static bool IsBranch(string name) => Array.Exists(Branches, b => name.EndsWith(b, StringComparison.Ordinal));

    /// <summary>Whether the brands agree, and whether the trades do too.</summary>
    private (bool Brands, bool Trades) Core(string a, string b)
    {
        if (a == b)
        {
            return (true, true);
        }

        var (longer, shorter) = a.Length > b.Length ? (a, b) : (b, a);
        var rest = longer.StartsWith(shorter, StringComparison.Ordinal) && shorter.Length >= 2 ? longer[shorter.Length..] : "";
        return (rest.Length > 0 && knowledge.Grammar.Trades.IsTrades(rest), false);
    }

    private (string Region, string Core, string Form) Split(string name)
    {
        var form = Forms.FirstOrDefault(f => name.Length > f.Length + 1 && name.EndsWith(f, StringComparison.Ordinal)) ?? "";
        var core = name[..^form.Length];
        var places = new List<NamePlace>();
        knowledge.Places.Read(core, 0, places);
        var place = places.Where(p => p.Levels != NameLevels.Town && p.Span.Length < core.Length - 1).MaxBy(p => p.Span.Length);
        return place is null ? ("", core, form) : (place.Regions[0].Name, core[place.Span.End..], form);
    }
}
