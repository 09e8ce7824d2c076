namespace HealthGraph.Extraction.Relations;

/// <summary>Takes a region's path apart: 江苏省南通市通州区石港镇 into its levels.</summary>
internal static class RegionPath
{
    /// <summary>Endings of a level, longer ones first.</summary>
    private static readonly string[] Endings =
        ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "街道", "省", "市", "盟", "县", "区", "旗", "镇", "乡", "村"];

    /// <summary>Each level's end in the path and its name without the ending, from the widest to the narrowest; a last part without ending counts as a level.</summary>
    public static List<(int End, string ShortName)> Levels(string path)
    {
        var levels = new List<(int, string)>();
        var start = 0;
        for (var i = 1; i < path.Length; i++)
        {
            // A level has a name of at least one character before its ending: 市中区 is one level, not 市 and 中区.
            var ending = i > start ? Array.Find(Endings, e => string.CompareOrdinal(path, i, e, 0, e.Length) == 0) : null;
            if (ending is null)
            {
                continue;
            }

            var end = i + ending.Length;
            var name = path[start..i];
            levels.Add((end, name.Length >= 2 ? name : path[start..end]));
            (start, i) = (end, end);
        }

        if (start < path.Length)
        {
            levels.Add((path.Length, path[start..]));
        }

        return levels;
    }
}
