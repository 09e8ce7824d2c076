using AngleSharp.Dom;

namespace HealthGraph.Documents;

/// <summary>What a site adds to a page: menus, sharing, related pages, copyright.</summary>
internal static class HtmlFurniture
{
    private static readonly string[] Names =
    [
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "footer", "foot", "share", "sharebox", "related", "recommend", "sidebar", "copyright",
        "toolbar", "search", "login", "friendlink", "links", "pagination", "pager", "comment", "comments", "ad", "ads", "banner", "qrcode", "hot", "rank", "position", "location", "topbar",
    ];

    private static readonly string[] Lines =
    [
        "首页", "打印", "关闭", "返回顶部", "返回", "分享", "分享到", "收藏", "大 中 小", "【大 中 小】", "扫一扫", "字号", "上一篇", "下一篇", "相关阅读", "相关新闻", "推荐阅读", "打印本页", "关闭窗口", "网站地图", "联系我们", "[打印]", "[关闭]",
    ];

    /// <summary>Whether the element is furniture by its class, id or role.</summary>
    public static bool Is(IElement element) => element.LocalName is not ("body" or "html" or "p" or "a" or "span") && IsNamed(element);

    /// <summary>Whether a style hides the element.</summary>
    public static bool IsHidden(IElement element) => element.GetAttribute("style") is { } style
        && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a line is a site's own word and no part of any text.</summary>
    public static bool IsFurnitureLine(string text) => Lines.Contains(text, StringComparer.Ordinal)
        || (text.Length <= 80 && (text.StartsWith("上一篇", StringComparison.Ordinal) || text.StartsWith("下一篇", StringComparison.Ordinal)
            || text.StartsWith("当前位置", StringComparison.Ordinal) || text.StartsWith("您的位置", StringComparison.Ordinal) || text.StartsWith("您当前的位置", StringComparison.Ordinal)
            || text.StartsWith("版权所有", StringComparison.Ordinal) || text.StartsWith("扫一扫", StringComparison.Ordinal) || text.Contains("ICP备", StringComparison.Ordinal)
            || text.StartsWith("首页 >", StringComparison.Ordinal) || text.StartsWith("首页>", StringComparison.Ordinal) || text.Contains("公网安备", StringComparison.Ordinal)));

    private static bool IsNamed(IElement element)
    {
        var names = $"{element.ClassName} {element.Id} {element.GetAttribute("role")}".ToLowerInvariant();
        return names.Length > 2 && names.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Any(n => Names.Contains(n, StringComparer.Ordinal));
    }
}
