namespace HealthGraph.Extraction.Organizations;

/// <summary>What stands before the region in the names of party bodies and their like: 中共 + 四川省 + 委员会.</summary>
internal static class OfficialPrefix
{
    private static readonly (string Text, string Official)[] Prefixes =
    [
        ("中国人民政治协商会议", "中国人民政治协商会议"), ("中国共产主义青年团", "中国共产主义青年团"), ("国家税务总局", "国家税务总局"),
        ("中国共产党", "中共"), ("共青团", "中国共产主义青年团"), ("中共", "中共"), ("政协", "中国人民政治协商会议"),
    ];

    /// <summary>The prefix that ends at <paramref name="end"/>: its length and its official form; 0 and empty where there is none.</summary>
    public static (int Length, string Official) Before(ReadOnlySpan<char> text, int end)
    {
        foreach (var (prefix, official) in Prefixes)
        {
            if (text[..end].EndsWith(prefix, StringComparison.Ordinal))
            {
                return (prefix.Length, official);
            }
        }

        return (0, "");
    }

    /// <summary>Whether a form names the body only behind its prefix: 委员会 alone is any committee, 委 is the party's.</summary>
    public static bool Needs(BodyEnding ending, ReadOnlySpan<char> form) =>
        ending.Prefix.Length > 0 && (form is "委员会" || (form is "委" && ending.Prefix != "中共"));
}
