using HealthGraph.Extraction.Facts;
using HealthGraph.Text;
using HealthGraph.Text.Dates;
using HealthGraph.Text.Numbers;

namespace HealthGraph.Extraction.Indicators;

/// <summary>The words around a figure: what it measures, and the stretch to cite.</summary>
/// <param name="Measure">What is counted or measured; never empty.</param>
/// <param name="Unit">Unit after the number, else the one that the words before it name.</param>
/// <param name="Surface">Measure and number as they stand in the text.</param>
/// <param name="Rule">Name of the rule.</param>
internal readonly record struct IndicatorWording(string Measure, string Unit, TextSpan Surface, string Rule)
{
    private const int LongestPart = 32;
    private const int ShortestNoun = 2;
    private const int LongestDeed = 16;
    private const int LongestClose = 12;
    private static readonly string[] Durations = ["分钟", "小时", "天", "秒", "个月", "年", "个小时"];
    private static readonly WordList Adverbs = new("已经", "已", "均", "全部", "同步", "都", "先后", "陆续", "率先", "正式", "成功");
    private const string Before = "（变化前）";
    private const string After = "（变化后）";
    private static readonly WordList Openers = new("目前", "其中", "据统计", "当前", "同时", "此外", "现已", "现有", "如今", "预计", "等地", "等省", "等市", "截至目前", "迄今", "今年以来", "来", "年来", "里", "内", "间");
    private static readonly WordList Changed = new("缩短", "缩减", "下降", "降低", "降", "减少", "压缩", "增加", "增长", "增", "提高", "提升", "上升", "扩大", "上涨", "升", "扩大覆盖", "拓展", "扩展");
    private static readonly WordList LateVerbs = new("应用", "使用", "参会", "落地", "部署", "投入使用", "投入运行", "覆盖", "纳入", "连接", "对接", "提供", "受益", "获得", "享受", "超过", "组成", "开设", "设立", "建立", "配备", "试用", "共享", "纳入", "参赛", "参展", "可在", "直接结算", "上榜", "入围");
    private static readonly WordList Origins = new("由最初的", "从最初的", "由原来的", "从原来的", "由原先的", "从原先的", "由过去的", "从过去的", "由此前的", "从此前的", "由改革前的", "由上年的", "由去年的", "由以前的", "由以往的", "从以往的", "从以前的");
    private static readonly WordList Limits = new("以上", "以下", "以内", "及以上", "及以下");
    private static readonly WordList Deals = new("中标", "成交", "预中标", "收购");
    private static readonly WordList Counted = new("人数", "用户数", "用户总数", "用户量", "用户", "会员数");
    private static readonly WordList Fillers = new("稳定在", "保持在", "维持在", "达到了", "达到", "高达", "已达", "达", "到了", "为", "共有", "共计", "合计", "累计", "仅", "就", "已", "了", "有", "约", "至", "到", "是", "将", "、", "“", "”", "（", "第", "全国第", "全省第", "全市第");
    private static readonly WordList Verbs = new("将", "已", "实现", "接入", "完成", "进入", "开展", "建起", "建成", "搭建", "均", "都", "可", "可以", "能", "也", "就", "与", "和", "参加", "参与", "参展", "开通", "领到", "率先", "签约", "签订", "签署", "启用", "上线", "试用", "分批", "首批", "入选", "通过", "获");
    private static readonly WordList Changes = new("缩短", "降", "减", "压缩", "增", "提高", "提升", "上升", "下降", "扩大", "上涨", "缩");

    /// <summary>Reads the words around a quantity.</summary>
    /// <param name="reading">The article.</param>
    /// <param name="index">Which quantity of it.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="units">For a unit named before the number: 诊疗人次超84亿.</param>
    public static IndicatorWording Of(ArticleReading reading, int index, TextSpan sentence, UnitTable units)
    {
        var (text, quantity) = (reading.Text, reading.Quantities[index]);
        var (before, follows) = WordsBefore(reading, index, sentence);
        var to = UpperEdge(text, quantity.Span.End, sentence.End, NextStart(reading, index, sentence));
        var after = NounAfter(text, quantity.Span.End, to, quantity.Unit == "%" ? 1 : 0);
        var change = ChangeOf(reading, index, sentence);
        before = change == After ? WordsBefore(reading, index - 1, sentence).Words : before;
        var useAfter = change is null && after.Length > 0 && (quantity.Unit != "%" || !SaysRate(text, before)) && !SaysWhole(text, before, after);
        var unit = quantity.Unit.Length > 0 ? quantity.Unit : UnitBefore(text, quantity.Span.Start, sentence.Start, units);
        var measure = useAfter ? after.Of(text) : before.Length > 0 ? before.Of(text) : after.Length > 0 ? after.Of(text) : unit;
        measure = useAfter && quantity.Unit != "%" && before.Length > 0 && !follows ? Close(before.Of(text)) + measure : measure;
        measure = useAfter && Array.IndexOf(Durations, unit) < 0 && Deed(text, after.End, to) is { Length: > 0 } deed ? Told(text, before) + deed + "的" + after.Of(text) : measure;
        measure = before.Length == 0 && !useAfter && index > 0 && GoesOn(reading, index, sentence) ? Continued(reading, index - 1, sentence) ?? measure : measure;
        measure = Price(text, quantity.Span) ?? measure;
        measure = WithoutTitle(measure);
        measure = measure.Length > ShortestNoun && measure[^1] == '的' ? measure[..^1] : measure.Length > ShortestNoun && measure == unit && measure[0] == '张' ? measure[1..] : measure; // 占营收的, 张床位
        var start = useAfter || before.Length == 0 ? quantity.Span.Start : before.Start;
        var surface = new TextSpan(start, useAfter ? after.End : quantity.Span.End);
        return new IndicatorWording(measure + change, unit, surface, change is null ? "indicator.quantity" : "indicator.change");
    }

    /// <summary>标准 of 某规范》等标准: what is counted, without the end of a title that is cut.</summary>
    private static string WithoutTitle(string measure)
    {
        var at = measure.Contains('《', StringComparison.Ordinal) ? -1 : measure.IndexOf("》等", StringComparison.Ordinal);
        return at >= 0 && measure.Length - at > ShortestNoun + 1 ? measure[(at + 2)..] : measure;
    }

    /// <summary>78.9%的医院年投入在500万元以上: the second figure only tells what the first counts.</summary>
    public static bool IsThreshold(ArticleReading reading, Quantity quantity, TextSpan sentence)
    {
        var text = reading.Text;
        if (!Limits.StandsAt(text, quantity.Span.End) && !Limits.StandsBefore(text, quantity.Span.End))
        {
            return false;
        }

        if (SetsLimitOfCounted(reading, quantity, sentence))
        {
            return true;
        }

        var from = LowerEdge(text, quantity.Span.Start, sentence.Start);
        foreach (var other in reading.QuantitiesIn(new TextSpan(from, quantity.Span.Start)))
        {
            if (other.Unit is "%" or "％" && other.Span.End < text.Length && text[other.Span.End] == '的')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>千万元以上订单46个, 4毫米以上的肺结节: how large are those that are spoken of.</summary>
    private static bool SetsLimitOfCounted(ArticleReading reading, Quantity quantity, TextSpan sentence)
    {
        var (text, at) = (reading.Text, quantity.Span.End + (Limits.At(reading.Text, quantity.Span.End)?.Length ?? 0));
        if (at + 1 >= sentence.End || !IsHan(text[at]) || !IsHan(text[at + 1]))
        {
            return false;
        }

        var edge = UpperEdge(text, at, sentence.End, int.MaxValue);
        return text[at] == '的' ? quantity.Unit is "毫米" or "厘米" or "米" or "岁" or "周岁" or "千克" or "公斤" or "元"
            : reading.QuantitiesIn(new TextSpan(at, edge)) is [var counted, ..] && counted.Span.Start - at is >= ShortestNoun and <= LongestDeed && quantity.Unit != counted.Unit;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>662家医院实现扫码就医: what those counted have done, to the end of the clause; empty where more than a few words follow.</summary>
    private static string Deed(string text, int from, int to)
    {
        while (from < to && Adverbs.At(text.AsSpan(0, to), from) is { } adverb)
        {
            from += adverb.Length;
        }

        return from < to && text[from] is not ('和' or '与' or '也' or '就') && to - from is >= 2 and <= LongestDeed && (to >= text.Length || text[to] is '，' or '。' or '；' or '\n') && (LateVerbs.StandsAt(text, from) || Verbs.StandsAt(text, from)) ? text[from..to] : "";
    }

    /// <summary>某系统已累计处理: of a long phrase what stands after its subject; nothing of one that does not say where that ends.</summary>
    private static string Close(string before)
    {
        var cut = before.Length < LongestClose ? -1 : before.LastIndexOfAny(['已', '均', '共', '可']);
        return before.Length < LongestClose ? before : cut > 0 && cut + 1 < before.Length ? before[(cut + 1)..] : "";
    }

    /// <summary>“智医助理”已在: of whom the clause speaks, where it goes on after 在.</summary>
    private static string Told(string text, TextSpan before)
    {
        var words = text.AsSpan(before.Start, before.Length);
        var cut = words.LastIndexOf('在');
        return cut < 2 || (cut + 1 < words.Length && words[cut + 1] is not ('全' or '各' or '我' or '本' or '该' or '国' or '省' or '市')) ? "" : words[..cut].TrimEnd("已均可").ToString();
    }

    /// <summary>535亿元、267亿元, 收窄59%至2亿元: a further value of what was named before the first.</summary>
    private static bool GoesOn(ArticleReading reading, int index, TextSpan sentence)
    {
        var (last, next) = (reading.Quantities[index - 1].Span, reading.Quantities[index].Span);
        return last.Start >= sentence.Start && next.Start > last.End && next.Start - last.End <= 2 && reading.Text[last.End] is '、' or '至' or '到' or '和' or '与';
    }

    /// <summary>The words before the first value of such a row, or null where none stand there.</summary>
    private static string? Continued(ArticleReading reading, int index, TextSpan sentence)
    {
        while (index > 0 && WordsBefore(reading, index, sentence).Words.Length == 0 && GoesOn(reading, index, sentence))
        {
            index--;
        }

        return WordsBefore(reading, index, sentence).Words is { Length: > 0 } words ? Unchanged(words.Of(reading.Text)) : null;
    }

    private static string Unchanged(string words) =>
        words.EndsWith("收窄", StringComparison.Ordinal) ? words[..^2] : Changed.Before(words, words.Length) is { } change && words.Length > change.Length + 1 ? words[..^change.Length] : words;

    /// <summary>以2388万元中标: what the sum is.</summary>
    private static string? Price(string text, TextSpan figure) =>
        figure.Start > 0 && text[figure.Start - 1] == '以' && Deals.At(text, figure.End) is { } deal ? deal + "金额" : null;

    /// <summary>The words before a figure that tell what it measures, and whether they are what the figure before it counts (31个省份506个区县).</summary>
    private static (TextSpan Words, bool Follows) WordsBefore(ArticleReading reading, int index, TextSpan sentence)
    {
        var (text, quantity) = (reading.Text, reading.Quantities[index]);
        var from = LowerEdge(text, quantity.Span.Start, sentence.Start);
        var last = index > 0 && IsMeasure(reading.Quantities[index - 1]) ? Math.Min(reading.Quantities[index - 1].Span.End, quantity.Span.Start) : 0;
        var follows = last >= from && last > 0;
        var noun = follows && last < quantity.Span.Start ? NounAfter(text, last, quantity.Span.Start, 0).End : last;
        last = noun < quantity.Span.Start ? noun : last;
        if (ClosesRow(reading, quantity.Span.Start))
        {
            return (new TextSpan(quantity.Span.Start, quantity.Span.Start), follows);
        }

        from = AfterLastName(reading, Math.Max(from, last), quantity.Span.Start);
        foreach (var date in reading.DatesIn(new TextSpan(Math.Max(sentence.Start, from - LongestPart), quantity.Span.Start)))
        {
            var asOf = date.Shape == DateShape.AsOf || (date.Span.Start >= 2 && text.AsSpan(date.Span.Start - 2, 2) is "截至" or "截止");
            from = (date.Span.Start < from || asOf) && date.Span.End > from && date.Span.End <= quantity.Span.Start ? date.Span.End : from;
        }

        return (TrimEnds(text, from, quantity.Span.Start), follows);
    }

    /// <summary>甲市、乙市等15个城市, 甲、乙2家平台: the row is of those counted, and tells nothing of them.</summary>
    private static bool ClosesRow(ArticleReading reading, int at)
    {
        var text = reading.Text;
        at -= at > 1 && text[at - 1] == '地' && text[at - 2] == '等' ? 2 : at > 0 && text[at - 1] == '等' ? 1 : 0;
        return at > 0 && reading.NamingOver(at - 1) is { Entity.Type: not EntityType.Topic } last && last.Span.End == at && last.Span.Start > 0 && (text[last.Span.Start - 1] is '、' or '和' or '与' or '及' || (text[last.Span.Start - 1] is '，' && last.Span.Start > 1 && reading.NamingOver(last.Span.Start - 2) is { } other && other.Entity.Type == last.Entity.Type));
    }

    /// <summary>二级以上医院: the number tells which ones, and parts no words.</summary>
    private static bool IsMeasure(Quantity quantity) => quantity.Unit is not ("级" or "岁" or "周岁");

    /// <summary>Where the next figure begins that is no mere limit of this one.</summary>
    private static int NextStart(ArticleReading reading, int index, TextSpan sentence)
    {
        for (var i = index + 1; i < reading.Quantities.Count; i++)
        {
            if (!IsThreshold(reading, reading.Quantities[i], sentence))
            {
                return reading.Quantities[i].Span.Start;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The unit in the words right before a bare number (总诊疗人次超84亿), or an empty string.</summary>
    public static string UnitBefore(string text, int at, int from, UnitTable units)
    {
        var end = TrimFillers(text, Math.Max(from, at - 12), at).End;
        if (Counted.StandsBefore(text, end))
        {
            return "人";
        }

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
            from = naming.Entity.Type != EntityType.Topic && naming.Span.End > from && naming.Span.End < to - 1 && !IsQuoted(reading.Text, naming.Span) ? naming.Span.End : from;
        }

        return from;
    }

    /// <summary>湘 of “湘医码”.</summary>
    private static bool IsQuoted(string text, TextSpan name)
    {
        var rest = text.AsSpan(name.End, Math.Min(10, text.Length - name.End));
        return rest.IndexOf('”') is >= 0 and var close && rest[..close].IndexOf('“') < 0;
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

    /// <summary>Without 目前 before it and 达到, 由, 缩短至 behind it.</summary>
    private static TextSpan TrimEnds(string text, int from, int to)
    {
        while (from < to && Openers.At(text.AsSpan(0, to), from) is { } opener)
        {
            from += opener.Length;
        }

        from += from < to && text[from] is '的' or ' ' ? 1 : 0;
        var trimmed = TrimFillers(text, from, to);
        var turned = trimmed.End < to && text[trimmed.End] is '至' or '到' or '为';
        var end = trimmed.End - (turned ? Changed.Before(text.AsSpan(from, trimmed.End - from), trimmed.End - from)?.Length ?? 0 : 0);
        end -= Origins.Before(text.AsSpan(from, Math.Max(0, end - from)), Math.Max(0, end - from))?.Length ?? 0;
        end -= OriginYear(text, from, end);
        end -= end > from && text[end - 1] is '由' or '从' or '在' or '以' ? 1 : 0;
        return end > from ? new TextSpan(from, end) : trimmed;
    }

    /// <summary>Length of 由2021年的 before <paramref name="end"/>, or 0.</summary>
    private static int OriginYear(string text, int from, int end)
    {
        var at = end - 1;
        at -= at > from && text[at] is '的' or '末' or '底' ? 1 : 0;
        at -= at > from && text[at] is '末' or '底' ? 1 : 0;
        if (at - 4 <= from || text[at] != '年' || text.AsSpan(at - 4, 4).ContainsAnyExceptInRange('0', '9'))
        {
            return 0;
        }

        return text[at - 5] is '由' or '从' ? end - (at - 5) : 0;
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
        if (from < to && text[from] is '至' or '到' or '降' or '增')
        {
            return new TextSpan(from, from); // 收窄59.4%至2.12亿元
        }

        from += from < to && text[from] == '的' ? 1 : 0;
        var end = Math.Max(from, to);
        end = from + skip < end ? NextVerb(text, from + skip, end) : end;
        var late = from + ShortestNoun < end ? LateVerbs.Next(text, from + ShortestNoun, end) : end;
        var noun = late < end && text[late..end] is "应用" or "共享" or "服务" && from > 0 && text[from - 1] is '项' or '种' or '类' or '款'; // 20项便民应用
        end = noun ? end : late;
        end -= end - from > ShortestNoun && text[end - 1] is '中' or '内' or '里' or '才' or '要' or '还' or '的' ? 1 : 0;
        end -= end - from > ShortestNoun + 1 && Adverbs.Before(text.AsSpan(from, end - from), end - from) is { } adverb ? adverb.Length : 0;
        return new TextSpan(from, end);
    }

    /// <summary>The next verb; 能 of 智能 and 功能 is none.</summary>
    private static int NextVerb(string text, int from, int end)
    {
        var at = Verbs.Next(text, from, end);
        while (at < end && at > 0 && text[at] == '能' && text[at - 1] is '智' or '功' or '性' or '效')
        {
            at = Verbs.Next(text, at + 1, end);
        }

        return at;
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
            return Before;
        }

        return index > 0 && reading.Quantities[index - 1].Span.Start >= sentence.Start && IsFrom(text, sentence.Start, reading.Quantities[index - 1].Span.Start)
            && Between(text, reading.Quantities[index - 1].Span.End, quantity.Span.Start)
            ? After
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
        return gap.IndexOfAny('至', '到', '为') >= 0 && gap.IndexOfAny('，', '；', '。') < 0 && Changes.IsIn(gap);
    }
}
