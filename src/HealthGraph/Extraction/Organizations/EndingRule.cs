using System.Buffers;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Official bodies: a region or level word, then a form that every such region has.</summary>
/// <remarks>Matches 绵阳市卫健委, 省医保局, and 汉阴县、白河县卫健局 for two; not 县委托, not 镇卫健委.</remarks>
internal static class EndingRule
{
    private const string Levels = "省市县区州盟旗";
    private const int MaxBracket = 12;
    private const int MaxTerm = 5;
    private const int MaxRow = 40;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十0123456789");

    private static readonly SearchValues<char> LevelList = SearchValues.Create("省市县区州盟旗地师团、，和");

    /// <summary>Whether the form may end at <paramref name="end"/>: 委 in 委托 and 局 before 长 are no ends.</summary>
    public static bool MayEnd(string text, int start, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var next = text[end];
        return (text[end - 1], next) switch
        {
            ('委', '派') when end - start > 2 => true,
            ('委', '托' or '派' or '培' or '屈' or '员' or '以') => false,
            ('局' or '厅' or '院' or '会', '长') => false,
            ('局', '面' or '势' or '部' or '域' or '限') => false,
            ('政', '策') => false,
            ('办', '理' or '公' or '法' or '学' or '事' or '医') when end - start < 3 => false,
            ('府', '采') => false,
            _ => true,
        };
    }

    /// <summary>Length of 第七届 or 十四届 between a place and its congress; 0 where there is none.</summary>
    public static int TermAt(string text, int i)
    {
        var first = i < text.Length && text[i] == '第' ? i + 1 : i;
        var close = first < text.Length && Numerals.Contains(text[first]) ? text.AsSpan(first, Math.Min(MaxTerm, text.Length - first)).IndexOf('届') : -1;
        return close > 0 && text.AsSpan(first, close).IndexOfAnyExcept(Numerals) < 0 ? first - i + close + 1 : 0;
    }

    /// <summary>Whether a level word at <paramref name="i"/> goes on a row that 各 began: 州 of 各市、州.</summary>
    public static bool CountsLevels(string text, int i) =>
        i > 2 && text[i - 1] == '、' && Levels.Contains(text[i - 2], StringComparison.Ordinal) && (text[i - 3] is '各' or '、' or '（');

    /// <summary>Whether regions stand before <paramref name="start"/> that the text counts only by their level, so that no one body is named: 各市（地）医保局.</summary>
    public static bool FollowsLevel(string text, int start)
    {
        if (start == 0)
        {
            return false;
        }

        if (text[start - 1] is not ('）' or ')'))
        {
            return Levels.Contains(text[start - 1], StringComparison.Ordinal);
        }

        var open = text.LastIndexOfAny(['（', '('], start - 1, Math.Min(start, MaxBracket));
        return open >= 0 && text.AsSpan(open + 1, start - open - 2).IndexOfAnyExcept(LevelList) < 0;
    }

    /// <summary>Whether a row that 各 began goes on: 医疗保障局 of 各市、自治州卫生健康委、医疗保障局 is each one's.</summary>
    public static bool FollowsEach(string text, int start)
    {
        for (var i = start - 1; start > 0 && text[start - 1] == '、' && i >= 0 && start - i <= MaxRow && text[i] is '、' or (>= '\u4E00' and <= '\u9FFF'); i--)
        {
            if (text[i] == '各')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The bodies that regions of the unit's level have.</summary>
    public static BodyEnding[] Fitting(NameUnit unit, BodyEnding[] endings)
    {
        if (unit.Place is null)
        {
            return Rules(unit.Body!) || unit.Body!.Known.Any(k => BearsEndings(k.Entry.Name)) ? endings : [];
        }

        return Array.FindAll(endings, e => Fits(unit.Place, e));
    }

    /// <summary>Places that were counted up just before this one and share its ending.</summary>
    public static IReadOnlyList<NamePlace> Shared(List<NamePlace> pending, NamePlace last) =>
        pending.Count > 0 && pending.TrueForAll(p => (p.Level is null) == (last.Level is null) && (p.Level is not null || (p.Levels & last.Levels) != 0))
            ? [.. pending] : [];

    /// <summary>Keeps a place that ends right before 、 or 和; anything else ends the row of places.</summary>
    public static void Collect(List<NamePlace> pending, List<NameUnit> recent, string text, int i, int end)
    {
        var place = end == i + 1 && text[i] is '、' or '和' or '与' or '及'
            ? recent.Where(u => u.Place is not null && u.Span.End == i).Select(u => u.Place).MinBy(p => p!.Span.Start) : null;
        var follows = place is not null && (pending.Count == 0 || pending[^1].Span.End + 1 == place.Span.Start);
        if (!follows)
        {
            pending.Clear();
        }

        if (place is not null)
        {
            pending.Add(place);
        }
    }

    // The Corps and the new areas have bodies like a region, and no code of their own.
    private static bool BearsEndings(string name) =>
        name.EndsWith("生产建设兵团", StringComparison.Ordinal) || name.EndsWith("新区", StringComparison.Ordinal);

    // 行政公署 and 管理委员会 have offices as the region itself has: 大兴安岭地区行署卫生健康委.
    private static bool Rules(NameReading body) =>
        (body.Endings.Count > 0 && body.Endings[0].Text is "行政公署" or "管理委员会" && body.Endings[0].Levels != NameLevels.None) || body.Head is { Text: "管委会" or "管理委员会" };

    private static bool Fits(NamePlace place, BodyEnding ending) =>
        (place.Levels & ending.Levels) != 0
        && (ending.Only.Count == 0 || place.Level is not null || place.Regions.Any(r => ending.Only.Contains(r.Path, StringComparer.Ordinal)))
        && !(ending.Text == "委员会" && ending.Prefix == "中共" && !place.Official && place.Level is null && place.Levels == NameLevels.Town);
}
