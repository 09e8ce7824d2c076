namespace HealthGraph.Extraction.Organizations;

/// <summary>Generates the short forms that follow from what a name is made of.</summary>
internal static class ShortForms
{
    /// <summary>Forms that an article may use once it has given the full name; longest first.</summary>
    public static IEnumerable<string> Of(NameGrammar grammar, NameReading reading) => reading.Head switch
    {
        { IsLegalForm: true } => Company(grammar, reading.Core, reading.Parent is null),
        { Kind: "association" } when reading.Core.Length >= 4 && reading.Parent is null && reading.Place is not null && LevelWord.At(reading.Rest) is null => [reading.Rest],
        { IsPart: true } when reading.Core.Length >= 4 && IsLongPart(reading.Head.Text) => [reading.Rest],
        { Kind: "hospital" } when reading.Parent is not null && Honour(reading.Core) is { Length: >= 2 } honour => [honour + reading.Head.Text],
        _ => [],
    };

    private static IEnumerable<string> Company(NameGrammar grammar, string core, bool own)
    {
        if (grammar.Trades.IsTrades(core))
        {
            yield break; // 药业 of 苏中药业集团: a trade and no brand
        }

        var brand = own ? grammar.Trades.BrandLength(core) : core.Length;
        var ends = grammar.Trades.TradeEnds(core, brand).Where(e => e >= 4).Distinct().OrderDescending();
        foreach (var end in ends)
        {
            yield return core[..end];
        }

        if (brand is >= 3 and <= 6)
        {
            yield return core[..brand];
        }

        if (brand is >= 2 and <= 6)
        {
            yield return core[..brand] + "公司";
            yield return core[..brand] + "集团";
        }
    }

    /// <summary>附属同济 → 同济: what a university's hospital is called by itself.</summary>
    private static string Honour(string core)
    {
        var at = core.LastIndexOf("附属", StringComparison.Ordinal);
        var honour = at < 0 ? "" : core[(at + 2)..];
        return honour.StartsWith('第') ? "" : honour;
    }

    private static bool IsLongPart(string head) => head is "专业委员会" or "工作委员会" or "分会" or "研究所" or "研究院" or "研究中心" or "实验室";
}
