using HealthGraph.Extraction.Facts;
using HealthGraph.Text;
using HealthGraph.Text.Numbers;

namespace HealthGraph.Extraction.Indicators;

/// <summary>Turns the quantities of an article into indicators: subject, measure, value, bound, unit, as of when.</summary>
/// <remarks>
/// Matches 智慧医院229家, 发放电子健康卡7367余万张, 互联互通率达86.92%, 同比增长12.3%, 平均等候由2.1小时缩短至35分钟 (two values).
/// Must not match 一家医院, 第三方, 三年来, 5G, 年满18周岁, the number of a document or what stands in a title.
/// </remarks>
internal sealed class IndicatorRules(UnitTable units)
{
    private const int MostPerArticle = 60;
    private const int RankReach = 6;
    private const int PartReach = 5;
    private static readonly WordList Parts = new("任务", "举措", "措施", "方面", "原则", "要求", "部分", "建议", "章节", "条款");
    private static readonly string[] LongSpans = ["年", "个月", "天", "周", "个工作日", "工作日", "日历天", "周年", "个年头", "代", "世纪", "周岁", "岁", "个季度"];
    private static readonly WordList SpanWords = new("缩短", "用时", "耗时", "时间", "平均", "等候", "周期", "减少", "提前", "压缩", "寿命", "时长", "时限", "工期", "龄");
    private static readonly WordList RankWords = new("排名", "位列", "位居", "名列", "排在", "居", "列", "跃居", "升至");

    /// <summary>The indicators, in the order of the text.</summary>
    public List<Indicator> Find(ArticleReading reading)
    {
        var found = new List<Indicator>();
        var subjects = new SubjectFinder(reading);
        var dates = new IndicatorDates(reading);
        var index = 0;
        foreach (var sentence in reading.Sentences)
        {
            // The headline says again, and shorter, what the body says.
            var counts = sentence.Kind != Text.SentenceKind.Title || reading.Sentences.Count == 1;
            for (; index < reading.Quantities.Count && reading.Quantities[index].Span.Start < sentence.Span.End; index++)
            {
                var quantity = reading.Quantities[index];
                if (counts && found.Count < MostPerArticle && quantity.Span.Start >= sentence.Span.Start && Measures(reading, quantity, sentence.Span))
                {
                    found.Add(Make(reading, index, sentence.Span, subjects, dates));
                }
            }
        }

        return found;
    }

    private Indicator Make(ArticleReading reading, int index, TextSpan sentence, SubjectFinder subjects, IndicatorDates dates)
    {
        var quantity = reading.Quantities[index];
        var wording = IndicatorWording.Of(reading, index, sentence, units);
        return new Indicator(
            subjects.Before(quantity.Span.Start, sentence)?.Id, wording.Measure, quantity.Value, NameOf(quantity.Bound), quantity.High, wording.Unit,
            dates.AsOf(quantity.Span.Start, sentence), wording.Surface.Of(reading.Text), sentence, wording.Rule);
    }

    private static string NameOf(QuantityBound bound) => bound switch
    {
        QuantityBound.Over => "over",
        QuantityBound.Nearly => "nearly",
        QuantityBound.About => "about",
        QuantityBound.Range => "range",
        QuantityBound.Under => "under",
        _ => "exact",
    };

    private bool Measures(ArticleReading reading, Quantity quantity, TextSpan sentence)
    {
        if (IsInsideName(reading, quantity))
        {
            return false;
        }

        var before = reading.Text.AsSpan(sentence.Start, quantity.Span.Start - sentence.Start);
        if (quantity.IsOrdinal)
        {
            return quantity.Unit is "位" or "名" && Numeral.DigitOf(reading.Text[quantity.NumberStart]) >= 0 && RankWords.IsIn(before.Length <= RankReach ? before : before[^RankReach..]);
        }

        if (quantity.Unit.Length == 0)
        {
            return IndicatorWording.UnitBefore(reading.Text, quantity.Span.Start, sentence.Start, units).Length > 0;
        }

        if (IsOfDocument(reading.Text, quantity) || IndicatorWording.IsThreshold(reading, quantity, sentence))
        {
            return false;
        }

        if (quantity.Unit is "次" or "期" or "批" or "包" && quantity.Span.End < reading.Text.Length && reading.Text[quantity.Span.End] is '）' or ')' && quantity.NumberStart > 0 && reading.Text[quantity.NumberStart - 1] is '（' or '(' or '第')
        {
            return false; // 采购项目（二次）
        }

        if (quantity.Unit is "人" && before.EndsWith("一行", StringComparison.Ordinal))
        {
            return false; // 专家组一行5人
        }

        var vague = quantity is { Value: 1, Bound: QuantityBound.Exact, High: null } && reading.Text[quantity.NumberStart] == '一';
        var clock = quantity.Unit is "分" or "秒" && quantity.NumberStart > 0 && reading.Text[quantity.NumberStart - 1] is '时' or '点' or ':' or '：' or '分';
        var away = quantity.Unit is "公里" or "米" or "千米" && quantity.Span.End < reading.Text.Length && reading.Text[quantity.Span.End] is '外' or '内' or '处';
        return !vague && !clock && !away && (Array.IndexOf(LongSpans, quantity.Unit) < 0 || SaysHowLong(reading.Text, quantity, sentence));
    }

    /// <summary>共七章三十八条, 部署9项任务: how a document is made.</summary>
    private static bool IsOfDocument(string text, Quantity quantity)
    {
        var chapters = quantity.Unit is "条" or "节" && quantity.Span.Start > 0 && text[quantity.Span.Start - 1] == '章';
        return chapters || (quantity.Unit is "项" or "条" or "个" or "大" or "方面" or "个方面" or "章" or "部分" or "大类" && Parts.IsIn(text.AsSpan(quantity.Span.End), PartReach));
    }

    private static bool SaysHowLong(string text, Quantity quantity, TextSpan sentence)
    {
        var from = Math.Max(sentence.Start, quantity.Span.Start - 12);
        var clause = text.AsSpan(from, quantity.Span.Start - from);
        clause = clause[(clause.LastIndexOfAny('，', '；', '。') + 1)..];
        return SpanWords.IsIn(clause);
    }

    /// <summary>Whether the number belongs to a name, a title in 《》 or a date.</summary>
    private static bool IsInsideName(ArticleReading reading, Quantity quantity)
    {
        if (reading.NamingOver(quantity.NumberStart) is { Entity.Type: not EntityType.Topic })
        {
            return true;
        }

        var text = reading.Text;
        var open = text.LastIndexOf('《', quantity.NumberStart, Math.Min(quantity.NumberStart + 1, 80));
        return (open >= 0 && text.IndexOf('》', open, quantity.NumberStart - open) < 0 && text.IndexOf('》', quantity.NumberStart) >= 0)
            || reading.DateOver(quantity.NumberStart);
    }
}
