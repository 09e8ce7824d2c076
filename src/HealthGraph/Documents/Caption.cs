namespace HealthGraph.Documents;

/// <summary>Knows a picture's caption by its credit.</summary>
internal static class Caption
{
    private static readonly string[] Ends = ["供图", "摄", "资料图", "摄影", "绘图", "制图", "图片来源网络", "图/本报记者", "配图", "资料图片"];
    private static readonly string[] Starts = ["图为", "图：", "图:", "图片：", "上图", "下图", "右图", "左图", "▲", "△", "（图", "(图"];

    /// <summary>Whether the line ends with who took the picture.</summary>
    public static bool EndsWithCredit(string text)
    {
        var bare = text.TrimEnd('。', '）', ')', ' ', '】');
        return Array.Exists(Ends, e => bare.EndsWith(e, StringComparison.Ordinal));
    }

    /// <summary>Whether the line says who took the picture, or that it shows one.</summary>
    public static bool IsCredited(string text) => EndsWithCredit(text) || Array.Exists(Starts, s => text.StartsWith(s, StringComparison.Ordinal));
}
