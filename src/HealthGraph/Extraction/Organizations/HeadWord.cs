namespace HealthGraph.Extraction.Organizations;

/// <summary>A word in which built names end: a row of <c>grammar/heads.tsv</c> or <c>grammar/parts.tsv</c>.</summary>
/// <param name="Text">The word.</param>
/// <param name="Kind">Kind of body; empty for a part, which is of its body's kind.</param>
/// <param name="Need">What must stand before it.</param>
/// <param name="Plain">Whether the official name begins with the region, so that a short region is written out.</param>
/// <param name="Official">What a short head may stand for, likeliest first; empty where it is itself official.</param>
/// <param name="Entry">Dictionary row as <c>file:line</c>.</param>
internal sealed record HeadWord(string Text, string Kind, HeadNeed Need, bool Plain, IReadOnlyList<string> Official, string Entry)
{
    /// <summary>Whether it names a part of a body.</summary>
    public bool IsPart => Need is HeadNeed.Body or HeadNeed.BodyAndCore;

    /// <summary>Whether 与 or 和 may stand between themes in its names: those of institutes and societies, of parts and of companies in full.</summary>
    public bool JoinsThemes => IsLegalForm || Kind is "institute" or "association" or "" or "government";

    /// <summary>Whether it is a branch of a society or league, which an article on that society may name alone.</summary>
    public bool IsBranchOfSociety => IsPart && Text is "专业委员会" or "工作委员会" or "学术委员会" or "分会";

    /// <summary>Whether it is a company's form of organisation, which needs no other proof.</summary>
    public bool IsLegalForm => Need == HeadNeed.Core && Text.EndsWith("公司", StringComparison.Ordinal) && Text.Length > 2;
}
