using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Relations;

/// <summary>Who issued a policy: the bodies that stand right before its title, or are the subject of a verb of issuing before it, or follow 由 after it.</summary>
/// <remarks>
/// Matches 某省卫健委、某省财政厅联合印发《某方案》, 国务院《某意见》, 《某办法》由某局等五部门发布, 某部会同某局制定《某规定》.
/// Must not match 某市卫健局落实《某意见》, 某院学习某局《某通知》 as issued by 某院; nor a place as issuer.
/// </remarks>
internal sealed class IssuerRule : IRelationRule
{
    private static readonly WordList Verbs = WordList.LongestFirst("印发", "发布", "出台", "制定", "下发", "公布", "颁布", "发出", "制发", "编制", "起草", "修订", "修改", "发文", "推出", "发");

    private static readonly WordList Bases = WordList.LongestFirst("根据", "依据", "按照", "依照", "结合", "对照");

    private static readonly WordList Between = WordList.LongestFirst("联合", "共同", "正式", "近日", "日前", "近期", "先后", "曾", "已", "了", "的", "等", "部门", "单位", "组织", "最新", "配套的", "配套", "首次", "率先", "正在", "也", "均", "都", "又", "刚刚", "研究", "就", "会同", "同", "于", "关于", "日", "月", "年", "今年", "去年", "再次", "又", "此前", "随后", "还", "将", "并", "新", "近", "个", "家", "指南", "通知", "公告", "文件", "新规", "规范", "国家标准", "行业标准", "地方标准", "团体标准");

    /// <inheritdoc/>
    public void Find(ArticleReading reading, RelationSink sink)
    {
        foreach (var sentence in reading.Sentences)
        {
            foreach (var naming in reading.NamingsIn(sentence.Span))
            {
                if (naming.Entity.Type == EntityType.Policy)
                {
                    FindBefore(reading, naming, sentence.Span, sink);
                    FindAfter(reading, naming, sentence.Span, sink);
                }
            }
        }
    }

    private static void FindBefore(ArticleReading reading, Naming policy, TextSpan sentence, RelationSink sink)
    {
        var last = PreviousActor(reading, policy.Span.Start, sentence.Start);
        if (last < 0 || !Links(reading, reading.Namings[last].Span.End, policy.Span.Start))
        {
            last = ActorOfBasis(reading, policy.Span.Start, sentence.Start);
        }

        if (last < 0)
        {
            return;
        }

        var first = last;
        while (first > 0 && reading.Namings[first - 1].Span.Start >= sentence.Start && IsCoordinated(Gap(reading, first - 1)))
        {
            first--;
        }

        for (var i = first; i <= last; i++)
        {
            if (reading.Namings[i].IsOrganization)
            {
                sink.Add("ISSUED_BY", policy.Entity, reading.Namings[i].Entity.Id, null, sentence, "issuer.before-title");
            }
        }
    }

    /// <summary>The body in 某局根据《甲》，结合实际，制定《乙》: it stands before the basis, the verb right before the title after a comma.</summary>
    private static int ActorOfBasis(ArticleReading reading, int title, int from)
    {
        var comma = reading.Text.AsSpan(from, title - from).LastIndexOf('，') + from;
        if (comma < from || !Links(reading, comma + 1, title))
        {
            return -1;
        }

        var i = reading.LowerBound(comma) - 1;
        while (i >= 0 && reading.Namings[i].Span.Start >= from
            && (!reading.Namings[i].IsOrganization || LengthAt(reading.Text, reading.Namings[i].Span.End, comma, Bases) == 0))
        {
            i--;
        }

        return i >= 0 && reading.Namings[i].Span.Start >= from ? i : -1;
    }

    private static ReadOnlySpan<char> Gap(ArticleReading reading, int index)
    {
        var (from, to) = (reading.Namings[index].Span.End, reading.Namings[index + 1].Span.Start);
        return reading.Text.AsSpan(from, Math.Max(0, to - from));
    }

    private static int PreviousActor(ArticleReading reading, int before, int from)
    {
        var i = reading.LowerBound(before) - 1;
        while (i >= 0 && reading.Namings[i].Span.Start >= from && (!reading.Namings[i].IsActor || IsWhere(reading, reading.Namings[i])))
        {
            i--;
        }

        return i >= 0 && reading.Namings[i].Span.Start >= from ? i : -1;
    }

    /// <summary>某局1月8日在某市发布: where it was done, and not by whom.</summary>
    private static bool IsWhere(ArticleReading reading, Naming naming) =>
        naming.Entity.Type == EntityType.Region && naming.Span.Start > 0 && reading.Text[naming.Span.Start - 1] == '在';

    /// <summary>Whether what stands between the last body and the title is nothing, other titles, or a verb of issuing with adverbs.</summary>
    private static bool Links(ArticleReading reading, int from, int to)
    {
        var verb = false;
        for (var i = from; i < to;)
        {
            if (reading.NamingAt(i) is { Entity.Type: EntityType.Policy } other)
            {
                i = other.Span.End;
                continue;
            }

            if (reading.Text[i] == '在' && reading.NamingAt(i + 1) is { } place && IsWhere(reading, place))
            {
                i = place.Span.End;
                continue;
            }

            var found = LengthAt(reading.Text, i, to, Verbs);
            var step = found > 0 ? found : LengthAt(reading.Text, i, to, Between);
            step = step > 0 ? step : char.IsAsciiDigit(reading.Text[i]) || reading.Text[i] is '、' or ' ' or '“' or '《' or '十' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '两' ? 1 : 0;
            if (step == 0)
            {
                return false;
            }

            verb |= found > 0;
            i += step;
        }

        return verb || from == to || reading.Text[from..to] is "的" or "等部门" || OnlyTitles(reading, from, to);
    }

    private static bool OnlyTitles(ArticleReading reading, int from, int to)
    {
        for (var i = from; i < to;)
        {
            if (reading.NamingAt(i) is { Entity.Type: EntityType.Policy } other)
            {
                i = other.Span.End;
            }
            else if (reading.Text[i] is '、' or '和')
            {
                i++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static int LengthAt(string text, int at, int end, WordList words) => words.At(text.AsSpan(0, end), at)?.Length ?? 0;

    private static void FindAfter(ArticleReading reading, Naming policy, TextSpan sentence, RelationSink sink)
    {
        var at = policy.Span.End;
        var by = string.CompareOrdinal(reading.Text, at, "由", 0, 1) == 0 ? at + 1
            : string.CompareOrdinal(reading.Text, at, "，由", 0, 2) == 0 ? at + 2 : -1;
        while (by > 0 && reading.NamingAt(by) is { IsOrganization: true } body)
        {
            sink.Add("ISSUED_BY", policy.Entity, body.Entity.Id, null, sentence, "issuer.after-title");
            by = body.Span.End < sentence.End && IsCoordinated(reading.Text.AsSpan(body.Span.End, 1)) ? body.Span.End + 1 : -1;
        }
    }

    private static bool IsCoordinated(ReadOnlySpan<char> between) =>
        between is "、" or "和" or "与" or "及" or "以及" or " " or "会同" or "联合" or "、 " or "，" or "同";
}
