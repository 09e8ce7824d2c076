using HealthGraph.Extraction.Facts;
using HealthGraph.Text;
using HealthGraph.Text.Numbers;

namespace HealthGraph.Extraction.Indicators;

/// <summary>The words around a figure: what it measures, and the stretch to cite.</summary>
/// <param name="Measure">What is counted or measured; never empty.</param>
/// <param name="Unit">Unit after the number, else the one that the words before it name.</param>
/// <param name="Surface">Measure and number as they stand in the text.</param>
/// <param name="Rule">Name of the rule.</param>
internal readonly record struct IndicatorWording(string Measure, string Unit, TextSpan Surface, string Rule)
{
    private const int LongestPart = 24;
    private static readonly WordList Fillers = new("达到了", "达到", "高达", "已达", "达", "到了", "为", "共有", "共计", "合计", "累计", "仅", "就", "已", "了", "有", "约", "至", "到", "是", "将", "、", "“", "”", "（", "第", "全国第", "全省第", "全市第");
    private static readonly WordList Verbs = new("将", "已", "实现", "接入", "完成", "进入", "开展", "建起", "建成", "搭建", "均", "都", "可", "可以", "能", "也", "就", "与", "和", "参加", "参与", "参展", "开通", "领到", "率先", "签约", "启用", "上线", "试用", "分批", "首批", "入选", "通过", "获");
    private static readonly WordList Changes = new("缩短", "降", "减", "压缩", "增", "提高", "提升", "上升", "下降", "扩大", "上涨");

    /// <summary>Reads the words around a quantity.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="index">Which quantity of it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="units">For a unit named before the number: 诊疗人次超84亿.</param>
    public static IndicatorWording Of(ArticleReading reading, int index, TextSpan sentence, UnitTable units)
    {
        var (text, quantity) = (reading.Text, reading.Quantities[index]);
        var from = Math.Max(LowerEdge(text, quantity.Span.Start, sentence.Start), index > 0 ? Math.Min(reading.Quantities[index - 1].Span.End, quantity.Span.Start) : 0);
        var to = UpperEdge(text, quantity.Span.End, sentence.End, index + 1 < reading.Quantities.Count ? reading.Quantities[index + 1].Span.Start : int.MaxValue);
        from = AfterLastName(reading, from, quantity.Span.Start);
        foreach (var date in reading.DatesIn(new TextSpan(Math.Max(sentence.Start, from - LongestPart), quantity.Span.Start)))
        {
            from = date.Span.Start < from && date.Span.End > from && date.Span.End <= quantity.Span.Start ? date.Span.End : from;
        }

        var before = TrimFillers(text, from, quantity.Span.Start);
        var after = NounAfter(text, quantity.Span.End, to, quantity.Unit == "%" ? 1 : 0);
        var change = ChangeOf(reading, index, sentence);
        var useAfter = change is null && after.Length > 0 && (quantity.Unit != "%" || !SaysRate(text, before)) && !SaysWhole(text, before, after);
        var unit = quantity.Unit.Length > 0 ? quantity.Unit : UnitBefore(text, quantity.Span.Start, sentence.Start, units);
        var measure = useAfter ? after.Of(text) : before.Length > 0 ? before.Of(text) : after.Length > 0 ? after.Of(text) : unit;
        measure = useAfter && quantity.Unit != "%" && before.Length is > 0 and < 12 ? before.Of(text) + measure : measure;
        var surface = new TextSpan(useAfter || before.Length == 0 ? quantity.Span.Start : before.Start, useAfter ? after.End : quantity.Span.End);
        return new IndicatorWording(measure + change, unit, surface, change is null ? "indicator.quantity" : "indicator.change");
    }

    /// <summary>The unit in the words right before a bare number (总诊疗人次超84亿), or an empty string.</summary>
    public static string UnitBefore(string text, int at, int from, UnitTable units)
    {
        var end = TrimFillers(text, Math.Max(from, at - 12), at).End;
        for (var start = Math.Max(from, end - 3); start < end; start++)
        {
            if (units.Match(text, start) is { } unit && unit.Length == end - start && (unit.Length > 1 || unit is "人" or "户" or "元"))
            {
                return unit;
            }
        }

        return "";
    }

    /// <summary>The subject is told apart from the measure, so its name is left out of it.</summary>
    private static int AfterLastName(ArticleReading reading, int from, int to)
    {
        foreach (var naming in reading.NamingsIn(new TextSpan(Math.Max(0, from - LongestPart), to)))
        {
            from = naming.Entity.Type != EntityType.Topic && naming.Span.End > from && naming.Span.End < to - 1 ? naming.Span.End : from;
        }

        return from;
    }

    private static int LowerEdge(string text, int at, int from)
    {
        var i = at;
        while (i > Math.Max(from, at - LongestPart) && text[i - 1] is not ('，' or '。' or '；' or '：' or '、' or '\n' or ',' or '）' or '！' or '？'))
        {
            i--;
        }

        return i;
    }

    private static int UpperEdge(string text, int at, int to, int next)
    {
        var i = at;
        while (i < Math.Min(Math.Min(to, at + LongestPart), next) && text[i] is not ('，' or '。' or '；' or '：' or '、' or '\n' or ',' or '（' or '！' or '？'))
        {
            i++;
        }

        return i;
    }

    private static TextSpan TrimFillers(string text, int from, int to)
    {
        while (to > from && Fillers.Before(text.AsSpan(from), to - from) is { } filler)
        {
            to -= filler.Length;
        }

        return new TextSpan(from, Math.Max(from, to));
    }

    /// <summary>The words after the number up to the verb that follows them; for 86.92%开展移动支付 the verb is what is measured.</summary>
    private static TextSpan NounAfter(string text, int from, int to, int skip)
    {
        from += from < to && text[from] == '的' ? 1 : 0;
        var end = Math.Max(from, to);
        return new TextSpan(from, from + skip < end ? Verbs.Next(text, from + skip, end) : end);
    }

    private static bool SaysRate(string text, TextSpan before) =>
        before.Length > 0 && (text[before.End - 1] is '率' or '比' or '性' or '例' or '长' or '降' or '升' or '高' or '少' or '加' or '度');

    /// <summary>特等奖1个: the number closes the phrase; what follows is another clause.</summary>
    private static bool SaysWhole(string text, TextSpan before, TextSpan after) =>
        before.Length > 0 && text[after.Start] is '以' or '左' or '上' or '下' or '内' or '后' or '前' or '的' or '和' or '与' or '及' or '等';

    /// <summary>Which end of a change the figure is (由2.1小时缩短至35分钟), or null.</summary>
    private static string? ChangeOf(ArticleReading reading, int index, TextSpan sentence)
    {
        var (text, quantity) = (reading.Text, reading.Quantities[index]);
        if (index + 1 < reading.Quantities.Count && reading.Quantities[index + 1].Span.End <= sentence.End
            && quantity.Span.Start > 0 && IsFrom(text, sentence.Start, quantity.Span.Start)
            && Between(text, quantity.Span.End, reading.Quantities[index + 1].Span.Start))
        {
            return "（变化前）";
        }

        return index > 0 && reading.Quantities[index - 1].Span.Start >= sentence.Start && IsFrom(text, sentence.Start, reading.Quantities[index - 1].Span.Start)
            && Between(text, reading.Quantities[index - 1].Span.End, quantity.Span.Start)
            ? "（变化后）"
            : null;
    }

    private static bool IsFrom(string text, int from, int at) => text.AsSpan(Math.Max(from, at - 8), at - Math.Max(from, at - 8)).IndexOfAny('由', '从') >= 0;

    private static bool Between(string text, int from, int to)
    {
        if (to <= from || to - from > 10)
        {
            return false;
        }

        var gap = text.AsSpan(from, to - from);
        return gap.IndexOfAny('至', '到', '为') >= 0 && Changes.IsIn(gap);
    }
}
