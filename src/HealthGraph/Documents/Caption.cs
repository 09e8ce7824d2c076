namespace HealthGraph.Documents;

/// <summary>Knows a picture's caption by its credit.</summary>
internal static class Caption
{
    private static readonly string[] Ends = ["供图", "摄", "资料图", "摄影", "绘图", "制图", "图片来源网络", "图/本报记者", "配图", "资料图片"];
    private static readonly string[] Starts = ["图为", "图：", "图:", "图片：", "上图", "下图", "右图", "左图", "▲", "△", "（图", "(图"];

    /// <summary>Whether the line ends with who took the picture.</summary>
    public static bool EndsWithCredit(string text)
    {
        var bare = text.AsSpan().TrimEnd("。）) 】");
        if (bare.IsEmpty || bare[^1] is not ('图' or '摄' or '影' or '络' or '者' or '片'))
        {
            return false;
        }

        foreach (var end in Ends)
        {
            if (bare.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the line says who took the picture, or that it shows one.</summary>
    public static bool IsCredited(string text) => EndsWithCredit(text) || StartsAsCaption(text);

    private static bool StartsAsCaption(string text)
    {
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
