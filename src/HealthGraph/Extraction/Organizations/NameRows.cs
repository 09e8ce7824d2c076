using System.Buffers;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Names in a row that leave out what the first of them begins with.</summary>
/// <remarks>
/// Matches 财政厅 and 医保局 of 江苏省卫生健康委、财政厅、医保局, 第三医院 of 河北医大第一医院、第三医院, 医政司 of 国家卫生健康委规划司、医政司.
/// Must not match what bears its own region (江苏省卫生健康委、国家医保局), categories (市人民医院、乡镇卫生院) and what another word divides.
/// </remarks>
internal sealed class NameRows(NameGrammar grammar, WordScan words)
{
    private const int ShortestEnding = 3;
    private const int MostPartCore = 10;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");
    private static readonly WordList Joints = new("以及", "会同", "、", "和", "与", "及");

    private readonly string text = words.Text;
    private NameReading? leader;
    private int begins = -1;

    /// <summary>Whether a name that begins at <paramref name="i"/> may go on a row.</summary>
    public bool GoOn(int i) => i == begins && leader is not null;

    /// <summary>Keeps the body that ends at a boundary, if what follows may go on a row with it.</summary>
    /// <param name="recent">Bodies and places up to the boundary.</param>
    /// <param name="i">Where the boundary begins.</param>
    /// <param name="end">Where it ends.</param>
    public void Collect(List<NameUnit> recent, int i, int end)
    {
        var before = Joints.IndexAt(text, i) >= 0 ? Longest(recent, i) : null;
        (leader, begins) = (before?.RowOf ?? before, end);
    }

    /// <summary>The official body that goes on the row with a form that begins at <paramref name="i"/>, or null.</summary>
    public NameReading? Official(int i, TrieMatch match)
    {
        var first = leader!;
        var end = i + match.Length;
        if (match.Length < ShortestEnding || !EndingRule.MayEnd(text, i, end) || Array.FindAll(grammar.Endings.Of(match), e => e.Prefix.Length == 0) is not { Length: > 0 } endings
            || !(first.Endings.Count > 0 || first.Head is { IsPart: true } || first.Known is [{ Entry: { Kind: "government" or "institute", Region.Length: > 0 } }, ..]))
        {
            return null;
        }

        var surface = text[i..end];
        return new NameReading { Span = new TextSpan(i, end), Surface = surface, Endings = endings, Core = surface, RowOf = first };
    }

    /// <summary>The hospital or department that goes on the row with a head at <paramref name="at"/>, or null.</summary>
    public NameReading? Headed(HeadWord head, int at, List<NameUnit> recent)
    {
        var end = at + head.Text.Length;
        var core = text.AsSpan(begins, at - begins);
        var fits = head.IsPart ? GoesOnParts(head, core) : head is { Plain: true, Kind: "hospital" } or { Text: "医院" } && IsOfHospital(leader!) && IsBare(head, core);
        if (!fits || words.Longest(WordKinds.Longer, at) > head.Text.Length || (end < text.Length && text[end] == '长' && head.Text[^1] is '院') || HoldsKnown(recent, begins, end))
        {
            return null;
        }

        return new NameReading { Span = new TextSpan(begins, end), Surface = text[begins..end], Core = core.ToString(), Head = head, RowOf = leader };
    }

    // 医政司 after 规划司: a department after a department of the same unit.
    private bool GoesOnParts(HeadWord head, ReadOnlySpan<char> core) =>
        head.Text[^1] is '司' or '处' && leader!.Surface[^1] == head.Text[^1] && leader.Surface.Length > 4
        && (head.Need == HeadNeed.Body ? core.Length == 0 : core.Length is >= 2 and <= MostPartCore);

    private static bool IsOfHospital(NameReading first) =>
        (first.Known is [var known, ..] ? known.Entry.Kind : first.Head?.Kind) == "hospital" && first.Surface[^1] == '院';

    // 第三 + 医院, 附属第二 + 医院, or a head that says whose hospital it is by itself; 友谊医院 is mostly a name of its own.
    private static bool IsBare(HeadWord head, ReadOnlySpan<char> core)
    {
        if (core.Length == 0)
        {
            return head.Text is "人民医院" or "中心医院" or "中医院" or "中医医院" or "妇幼保健院" or "儿童医院" or "肿瘤医院" or "口腔医院" or "精神卫生中心" or "传染病医院" or "胸科医院"
                or "中西医结合医院" or "妇产医院" or "附属医院" || head.Text[0] == '第' || (head.Official.Count > 0 && head.Text[^1] == '院' && head.Text.Length <= 3);
        }

        var of = core.StartsWith("附属", StringComparison.Ordinal) ? core[2..] : core;
        return of.Length == 0 || IsOrdinal(of) || (head.Text == "医院" && of.EndsWith("附属", StringComparison.Ordinal) && IsOrdinal(of[..^2]));
    }

    /// <summary>Whether it is 第三, 第十二.</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> core) => core.Length is 2 or 3 && core[0] == '第' && core[1..].IndexOfAnyExcept(Numerals) < 0;

    private static bool HoldsKnown(List<NameUnit> recent, int start, int end)
    {
        foreach (var unit in recent)
        {
            if (unit.Body is { Known.Count: > 0 } && unit.Span.Start == start && unit.Span.End == end)
            {
                return true;
            }
        }

        return false;
    }

    private static NameReading? Longest(List<NameUnit> recent, int end)
    {
        NameReading? longest = null;
        foreach (var unit in recent)
        {
            if (unit.Body is { SameAs: null } body && body.Span.End == end && (longest is null || body.Span.Start < longest.Span.Start || (body.RowOf is not null && body.Span.Start == longest.Span.Start)))
            {
                longest = body;
            }
        }

        return longest;
    }
}
