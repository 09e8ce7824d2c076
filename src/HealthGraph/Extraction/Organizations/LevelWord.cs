using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>A word that stands for the region of its level that the article is about: 省, 市, 区, 自治区.</summary>
internal static class LevelWord
{
    private static readonly string[] Words = ["自治区", "自治州", "省", "市", "区", "县", "州", "盟", "旗", "镇", "乡"];

    /// <summary>Whether a level word may begin with the character.</summary>
    public static bool Begins(char c) => c is '自' or '省' or '市' or '区' or '县' or '州' or '盟' or '旗' or '镇' or '乡';

    /// <summary>The level word that the text begins with, or null.</summary>
    public static string? At(ReadOnlySpan<char> text)
    {
        foreach (var word in !text.IsEmpty && Begins(text[0]) ? Words : [])
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>Levels that a word may stand for.</summary>
    public static NameLevels LevelsOf(string word) => word switch
    {
        "省" or "自治区" => NameLevels.Province,
        "市" => NameLevels.Province | NameLevels.Prefecture | NameLevels.County,
        "区" or "县" or "旗" => NameLevels.County,
        "镇" or "乡" => NameLevels.Town,
        _ => NameLevels.Prefecture,
    };

    /// <summary>Levels of some regions together.</summary>
    public static NameLevels LevelsOf(IReadOnlyList<Region> regions)
    {
        var levels = NameLevels.None;
        for (var i = 0; i < regions.Count; i++)
        {
            levels |= LevelOf(regions[i]);
        }

        return levels;
    }

    /// <summary>The region at or above <paramref name="region"/> that the word can stand for, or null.</summary>
    public static Region? Ancestor(Region region, string word)
    {
        foreach (var one in region.SelfAndAncestors)
        {
            if ((LevelsOf(word) & LevelOf(one)) != 0 && one.Name.EndsWith(word, StringComparison.Ordinal) && !IsOther(one, word))
            {
                return one;
            }
        }

        return null;
    }

    /// <summary>Level of a region; none for countries and named areas.</summary>
    public static NameLevels LevelOf(Region region) => region.Level switch
    {
        RegionLevel.Country => NameLevels.Nation,
        RegionLevel.Province => NameLevels.Province,
        RegionLevel.Prefecture => NameLevels.Prefecture,
        RegionLevel.County or RegionLevel.Zone => NameLevels.County,
        RegionLevel.Town or RegionLevel.Other => NameLevels.Town,
        RegionLevel.Area when region.Parent is not null && region.Name.EndsWith('区') && !region.Name.EndsWith("地区", StringComparison.Ordinal) => NameLevels.County,
        _ => NameLevels.None,
    };

    // 区 ends 自治区 too, which the shorter word does not stand for.
    private static bool IsOther(Region region, string word) =>
        word == "区" && region.Name.EndsWith("自治区", StringComparison.Ordinal);
}
