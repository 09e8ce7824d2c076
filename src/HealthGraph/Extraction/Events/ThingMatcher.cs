using HealthGraph.Extraction.Facts;
using HealthGraph.Text;
using HealthGraph.Text.Numbers;

namespace HealthGraph.Extraction.Events;

/// <summary>Chooses which meaning a verb has by the class of the thing that it acts on.</summary>
internal sealed class ThingMatcher(EventVocabulary words)
{
    private const int ShortestPlainTitle = 5;
    private const int LongestTopic = 10;
    private static readonly WordList Comes = new("出席", "参加", "到场", "见证", "为", "共同", "分别", "一同");
    private static readonly WordList Telling = new("说", "介绍", "表示", "透露", "告诉记者", "指出");
    private static readonly WordList ThisDocument = new("本办法", "本规定", "本细则", "本通知", "本条例", "本意见", "本方案", "本规范", "本标准", "本指南", "该办法", "该规定", "该条例", "该标准");
    private const string Since = "以来";
    private static readonly string[] PlainDocuments = ["通知", "公告", "通告", "新规", "方案", "实施方案", "行动方案", "指导意见", "实施意见", "若干措施", "实施细则"];
    private readonly Phrases phrases = new(words);
    private readonly ThingClasses kinds = new(words);

    /// <summary>The first meaning whose guards hold and whose thing fits, with the thing; null where none does.</summary>
    public (TriggerSense Sense, TextSpan Thing, bool IsBefore)? Choose(SentenceFrame frame, int clause, TextSpan verb, TriggerSense[] senses)
    {
        if (AreGuarded(frame, verb, senses))
        {
            return null;
        }

        var howLong = IsHowLong(frame, verb.End);
        var final = howLong || IsFinal(frame, clause, verb.End);
        var after = howLong ? new TextSpan(verb.End, verb.End) : Phrases.After(frame, clause, verb.End);
        after = after.Length == 0 ? Relative(frame, clause, verb) : after;
        after = Array.Exists(senses, s => s.Is(TriggerFlags.Visit)) && VisitedBefore(frame, clause, verb.Start) is { Length: > 0 } visited ? visited : after;
        after = Array.Exists(senses, s => s.Is(TriggerFlags.Gathering)) && MeetingAfter(frame, clause, verb.End) is { Length: > 0 } meeting ? meeting : after;
        var before = NeedsBefore(senses, after, final) ? BeforeOrEarlier(frame, clause, verb.Start, final) : default;
        var (kindsAfter, kindsBefore) = ((ThingKinds?)null, (ThingKinds?)null);
        foreach (var sense in senses)
        {
            if (IsGuarded(frame, verb, sense))
            {
                continue;
            }

            if (after.Length > 0 && Fits(frame, after, sense, kindsAfter ??= KindsOf(frame, after)))
            {
                return (sense, after, false);
            }

            var byAgent = before.Length > 0 && before.Start >= frame.Clauses[clause].Start && frame.Text[before.End] is '由' or '获' or '经'; // 平台由某局建设, 软件获某局批准
            byAgent &= !sense.Is(TriggerFlags.Gathering) || before.Length >= ShortestPlainTitle; // 论坛由某会主办: the one told before
            var turned = (sense.Is(TriggerFlags.Turns) || byAgent) && (final || sense.Is(TriggerFlags.Gathering)) && !IsNoun(frame.Text, verb.Start) && (after.Length == 0 || sense.Is(TriggerFlags.Gathering));
            if (sense.Is(TriggerFlags.Effect) && PolicyBefore(frame, verb.Start) is { } policy)
            {
                return (sense, policy, true);
            }

            if (turned && before.Length > 0 && !IsAttribute(frame, clause, verb.End) && Fits(frame, before, sense, kindsBefore ??= KindsOf(frame, before)) && !EndsInPerson(frame, before))
            {
                return (sense, before, true);
            }

            if (after.Length == 0 && !sense.Is(TriggerFlags.Turns) && sense.NeedsNoThing)
            {
                // 某项目由某公司中标
                if (before.Length > 0 && frame.Text[before.End] == '由' && kinds.ClassesOf(frame.Text, before).Length > 0)
                {
                    return (sense, before, true);
                }

                return (sense, after, false);
            }
        }

        return null;
    }

    /// <summary>该院, 医院: stands for a body named before.</summary>
    public static bool IsHeadWord(SentenceFrame frame, TextSpan phrase) =>
        Coreference.Resolve(frame.Reading, phrase.Start, out var length) is not null && length == phrase.Length;

    private static bool NeedsBefore(TriggerSense[] senses, TextSpan after, bool final) =>
        after.Length == 0 || final || Array.Exists(senses, s => s.Is(TriggerFlags.Gathering));

    /// <summary>The words before the verb, else, where the verb ends a clause of its own, those of the clause before.</summary>
    private TextSpan BeforeOrEarlier(SentenceFrame frame, int clause, int verb, bool final)
    {
        var before = phrases.Before(frame, clause, verb);
        return before.Length == 0 && clause > 0 && final && !IsTelling(frame.Text, frame.Clauses[clause - 1])
            ? AThing(frame, CutAtVerb(frame, phrases.Before(frame, clause - 1, frame.Clauses[clause - 1].End)))
            : before;
    }

    /// <summary>某平台; empty for 某公司承建, which names who builds and not what.</summary>
    private TextSpan AThing(SentenceFrame frame, TextSpan phrase) =>
        phrase.Length > 0 && frame.Reading.NamingAt(phrase.Start) is { IsOrganization: true } maker && maker.Span.End < phrase.End
            && (phrase.Of(frame.Text).Contains("提供", StringComparison.Ordinal) || kinds.ClassesOf(frame.Text, new TextSpan(maker.Span.End, phrase.End)).Length == 0)
            ? new TextSpan(phrase.End, phrase.End) : phrase;

    /// <summary>某院副院长周某说: no thing.</summary>
    private static bool IsTelling(string text, TextSpan clause) =>
        Telling.EndIn(text.AsSpan(clause.Start + 1, clause.Length - 1));

    /// <summary>某院二期工程开工建设，计划2026年竣工: the thing ends before its own verb.</summary>
    private TextSpan CutAtVerb(SentenceFrame frame, TextSpan phrase)
    {
        for (var i = phrase.Start + 2; i < phrase.End; i = Math.Max(i + 1, frame.SkipShield(i)))
        {
            var named = new TextSpan(phrase.Start, i);
            if (frame.SkipShield(i) == i && words.Triggers.Match(frame.Text, i).Word is { Length: > 0 } own && i + own.Length >= phrase.End && words.Objects.MatchEnd(frame.Text, named.Start, i).Word.Length > 0)
            {
                return named;
            }
        }

        return phrase;
    }

    /// <summary>Whether the thing is named: see <see cref="ThingClasses.IsNamed"/>.</summary>
    public bool IsNamed(SentenceFrame frame, TextSpan thing) => thing.Length > 0 && kinds.IsNamed(frame, thing);

    /// <summary>The words for a thing before a verb.</summary>
    public TextSpan Before(SentenceFrame frame, int clause, int verb) => phrases.Before(frame, clause, verb);

    /// <summary>The classes of a thing.</summary>
    public string[] ClassesOf(string text, TextSpan thing) => kinds.ClassesOf(text, thing);

    /// <summary>2018年成立的某院, 与某院合作打造的某平台: the name after 的, where a date or a partner tells when or who.</summary>
    private static TextSpan Relative(SentenceFrame frame, int clause, TextSpan verb)
    {
        var (start, end) = (verb.End + 1, frame.Clauses[clause].End);
        var none = new TextSpan(verb.End, verb.End);
        if (start >= end || frame.Text[verb.End] != '的')
        {
            return none;
        }

        var told = new TextSpan(frame.Clauses[clause].Start, verb.Start);
        if (frame.Reading.NamingAt(start) is { IsOrganization: true } naming)
        {
            return frame.Reading.HoldsDate(told) ? naming.Span : none;
        }

        var before = frame.Text.AsSpan(told.Start, told.Length);

        return before.IndexOfAny('与', '和', '同') >= 0 && verb.Length > 2 ? new TextSpan(start, CutAtPhrase(frame.Text, start, end)) : none;
    }

    /// <summary>到某县调研, 赴某院考察: where the visitors went.</summary>
    private static TextSpan VisitedBefore(SentenceFrame frame, int clause, int verb)
    {
        foreach (var naming in frame.Reading.NamingsIn(new TextSpan(frame.Clauses[clause].Start, verb)))
        {
            if (naming.Span.End == verb && naming.IsActor && naming.Span.Start > frame.Clauses[clause].Start && frame.Text[naming.Span.Start - 1] is '到' or '赴' or '来' or '入')
            {
                return naming.Span;
            }
        }

        return new TextSpan(verb, verb);
    }

    /// <summary>从某局举行的发布会上获悉, 在某地召开的某大会上: the meeting after 的.</summary>
    private TextSpan MeetingAfter(SentenceFrame frame, int clause, int verbEnd)
    {
        var (start, end) = (verbEnd + 1, frame.Clauses[clause].End);
        for (var i = start + 2; start < end && frame.Text[verbEnd] == '的' && i <= end; i++)
        {
            var closes = i == end || frame.Text[i] is '上' or '中' or '期' || string.CompareOrdinal(frame.Text, i, "获悉", 0, 2) == 0;
            if (closes && words.Objects.MatchEnd(frame.Text, start, i).Value is { } classes && Array.IndexOf(classes, "meeting") >= 0)
            {
                return new TextSpan(start, i);
            }
        }

        return new TextSpan(verbEnd, verbEnd);
    }

    /// <summary>印发《某细则》，自9月1日起施行: the policy named last in the sentence.</summary>
    private static TextSpan? PolicyBefore(SentenceFrame frame, int verb)
    {
        TextSpan? last = null;
        foreach (var naming in frame.Reading.NamingsIn(new TextSpan(frame.Sentence.Span.Start, verb)))
        {
            last = naming.Entity.Type == EntityType.Policy ? naming.Span : last;
        }

        return last ?? (ThisDocument.StandsAt(frame.Text, frame.Sentence.Span.Start) ? LastPolicy(frame) : null);
    }

    /// <summary>本办法自2月1日起施行: the document named last.</summary>
    private static TextSpan? LastPolicy(SentenceFrame frame)
    {
        for (var i = frame.Reading.LowerBound(frame.Sentence.Span.Start) - 1; i >= 0; i--)
        {
            if (frame.Reading.Namings[i].Entity.Type == EntityType.Policy)
            {
                return frame.Reading.Namings[i].Span;
            }
        }

        return null;
    }

    /// <summary>某院组建的某联盟成立: the first verb only tells which 联盟; not 平台是去年上线的.</summary>
    private static bool IsAttribute(SentenceFrame frame, int clause, int end) =>
        end < frame.Clauses[clause].End - 1 && frame.Text[end] == '的' && !char.IsPunctuation(frame.Text[end + 1]);

    /// <summary>某局局长某某揭牌: who does it, and no thing.</summary>
    private static bool EndsInPerson(SentenceFrame frame, TextSpan phrase)
    {
        foreach (var naming in frame.Reading.NamingsIn(phrase))
        {
            if (naming.Entity.Type == EntityType.Person && (naming.Span.End == phrase.End || Comes.StandsAt(frame.Text, naming.Span.End)))
            {
                return true;
            }
        }

        return false;
    }

    private static int CutAtPhrase(string text, int start, int end)
    {
        var cut = text.AsSpan(start, end - start).IndexOfAny("在于已将");
        return cut > 2 ? start + cut : end;
    }

    /// <summary>Whether the verb ends its clause, but for 于…, 在…, 并….</summary>
    private static bool IsFinal(SentenceFrame frame, int clause, int end) =>
        end >= frame.Clauses[clause].End || frame.Text[end] is '于' or '在' or '至' or '、' or '并' or '等' or '了' or '自' or '到' or '。' or '”' or '（' or ' ' or '的'
        || string.CompareOrdinal(frame.Text, end, Since, 0, Since.Length) == 0;

    /// <summary>系统瘫痪36小时: how long, and no thing.</summary>
    private static bool IsHowLong(SentenceFrame frame, int at) =>
        at < frame.Text.Length && (frame.Text[at] is '约' or '近' or '超' or '达' ? at + 1 : at) is var number && number < frame.Text.Length && IsNumberHowLong(frame, number);

    private static bool IsNumberHowLong(SentenceFrame frame, int at) =>
        at < frame.Text.Length && Numeral.DigitOf(frame.Text[at]) >= 0 && IsHowLong(frame.Reading.QuantitiesIn(new TextSpan(at - QuantityBounds.LongestBefore, at + 1)), at);

    private static bool IsHowLong(ReadOnlySpan<Quantity> near, int at)
    {
        foreach (var quantity in near)
        {
            if (quantity.NumberStart == at && quantity.Unit is "小时" or "分钟" or "天" or "个小时" or "年" or "个月" or "次")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>数据的汇聚和开放: a row of nouns.</summary>
    private static bool IsNoun(string text, int at) => at > 0 && text[at - 1] is '、' or '和' or '及' or '与';

    private static bool AreGuarded(SentenceFrame frame, TextSpan verb, TriggerSense[] senses)
    {
        foreach (var sense in senses)
        {
            if (!IsGuarded(frame, verb, sense))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGuarded(SentenceFrame frame, TextSpan verb, TriggerSense sense) =>
        sense.IsGuardedBefore(frame.Text, verb.Start) || (sense.MayBeGuardedAfter(frame.Text, verb.End) && IsGuardedAfter(frame, verb, sense));

    private static bool IsGuardedAfter(SentenceFrame frame, TextSpan verb, TriggerSense sense)
    {
        foreach (var word in sense.NotAfter)
        {
            var stands = string.CompareOrdinal(frame.Text, verb.End, word, 0, word.Length) == 0;
            if (stands && !(word == Since && IsDatedRightBefore(frame, verb.Start)) && !(word is "，" or "。" && HasAgent(frame, verb.Start)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>平台由甲院与乙公司联合开发，: the verb may end its clause.</summary>
    private static bool HasAgent(SentenceFrame frame, int verb)
    {
        var clause = Array.FindLast(frame.Clauses, c => c.Start <= verb);
        return frame.Text.AsSpan(clause.Start, verb - clause.Start).Contains('由');
    }

    /// <summary>自2020年上线以来: a dated happening; 成立以来 is a time.</summary>
    private static bool IsDatedRightBefore(SentenceFrame frame, int verb)
    {
        foreach (var date in frame.Reading.DatesIn(new TextSpan(frame.Sentence.Span.Start, verb)))
        {
            if (date.Span.End <= verb && verb - date.Span.End <= 2)
            {
                return true;
            }
        }

        return false;
    }

    private ThingKinds KindsOf(SentenceFrame frame, TextSpan thing)
    {
        var document = IsMeetingOn(frame.Text, thing) ? null : DocumentClass(frame, thing);
        return new ThingKinds(document, document is null ? kinds.ClassesOf(frame.Text, thing) : [document]);
    }

    /// <summary>《某规划》中期评估会: a meeting about a document.</summary>
    private bool IsMeetingOn(string text, TextSpan thing) =>
        text[thing.End - 1] != '》' && text.AsSpan(thing.Start, thing.Length).LastIndexOf('》') is >= 0 and var close
        && words.Objects.MatchEnd(text, thing.Start + close + 1, thing.End).Value is { } classes && Array.IndexOf(classes, "meeting") >= 0;

    private bool Fits(SentenceFrame frame, TextSpan thing, TriggerSense sense, ThingKinds of)
    {
        var (document, classes) = of;
        foreach (var wanted in sense.Objects)
        {
            var fits = wanted switch
            {
                "-" => true,
                "topic" => thing.Length <= LongestTopic && frame.Reading.Names(EntityType.Topic, thing),
                "*" => kinds.IsNamed(frame, thing),
                "policy" when document is null => Array.IndexOf(classes, "policy") >= 0 && (Array.IndexOf(PlainDocuments, thing.Of(frame.Text)) >= 0 || (thing.Length >= ShortestPlainTitle && IsParticular(frame.Text, thing))),
                _ => Array.IndexOf(classes, wanted) >= 0,
            };

            if (fits && (!sense.Is(TriggerFlags.First) || IsFirst(frame, thing)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>policy for a known policy or a title that ends like one, report for any other title in 《》, null for neither.</summary>
    private string? DocumentClass(SentenceFrame frame, TextSpan thing)
    {
        foreach (var naming in frame.Reading.NamingsIn(thing))
        {
            if (naming.Entity.Type == EntityType.Policy)
            {
                return "policy";
            }
        }

        var open = frame.Text.IndexOf('《', thing.Start, thing.Length);
        var close = open < 0 ? -1 : frame.Text.IndexOf('》', open);
        if (close < 0)
        {
            return null;
        }

        var classes = words.Objects.MatchEnd(frame.Text, open + 1, close).Value ?? [];
        return Array.IndexOf(classes, "policy") >= 0 && Array.IndexOf(classes, "report") != 0 ? "policy" : "report";
    }

    /// <summary>一系列政策, 相关文件, 有关规定: documents at large and no document.</summary>
    private static bool IsParticular(string text, TextSpan thing)
    {
        var span = text.AsSpan(thing.Start, thing.Length);
        return !span.StartsWith("一系列", StringComparison.Ordinal) && !span.StartsWith("相关", StringComparison.Ordinal) && !span.StartsWith("有关", StringComparison.Ordinal)
            && !span.StartsWith("多项", StringComparison.Ordinal) && !span.EndsWith("政策", StringComparison.Ordinal) && !span.EndsWith("文件", StringComparison.Ordinal) && !span.EndsWith("要求", StringComparison.Ordinal);
    }

    /// <summary>首例, 一台, 某某术, 为一名患者进行…: one case and not the practice.</summary>
    private static bool IsFirst(SentenceFrame frame, TextSpan thing)
    {
        var span = frame.Text.AsSpan(thing.Start, thing.Length);
        var before = frame.Text.AsSpan(frame.Sentence.Span.Start, Math.Max(0, thing.Start - frame.Sentence.Span.Start));
        return (before.Contains("患者", StringComparison.Ordinal) && (before.Contains("一名", StringComparison.Ordinal) || before.Contains("一位", StringComparison.Ordinal)))
            || span.IndexOfAny('首', '例', '台') >= 0 || span.IndexOf("术", StringComparison.Ordinal) >= 0;
    }
}
