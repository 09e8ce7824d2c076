using HealthGraph.Text;
using HealthGraph.Text.Dates;

namespace HealthGraph.Extraction.Events;

/// <summary>Dates a draft: the date nearest before the verb in its clause, else 于… right after it, else the nearest in the clauses before, none across a semicolon.</summary>
internal static class EventDates
{
    private static readonly WordList Telling = new("消息", "电", "讯", "报道", "日电", "获悉", "了解到", "，记者", "，笔者", "记者从");

    private static readonly WordList Heard = new("获悉", "了解到");

    // Nobody knows which day, and it is not that of the clause before.
    private static readonly WordList Lately = new("近日", "日前", "近期", "不久前");

    private static readonly WordList Now = new("如今", "目前", "现在", "截至目前", "现已", "下一步", "未来");

    /// <summary>The date, or null where the sentence names none that fits.</summary>
    public static DateMention? Of(EventDraft draft, List<EventDraft> all)
    {
        var frame = draft.Frame;
        var after = After(draft);
        for (var i = draft.Clause; i >= 0; i--)
        {
            var span = i == draft.Clause ? new TextSpan(frame.Clauses[i].Start, draft.Trigger.Start) : frame.Clauses[i];
            if (Last(draft, span, all) is { } found)
            {
                return found is { Single.Month: null, End: null } && i > 0 ? Finer(draft, found, i, all) : found;
            }

            if (after is not null || Lately.IsIn(frame.Text.AsSpan(span.Start, span.Length)))
            {
                return after;
            }

            if (Now.StandsAt(frame.Text, span.Start))
            {
                return null;
            }

            if (span.Start > frame.Sentence.Span.Start && frame.Text[span.Start - 1] is '；' or ';')
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>11月9日，2023年某大会举行: a day named before is finer than the year at the head of the name.</summary>
    private static DateMention Finer(EventDraft draft, DateMention year, int clause, List<EventDraft> all) =>
        Last(draft, draft.Frame.Clauses[clause - 1], all) is { Single.Month: not null } day && day.Single.Year == year.Single.Year ? day : year;

    /// <summary>建成于2021年, 举行时间为1月5日.</summary>
    private static DateMention? After(EventDraft draft)
    {
        foreach (var date in draft.Frame.Reading.DatesIn(new TextSpan(draft.Trigger.End, draft.Frame.Clauses[draft.Clause].End)))
        {
            var gap = date.Span.Start - draft.Trigger.End;
            if (gap is >= 0 and <= 3 && !draft.Thing.Contains(date.Span) && date.Span.End <= draft.Frame.Clauses[draft.Clause].End
                && (gap == 0 || draft.Frame.Text.AsSpan(draft.Trigger.End, gap) is "于" or "在" or "时间为" or "自"))
            {
                return date;
            }
        }

        return null;
    }

    private static DateMention? Last(EventDraft draft, TextSpan span, List<EventDraft> all)
    {
        DateMention? last = null;
        foreach (var date in draft.Frame.Reading.DatesIn(span))
        {
            if (span.Contains(date.Span) && Fits(draft, date) && !IsOfOther(draft, all, date))
            {
                last = date;
            }
        }

        return last;
    }

    /// <summary>Whether the date belongs to the name of a thing or to another verb.</summary>
    private static bool IsOfOther(EventDraft draft, List<EventDraft> all, DateMention date)
    {
        foreach (var other in all)
        {
            if (other.Thing.Contains(date.Span) || IsOfRelative(draft, other, date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2019年印发的《某规定》同时废止: the date is that of 印发.</summary>
    private static bool IsOfRelative(EventDraft draft, EventDraft other, DateMention date) =>
        !ReferenceEquals(draft, other) && other.Trigger.Start >= date.Span.End && other.Trigger.End < draft.Trigger.Start
        && other.Trigger.Start - date.Span.End <= 12 && draft.Frame.Text[other.Trigger.End] == '的';

    private static bool Fits(EventDraft draft, DateMention date)
    {
        var text = draft.Frame.Text;
        var clause = text.AsSpan(draft.Frame.Clauses[draft.Clause].Start, draft.Trigger.Start - draft.Frame.Clauses[draft.Clause].Start);
        var long_ = date is { End: { } end, Start.Day: null, Start.Month: null } && end.Year - date.Start.Year >= 2;
        var counting = date.Shape == DateShape.Since && clause.Contains("累计", StringComparison.Ordinal);
        return date.Shape != DateShape.AsOf && !IsOfYearlyThing(text, date) && !long_ && !counting && (date.Shape != DateShape.Until || draft.Planned) && (draft.IsRelative || !IsOfTelling(text, date.Span.End));
    }

    /// <summary>2023年度考核结果公布: which year's thing, not when.</summary>
    private static bool IsOfYearlyThing(string text, DateMention date)
    {
        var end = date.Span.End;
        return date is { Single.Month: null, End: null } && ((end < text.Length && text[end] == '度') || (end > 1 && text[end - 1] == '度' && text[end - 2] == '年'));
    }

    /// <summary>某网某地1月10日消息; 1月10日，记者获悉; 记者3日从某局了解到: when it was told, not when it was.</summary>
    private static bool IsOfTelling(string text, int end)
    {
        if (Telling.StandsAt(text, end))
        {
            return true;
        }

        var near = text.AsSpan(end, Math.Min(36, text.Length - end));
        var at = Heard.Next(near, 0, near.Length);
        return at < near.Length && (near[..at].IndexOfAny('。', '，') <= 0 || (near[0] == '，' && near[..Math.Min(6, near.Length)].IndexOf("记者", StringComparison.Ordinal) > 0));
    }
}
