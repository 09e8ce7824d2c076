using HealthGraph.Text;

namespace HealthGraph.Extraction.Relations;

/// <summary>Takes a region's path apart: 江苏省南通市通州区石港镇 into its levels.</summary>
internal static class RegionPath
{
    /// <summary>Endings of a level, longer ones first.</summary>
    private static readonly WordList Endings =
        new("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "街道", "省", "市", "盟", "县", "区", "旗", "镇", "乡", "村");

    /// <summary>Each level's end in the path and its name without the ending, from the widest to the narrowest; a last part without ending counts as a level.</summary>
    public static List<RegionLevel> Levels(string path)
    {
        var levels = new List<RegionLevel>();
        for (var start = 0; start < path.Length; start = levels[^1].End)
        {
            levels.Add(Next(path, start));
        }

        return levels;
    }

    /// <summary>The level that begins at <paramref name="start"/>. It has a name of at least one character before its ending: 市中区 is one level, not 市 and 中区.</summary>
    private static RegionLevel Next(string path, int start)
    {
        for (var i = start + 1; i < path.Length; i++)
        {
            if (Endings.At(path, i) is { } ending)
            {
                var end = i + ending.Length;
                return new RegionLevel(end, new TextSpan(start, i - start >= 2 ? i : end));
            }
        }

        return new RegionLevel(path.Length, new TextSpan(start, path.Length));
    }
}
