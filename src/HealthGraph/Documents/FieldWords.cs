namespace HealthGraph.Documents;

/// <summary>The label words that bulletins and web pages print before a field.</summary>
internal static class FieldWords
{
    /// <summary>Longest label, in characters without spaces.</summary>
    public const int Longest = 8;

    /// <summary>What <paramref name="label"/> (no spaces, any case) announces, or null where it is no label.</summary>
    public static FieldKind? KindOf(ReadOnlySpan<char> label) => Known(label) ?? (label.Length > 2 && IsCounter(label[^1]) ? Known(label[..(label.LastIndexOfAnyExcept(Counters) + 1)]) : null);

    private static readonly System.Buffers.SearchValues<char> Counters = System.Buffers.SearchValues.Create("1234567890一二三四五六七八九十");

    private static bool IsCounter(char c) => Counters.Contains(c);

    private static FieldKind? Known(ReadOnlySpan<char> label) => label switch
    {
        "原标题" or "来源标题" or "原题" or "原文标题" or "源标题" or "原题目" => FieldKind.OriginalTitle,
        "标题" or "题目" or "题名" or "篇名" or "文章标题" or "新闻标题" or "信息标题" or "文章题目" or "新闻题目" or "信息名称" or "标题名称" or "文章名称"
            or "报道标题" or "新闻名称" => FieldKind.Title,
        "来源" or "出处" or "信息来源" or "文章来源" or "新闻来源" or "消息来源" or "资料来源" or "内容来源" or "稿件来源" or "稿源" or "媒体" or "来源媒体"
            or "媒体来源" or "媒体名称" or "发布媒体" or "报道媒体" or "来源网站" or "发布网站" or "网站名称" or "网站" or "刊载媒体" or "转载自" or "转自" or "摘自"
            or "文源" or "来自" or "发布单位" or "发布机构" or "信息出处" or "文章出处" or "原文出处" or "原文来源" or "来源单位" or "数据来源" or "刊物"
            or "报刊" or "采自" or "选自" or "source" => FieldKind.Source,
        "链接" or "原文链接" or "网址" or "链接地址" or "网页链接" or "文章链接" or "新闻链接" or "信息链接" or "来源链接" or "报道链接" or "原文网址" or "原文地址"
            or "网页地址" or "网页网址" or "来源网址" or "详情链接" or "地址" or "全文链接" or "查看原文" or "阅读原文" or "原始链接" or "文章地址" or "新闻网址"
            or "文章网址" or "来源地址" or "链接网址" or "网络链接" or "连接" or "原文连接" or "转载链接" or "url" or "link" => FieldKind.Url,
        "日期" or "时间" or "发布时间" or "发布日期" or "发表时间" or "发表日期" or "报道时间" or "报道日期" or "刊发时间" or "刊发日期" or "见报日期" or "刊登日期"
            or "刊登时间" or "出版日期" or "新闻日期" or "新闻时间" or "信息日期" or "信息时间" or "更新时间" or "来源时间" or "发文日期" or "成文日期" or "发布于"
            or "文章日期" or "文章时间" or "公开日期" or "公布日期" or "推送时间" or "date" => FieldKind.Date,
        "主要内容" or "正文" or "内容" or "内容摘要" or "摘要" or "内容提要" or "全文" or "原文" or "文章内容" or "新闻内容" or "信息内容" or "正文内容"
            or "原文内容" or "全文内容" or "全文如下" or "正文如下" or "原文如下" or "内容如下" or "主要内容如下" or "文章正文" or "新闻正文" or "具体内容"
            or "详细内容" or "内容概要" or "报道内容" or "内容简介" or "报道全文" or "主要内容摘要" => FieldKind.Body,
        "作者" or "记者" or "编辑" or "责任编辑" or "责编" or "版面" or "版次" or "栏目" or "浏览次数" or "浏览量" or "阅读" or "阅读量" or "阅读次数"
            or "点击数" or "点击量" or "点击" or "点击次数" or "字号" or "字体" or "分享" or "分享到" or "打印" or "关键词" or "关键字" or "类别" or "分类"
            or "地区" or "序号" or "审核" or "校对" or "访问量" or "浏览" or "发布人" or "发布者" or "撰稿" or "供稿" or "文" or "author" => FieldKind.Other,
        _ => null,
    };
}
