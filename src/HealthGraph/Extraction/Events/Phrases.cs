using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Finds the words for the thing that a verb acts on, before or after it.</summary>
internal sealed class Phrases(EventVocabulary words)
{
    private static readonly CharacterSet CutBefore = new("在于将已拟由被把");
    private static readonly WordList NoThing = new("于", "在", "至", "、", "并", "等", "的", "以来", "为", "，", "。", "；", "以", "和", "与", "到", "给", "自20", "自19", "自今", "自去", "自当", "及");
    private const int LongestDateline = 24;
    private const int LongestPlace = 24;
    private const int LongestModifier = 10;
    private static readonly WordList Datelines = new("消息", "电", "讯", "报道");
    private static readonly WordList Particles = new("了", "过", "出", "起", "的是");
    private static readonly WordList Finished = new("完成升级", "完成改造", "完成建设", "完成部署", "完成安装", "完成调试", "完成测试", "完成验收", "完成割接", "完成切换", "完成迁移", "完成对接", "完成试运行", "通过验收");
    private static readonly WordList Leads = new("反映", "宣布", "获悉", "透露", "表示", "披露", "证实", "导致", "造成", "发起的", "主办的", "承办的", "协办的", "举办的", "组建的", "发起成立的", "共建的", "支持的", "指导的", "研发的", "开发的", "研制的", "打造的", "承建的", "推出的", "参与的", "参加的", "加入的", "组成的", "牵头的", "牵头组建的", "发起组建的", "标志着", "随着");
    private static readonly WordList Joints = new("并", "从而", "以便", "用以", "用于", "由此", "来", "以推动", "以提升", "为患者", "让", "使", "以来");

    /// <summary>The words after the verb up to the end of the clause or a further verb joined by 并; empty where none stand there.</summary>
    public static TextSpan After(SentenceFrame frame, int clause, int verbEnd)
    {
        var (text, end) = (frame.Text, frame.Clauses[clause].End);
        var here = text.AsSpan(0, end);
        var start = verbEnd + (Particles.At(here, verbEnd)?.Length ?? 0);
        if (start + 1 < end && text[start] == '的' && text[start + 1] is '《' or '“')
        {
            return new TextSpan(start + 1, frame.SkipShield(start + 1));
        }

        if (start < end && text[start] == '到' && text.LastIndexOf('的', end - 1, end - start) is var of && of > start && of + 2 < end)
        {
            return Trim(text, start, end); // 开通到甲县、乙县的航线
        }

        var aside = start < end && text[start] is '后' or '时' or '前' or '中' or '上' && (start + 1 == end || text[start + 1] == '的');
        if (start >= end || aside || (frame.SkipShield(start) == start && NoThing.StandsAt(here, start) && !BeginsModifier(here, start)))
        {
            return new TextSpan(start, start);
        }

        return Trim(text, start, CutJoint(frame, start, end));
    }

    /// <summary>启动以电子病历为核心的三年行动: how the thing is meant, and no phrase of means.</summary>
    private static bool BeginsModifier(ReadOnlySpan<char> text, int at)
    {
        var by = text[at] == '以' ? text[at..].IndexOf('为') : -1;
        return by > 1 && text[(at + by)..].IndexOf('的') is > 2 and < LongestModifier;
    }

    private static int CutJoint(SentenceFrame frame, int start, int end)
    {
        var here = frame.Text.AsSpan(0, end);
        var shields = frame.Reading.Shields;
        for (var i = start; i < end;)
        {
            if (shields[i] > i)
            {
                i = shields[i];
                continue;
            }

            if (i > start + 1 && Joints.StandsAt(here, i))
            {
                return i;
            }

            i++;
        }

        return end;
    }

    /// <summary>The words before the verb that name the thing: from the head of the clause, openers, dates and 在… taken off, up to the first adverb.</summary>
    public TextSpan Before(SentenceFrame frame, int clause, int verb)
    {
        if (frame.BeforeVerb is not { } known || known.Clause != clause || known.Verb != verb)
        {
            frame.BeforeVerb = known = (clause, verb, ReadBefore(frame, clause, verb));
        }

        return known.Words;
    }

    private TextSpan ReadBefore(SentenceFrame frame, int clause, int verb)
    {
        var (text, start) = (frame.Text, SkipOpeners(frame, frame.Clauses[clause].Start, verb));
        start = SkipModifier(frame, start, verb);
        var reading = frame.Reading;
        var shields = reading.Shields;
        for (var i = start; i < verb;)
        {
            if (shields[i] > i)
            {
                i = shields[i];
                continue;
            }

            if (i > start && ((reading.IsDateAt(i) && !IsYearOfMeeting(frame, i, verb)) || IsCut(text, i, verb) || (text[i] is '获' or '经' && reading.NamingAt(i + 1) is { IsOrganization: true })))
            {
                return Trim(text, start, i);
            }

            i++;
        }

        return Trim(text, start, verb);
    }

    /// <summary>某论坛2024年年会, 某市2023年卫生工作会议: the year stands inside the name of the meeting.</summary>
    private bool IsYearOfMeeting(SentenceFrame frame, int at, int verb)
    {
        if (frame.Reading.DateAt(at) is not { Single.Month: null, End: null } year || year.Span.End + 2 > verb)
        {
            return false;
        }

        var end = frame.Text.IndexOfAny(['在', '于', '，'], year.Span.End, verb - year.Span.End);
        return words.Objects.MatchEnd(frame.Text, year.Span.End, end < 0 ? verb : end).Value is { } classes && (Array.IndexOf(classes, "meeting") >= 0 || Array.IndexOf(classes, "competition") >= 0);
    }

    /// <summary>由某局建设的某平台, 为某联盟揭牌: from after 的 or 为, where that names the thing.</summary>
    private int SkipModifier(SentenceFrame frame, int start, int verb)
    {
        if (start < verb && frame.Text[start] == '由')
        {
            for (var i = start; i < verb - 2; i = Math.Max(i + 1, frame.SkipShield(i)))
            {
                if (frame.Text[i] == '的')
                {
                    return i + 1;
                }
            }
        }

        start = SkipLead(frame, start, verb);
        var by = verb > start ? frame.Text.LastIndexOf('为', verb - 1, Math.Min(verb - start, 16)) : -1;
        return by > start && words.Objects.MatchEnd(frame.Text, by + 1, verb).Word.Length > 0 ? by + 1 : start;
    }

    /// <summary>有网友反映某系统, 甲院等56家单位发起的某联盟: from after who tells or who founds.</summary>
    private static int SkipLead(SentenceFrame frame, int start, int verb)
    {
        var (lead, text) = (start, frame.Text);
        var here = text.AsSpan(0, Math.Max(0, verb - 2));
        var shields = frame.Reading.Shields;
        for (var i = start; i < verb - 2; i = Math.Max(i + 1, shields[i]))
        {
            if (text[i] == '的' && text[i + 1] == '《')
            {
                lead = i + 1; // 某院牵头编写的《某共识》发表
            }
            else if (Leads.At(here, i) is { } word && shields[i] <= i && text[i + word.Length] is not ('的' or '了'))
            {
                lead = i + word.Length;
            }
        }

        return lead;
    }

    private bool IsCut(string text, int i, int verb)
    {
        if (Finished.StandsAt(text.AsSpan(0, verb), i))
        {
            return true; // 某平台完成升级并上线
        }

        var adverb = words.Adverbs.Match(text, i).Word;
        if (adverb.Length > 0 && words.Objects.Match(text, i).Word.Length > adverb.Length)
        {
            return false; // 现场会 is no 现场
        }

        if (adverb.Length > 1 && i + adverb.Length < verb && text[i + adverb.Length] == '的')
        {
            return false; // 全国统一的平台
        }

        return (adverb.Length > 1 && i + adverb.Length <= verb) || (adverb.Length == 1 && i + 1 == verb)
            || (CutBefore.Contains(text[i]) && words.Objects.Match(text, i).Word.Length == 0 && !IsInWord(text, i));
    }

    private static bool IsInWord(string text, int i) => text[i] == '在' && i > 0 && text[i - 1] is '现' or '存';

    private int SkipOpeners(SentenceFrame frame, int start, int verb)
    {
        start = SkipDateline(frame, start, verb);
        for (var again = true; again && start < verb;)
        {
            again = false;
            if (frame.SkipShield(start) > start)
            {
                break;
            }

            var opener = words.Openers.Match(frame.Text, start).Word;
            opener = opener.Length > 0 ? opener : LeadingAdverb(frame.Text, start);
            opener = words.Objects.Match(frame.Text, start).Word.Length > opener.Length ? "" : opener;
            var date = frame.Reading.DateAt(frame.Text[start] == '于' ? start + 1 : start);
            var step = date is { } known ? known.Span.End - start : opener.Length;
            if (step == 0 && frame.Text[start] is '在' or '由' or '自' or '从' && SkipPlace(frame, start, verb) is var past && past > start)
            {
                step = past - start;
            }

            if (step > 0 && start + step <= verb)
            {
                start += step;
                again = true;
            }
            else if (frame.Text[start] is ' ' or '“' && frame.SkipShield(start) == start)
            {
                (start, again) = (start + 1, true);
            }
        }

        return start;
    }

    private string LeadingAdverb(string text, int at)
    {
        var word = words.Adverbs.Match(text, at).Word;
        return word.Length > 1 || word is "将" or "已" or "拟" or "均" or "再" or "曾" ? word : "";
    }

    /// <summary>某网某地1月10日消息（记者 某某）: past it, where the clause begins so.</summary>
    public static int SkipDateline(SentenceFrame frame, int start, int verb)
    {
        if (start + 3 < verb && frame.Text[start] == '本' && frame.Text[start + 2] == '讯')
        {
            return SkipByline(frame, start + 3);
        }

        var dates = frame.Reading.DatesIn(new TextSpan(start, Math.Min(start + LongestDateline, verb)));
        var date = dates.Length > 0 ? dates[0] : default;
        if (date.Span.Length == 0 && frame.Reading.NamingAt(start) is { Entity.Kind: "media" } outlet && Datelines.At(frame.Text.AsSpan(0, verb), outlet.Span.End) is { } mark)
        {
            var end = outlet.Span.End + mark.Length;
            return end < verb && frame.Text[end] is '（' or '(' ? Math.Max(end, frame.SkipShield(end)) : end;
        }

        if (date.Span.Length == 0 || date.Span.End >= verb || Datelines.At(frame.Text.AsSpan(0, verb), date.Span.End) is not { } word)
        {
            return start;
        }

        var past = date.Span.End + word.Length;
        return frame.Text[past] is '（' or '(' ? Math.Max(past, frame.SkipShield(past)) : past;
    }

    /// <summary>Past （记者 某某） and the space after 本报讯.</summary>
    private static int SkipByline(SentenceFrame frame, int at)
    {
        at = frame.Text[at] is '（' or '(' ? Math.Max(at, frame.SkipShield(at)) : at;
        return frame.Text[at] is ' ' or '　' ? at + 1 : at;
    }

    /// <summary>在 + name, or 在…上, 在…中, 在…下.</summary>
    private static int SkipPlace(SentenceFrame frame, int start, int verb)
    {
        var past = frame.SkipShield(start + 1);
        if (past > start + 1 && frame.Text[start] is '在')
        {
            return past;
        }

        var phrase = frame.Text.AsSpan(start, Math.Min(verb - start, LongestPlace));
        var close = phrase.IndexOfAny("上中下里");
        return close > 1 && !(phrase[close] == '中' && close + 1 < phrase.Length && phrase[close + 1] is '国' or '医' or '心' or '华' or '央' or '药') ? start + close + 1 : start;
    }

    /// <summary>Without spaces, openers of quotations that do not close, and the classifier of 首个.</summary>
    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '，' or '、' or '：')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '自' or '并' or '、' or '也' or '又' or '就' or '的' or '，')
        {
            end--;
        }

        return new TextSpan(start, Math.Max(start, end));
    }
}
