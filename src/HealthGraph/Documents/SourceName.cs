namespace HealthGraph.Documents;

/// <summary>Names of outlets as bylines print them.</summary>
internal static class SourceName
{
    private static readonly System.Buffers.SearchValues<char> DomainChars = System.Buffers.SearchValues.Create(
        ".-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly string[] Ends =
    [
        "网", "报", "社", "台", "在线", "客户端", "周刊", "杂志", "频道", "日报", "晚报", "时报", "新媒体", "公众号", "微信", "微博", "新闻", "网站", "融媒", "融媒体", "传媒",
        "委员会", "卫健委", "健康委", "医保局", "办公室", "中心", "协会", "学会", "医院", "政府", "部", "局", "厅", "大学", "集团", "公司", "出版社", "头条", "号", "Daily",
        "健康界", "丁香园", "动脉网", "财经", "科技", "研究院", "新华", "圈", "家", "界", "联盟", "信息", "通讯", "快报", "导报", "早报", "观察", "视窗", "门户", "论坛",
    ];

    /// <summary>The name without brackets, 作者 and dates that stand around it.</summary>
    public static string Clean(string text)
    {
        var name = text.Trim(' ', '\u3000', ':', '：', ',', '，', ';', '；', '|', '*', '。');
        foreach (var label in (ReadOnlySpan<string>)[" 作者", " 记者", " 责任编辑", " 编辑", " 责编"])
        {
            var at = name.IndexOf(label, StringComparison.Ordinal);
            name = at > 0 ? name[..at].TrimEnd() : name;
        }

        if (PrintedDate.Find(name) is { } date)
        {
            var before = name[..date.Start].TrimEnd(' ', ',', '，', '|', '（', '(');
            name = before.Length > 0 ? before : name[(date.Start + date.Length)..].TrimStart(' ', ',', '，', '|');
        }

        return name.Trim();
    }

    /// <summary>Whether the name ends as outlets' names do, or is a domain.</summary>
    public static bool IsOutlet(ReadOnlySpan<char> text)
    {
        var open = text.IndexOfAny('（', '(', ' ');
        var name = open > 1 ? text[..open] : text;
        return name.Length is > 1 and <= 30 && (EndsAsOutlet(name) || IsDomain(name));
    }

    /// <summary>Whether the text is a domain name, such as scylws.org.</summary>
    public static bool IsDomain(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot > 0 && text.Length - dot is >= 3 and <= 8 && text[^1] > '9' && !text.ContainsAnyExcept(DomainChars);
    }

    private static bool EndsAsOutlet(ReadOnlySpan<char> name)
    {
        foreach (var end in Ends)
        {
            if (name.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
