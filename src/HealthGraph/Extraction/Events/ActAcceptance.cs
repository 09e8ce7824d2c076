using System.Buffers;
using HealthGraph.Text;
using HealthGraph.Text.Dates;
using HealthGraph.Text.Numbers;

namespace HealthGraph.Extraction.Events;

/// <summary>Decides whether a draft names enough, and is real enough, to be an event.</summary>
internal static class ActAcceptance
{
    private static readonly SearchValues<char> Ranks = SearchValues.Create("位名一二三四五六七八九十");
    private const int ShortThing = 10;
    private const int MostCases = 20;
    private const int LongestCounted = 14;
    private static readonly WordList Soon = new("年内", "年底前", "月底前", "下半年", "上半年", "下月", "明年", "本月", "近期", "即将");

    /// <summary>Whether actors and thing are named well enough for this verb.</summary>
    /// <param name="draft">The draft, its thing and planning set.</param>
    /// <param name="real">How real the words make it.</param>
    /// <param name="isBefore">The thing stands before the verb.</param>
    public static bool IsAccepted(EventDraft draft, Modality real, bool isBefore)
    {
        var sense = draft.Sense;
        if (draft.Type == "Cooperation" && draft.Frame.Text.AsSpan(draft.Trigger.Start, draft.Trigger.Length) is "合作" && !HasPartnerMark(draft))
        {
            return false;
        }

        if (draft.IsOfParties && !draft.IsThingNamed && draft.Thing.Length == 0)
        {
            return false; // 双方将在人才培养等方面开展合作
        }

        if (draft.Type == "Publication" && draft.Thing.Length <= 2 && !draft.IsThingNamed)
        {
            return false; // 公布结果
        }

        if (draft.IsGathering && IsCountOfMeetings(draft))
        {
            return false; // 28场分论坛: so many meetings are no one meeting
        }

        var acts = draft.CountEntities(acting: true);
        var named = draft.IsThingNamed || draft.ThingEntity is not null;
        if ((real == Modality.Soft && !named && !sense.Is(TriggerFlags.Weak)) || (draft.Planned && !named && acts == 0 && !draft.IsGathering))
        {
            return false;
        }

        if (sense.Is(TriggerFlags.Weak))
        {
            return IsSetPlan(draft, real, acts) || real is Modality.Neutral or Modality.Soft && acts > 0 && (draft.IsAdjacent || !draft.ActsHere)
                && (draft.IsThingNamed || IsShortTopic(draft));
        }

        if (draft.Type == "Launch" && isBefore && IsCountOfPlaces(draft))
        {
            return false;
        }

        if (IsSum(draft) || IsPeopleOnly(draft) || (!isBefore && IsCountOfThings(draft)))
        {
            return false;
        }

        named |= isBefore && IsParticular(draft);
        named |= sense.Is(TriggerFlags.Passive) && draft.CountEntities(acting: false) > 0;
        var told = acts > 0 || (isBefore && draft.Type == "Other" && HoldsPlace(draft)) || named || draft.IsGathering || InTitle(draft) || (isBefore && IsContinued(draft));
        return told && (named || draft.ActsHere || draft.IsGathering || draft.Type is not ("Construction" or "Launch" or "Establishment") || (draft.GoesOn && acts > 0) || IsPast(draft, false)) && MeetsFlags(draft, acts, named, real);
    }

    /// <summary>某委计划明年在某县推广这一做法: a plan with a doer and a time is set to happen, whatever it is about; without a time it is a wish.</summary>
    private static bool IsSetPlan(EventDraft draft, Modality real, int acts) =>
        real == Modality.Planned && acts > 0 && (draft.IsAdjacent || !draft.ActsHere || IsDisposal(draft)) && draft.Thing.Length > 1 && IsTimed(draft);

    /// <summary>某局将把某服务列入民生实事.</summary>
    private static bool IsDisposal(EventDraft draft) =>
        draft.Frame.Text.AsSpan(draft.Frame.Clauses[draft.Clause].Start, draft.Trigger.Start - draft.Frame.Clauses[draft.Clause].Start).IndexOfAny('把', '将') >= 0;

    /// <summary>Whether a date or 年内 stands in the clause before the verb.</summary>
    private static bool IsTimed(EventDraft draft)
    {
        var clause = draft.Frame.Clauses[draft.Clause];
        return draft.Frame.Reading.HoldsDate(new TextSpan(clause.Start, draft.Trigger.Start)) || Soon.IsIn(draft.Frame.Text.AsSpan(clause.Start, draft.Trigger.Start - clause.Start));
    }

    /// <summary>完成远程会诊13.6万例: a sum of years is no one treatment.</summary>
    private static bool IsSum(EventDraft draft) =>
        draft.Type == "Procedure" && Counts(draft, q => q.Value > MostCases && q.Unit is "例" or "台" or "次" or "人次" or "例次" or "台次");

    /// <summary>全省已有26家医院通过测评: who is only counted is no named doer.</summary>
    public static bool IsOfCounted(EventDraft draft)
    {
        var (reading, trigger) = (draft.Frame.Reading, draft.Trigger.Start);
        if (draft.Type is not ("Other" or "Launch") || draft.ActsHere || draft.IsThingNamed || draft.Thing.End <= trigger)
        {
            return false;
        }

        foreach (var quantity in reading.QuantitiesIn(new TextSpan(Math.Max(draft.Frame.Clauses[draft.Clause].Start, trigger - LongestCounted), trigger)))
        {
            var gap = trigger - quantity.Span.End;
            if (gap is >= 2 and <= LongestCounted && quantity.Value > 1 && quantity.Unit is "家" or "所" or "个" or "名" or "项" or "人" && draft.Frame.Text.AsSpan(quantity.Span.End, Math.Max(0, gap)).IndexOfAny('，', '、') < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>接入医院126家, 签约数商16家: a figure and no happening.</summary>
    private static bool IsCountOfThings(EventDraft draft) =>
        draft.Type is "Other" or "Cooperation" && draft.ThingEntity is null && !draft.IsThingNamed && !draft.HasCompanion
        && Counts(draft, q => q.Value > 1 && q.Unit is "家" or "所" or "个" or "台" or "条" or "名" or "人" or "项" or "款" or "种" or "万" or "余家" or "张" or "份" or "件" or "枚");

    private static bool IsCountOfMeetings(EventDraft draft) =>
        draft.Frame.Reading.QuantitiesIn(new TextSpan(draft.Thing.Start, draft.Thing.Start + 1)) is [var first, ..] && first.Value > 1 && first.Unit is "场" or "次" or "期" or "场次";

    /// <summary>Whether the words for the thing hold such a quantity.</summary>
    private static bool Counts(EventDraft draft, Predicate<Quantity> fits)
    {
        foreach (var quantity in draft.Frame.Reading.QuantitiesIn(draft.Thing))
        {
            if (draft.Thing.Contains(quantity.Span) && fits(quantity))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>周某签约: who signs for a party told elsewhere.</summary>
    private static bool IsPeopleOnly(EventDraft draft) =>
        draft.Type == "Cooperation" && draft.Thing.Length == 0 && draft.Participants.Count > 0
        && draft.Participants.TrueForAll(p => p.EntityId?.StartsWith("person", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>走进某院: told of a reader or a reporter, and no visit.</summary>
    private static bool HasVisitor(EventDraft draft, int acts)
    {
        var before = draft.Frame.Text.AsSpan(draft.Frame.Clauses[draft.Clause].Start, draft.Trigger.Start - draft.Frame.Clauses[draft.Clause].Start).TrimEnd();
        return before.Length == 0 ? acts > 0 : !before.Contains("记者", StringComparison.Ordinal) && !before.Contains("笔者", StringComparison.Ordinal) && before[^1] is not ('）' or ')' or '讯' or '电');
    }

    /// <summary>某省首个影像中心揭牌: a thing told apart by its place or by being the first, if not by a name.</summary>
    private static bool IsParticular(EventDraft draft)
    {
        var thing = draft.Frame.Text.AsSpan(draft.Thing.Start, draft.Thing.Length);
        return thing.Length >= 8 && draft.Type is "Launch" or "Establishment" or "Construction"
            && (HoldsPlace(draft) || thing.Contains("首个", StringComparison.Ordinal) || thing.Contains("首家", StringComparison.Ordinal) || thing.Contains("首台", StringComparison.Ordinal) || thing.Contains("首张", StringComparison.Ordinal) || thing.Contains("首批", StringComparison.Ordinal));
    }

    /// <summary>某市某医院遭攻击: the place is named, if not the body.</summary>
    public static bool HoldsPlace(EventDraft draft)
    {
        foreach (var naming in draft.Frame.Reading.NamingsIn(draft.Thing))
        {
            if (naming.IsActor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>5家医院上线: they join what was launched.</summary>
    private static bool IsCountOfPlaces(EventDraft draft) =>
        Counts(draft, q => q.Unit is "家" or "所");

    /// <summary>The headline has the verb: then the thing was named there.</summary>
    private static bool InTitle(EventDraft draft) =>
        draft.Frame.Reading.Article.Title.AsSpan().Contains(draft.Frame.Text.AsSpan(draft.Trigger.Start, draft.Trigger.Length), StringComparison.Ordinal);

    /// <summary>A dated step of what the clause before tells: 2月封顶，二期10月建成.</summary>
    private static bool IsContinued(EventDraft draft) =>
        draft.Clause > 0 && draft.Thing.Start >= draft.Frame.Clauses[draft.Clause].Start && draft.Type == "Construction"
        && draft.Frame.Reading.HoldsDate(draft.Frame.Clauses[draft.Clause]);

    /// <summary>甲与乙合作; 粤澳合作园区 has no 与.</summary>
    private static bool HasPartnerMark(EventDraft draft) =>
        draft.Frame.Text.AsSpan(draft.Frame.Clauses[draft.Clause].Start, draft.Trigger.Start - draft.Frame.Clauses[draft.Clause].Start).IndexOfAny("与和同跟及") >= 0;

    private static bool IsShortTopic(EventDraft draft) =>
        draft.Thing.Length is > 0 and <= ShortThing && draft.Frame.Reading.Names(EntityType.Topic, draft.Thing);

    private static bool MeetsFlags(EventDraft draft, int acts, bool named, Modality real)
    {
        var sense = draft.Sense;
        return (!sense.Is(TriggerFlags.Past) || IsPast(draft, acts > 0 && named))
            && (!sense.Is(TriggerFlags.NeedsTwo) || acts >= 2 || (acts == 1 && draft.HasCompanion))
            && (!sense.Is(TriggerFlags.Joint) || acts >= 1 || draft.IsThingNamed)
            && (!sense.Is(TriggerFlags.Person) || (sense.After.Length == 0 ? HoldsPerson(draft) : draft.Frame.Reading.Names(EntityType.Person, draft.Frame.Clauses[draft.Clause])))
            && (!sense.Is(TriggerFlags.NamedActor) || acts > 0 || (named && (draft.ThingEntity is not null || HoldsPlace(draft))))
            && (!sense.Is(TriggerFlags.Rank) || IsRanked(draft))
            && (!sense.Is(TriggerFlags.Visit) || (draft.ThingEntity is not null && real != Modality.Planned && HasVisitor(draft, acts)))
            && (!sense.Is(TriggerFlags.Dated) || draft.Frame.Reading.DateOver(draft.Trigger.Start - 1))
            && (!sense.Is(TriggerFlags.Effect) || draft.ThingEntity is { Type: EntityType.Policy });
    }

    /// <summary>周某于8月15日逝世: a person does it, who may be named in the clauses before.</summary>
    private static bool HoldsPerson(EventDraft draft) =>
        draft.Participants.Exists(p => p.EntityId?.StartsWith("person", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Whether 了, 已, 完成 or a date makes the verb a thing done.</summary>
    private static bool IsPast(EventDraft draft, bool complete)
    {
        var (text, clause) = (draft.Frame.Text, draft.Frame.Clauses[draft.Clause]);
        var before = text.AsSpan(clause.Start, draft.Trigger.Start - clause.Start);
        var byAgent = draft.Thing.Start >= clause.Start && draft.Thing.End < draft.Trigger.Start && text[draft.Thing.End] == '由';
        return complete || byAgent || (draft.Trigger.End < text.Length && text[draft.Trigger.End] is '了' or '起')
            || before.IndexOfAny('已', '曾') >= 0 || before.Contains("累计", StringComparison.Ordinal) || before.Contains("成功", StringComparison.Ordinal)
            || IsDatedBefore(draft) || (draft.Planned && IsTimed(draft));
    }

    private static bool IsDatedBefore(EventDraft draft)
    {
        foreach (var date in draft.Frame.Reading.DatesIn(new TextSpan(draft.Frame.Sentence.Span.Start, draft.Trigger.Start)))
        {
            if (date.Span.End <= draft.Trigger.Start && date.Shape != DateShape.Until)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRanked(EventDraft draft)
    {
        var text = draft.Frame.Text.AsSpan(draft.Trigger.End, Math.Min(30, draft.Frame.Clauses[draft.Clause].End - draft.Trigger.End));
        return text.IndexOfAny('第', '首', '前') >= 0 && text.IndexOfAny(Ranks) >= 0;
    }
}
