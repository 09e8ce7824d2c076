using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>The name of a company taken apart (企业名称登记管理规定): region, brand, trade, form of organisation.</summary>
/// <param name="Region">Name of the region, written out; empty where the name has none.</param>
/// <param name="Behind">Whether the region stands in brackets behind the brand: 青禾（杭州）科技有限公司.</param>
/// <param name="Brand">The brand.</param>
/// <param name="Trade">Trade words; may be empty.</param>
/// <param name="Group">Whether it calls itself a group.</param>
/// <param name="Form">有限 or 股份; empty where the name leaves it out.</param>
/// <param name="Legal">Whether any form of organisation is given.</param>
internal sealed record CompanyParts(string Region, bool Behind, string Brand, string Trade, bool Group, string Form, bool Legal)
{
    private static readonly (string Text, bool Group, string Form)[] Endings =
    [
        ("集团股份有限公司", true, "股份"), ("集团有限责任公司", true, "有限"), ("集团有限公司", true, "有限"), ("集团公司", true, ""), ("集团", true, ""),
        ("股份有限公司", false, "股份"), ("有限责任公司", false, "有限"), ("有限公司", false, "有限"), ("股份公司", false, "股份"), ("公司", false, ""),
    ];

    /// <summary>Brand and trade as they stand.</summary>
    public string Core => Brand + Trade;

    /// <summary>Takes a name apart.</summary>
    public static CompanyParts Of(NameKnowledge knowledge, string name)
    {
        var group = name.Contains("（集团）", StringComparison.Ordinal);
        var rest = name.Replace("（集团）", "", StringComparison.Ordinal);
        var ending = Array.Find(Endings, e => rest.Length > e.Text.Length + 1 && rest.EndsWith(e.Text, StringComparison.Ordinal));
        rest = rest[..^(ending.Text?.Length ?? 0)];
        var (region, whole) = Seat(knowledge, rest);
        var behind = region.Length > 0;
        if (!behind && Front(knowledge, rest) is { } place)
        {
            (region, whole) = (place.Regions[0].Name, rest[place.Span.End..]);
        }

        var brand = knowledge.Grammar.Trades.BrandLength(whole);
        return new CompanyParts(region, behind, whole[..Math.Min(brand, whole.Length)], whole[Math.Min(brand, whole.Length)..], group || ending.Group, ending.Form ?? "",
            ending.Text is not null);
    }

    // A place in brackets, wherever it stands.
    private static (string Region, string Name) Seat(NameKnowledge knowledge, string name)
    {
        var (open, close) = (name.IndexOf('（', StringComparison.Ordinal), name.IndexOf('）', StringComparison.Ordinal));
        if (open <= 0 || close <= open + 1)
        {
            return ("", name);
        }

        var places = new List<NamePlace>();
        knowledge.Places.Read(name[(open + 1)..close], 0, places);
        return places.Find(p => p.Span.End == close - open - 1) is { Regions: [var one, ..] } ? (one.Name, name[..open] + name[(close + 1)..]) : ("", name);
    }

    // 白云 of 白云山 is no region: the short name of a district begins no company's name.
    private static NamePlace? Front(NameKnowledge knowledge, string name)
    {
        var places = new List<NamePlace>();
        knowledge.Places.Read(name, 0, places);
        return places.Where(p => p.Levels != NameLevels.Town && p.Span.Length < name.Length - 1 && (p.Official || (p.Levels & (NameLevels.Province | NameLevels.Prefecture | NameLevels.Nation)) != 0))
            .MaxBy(p => p.Span.Length);
    }
}
