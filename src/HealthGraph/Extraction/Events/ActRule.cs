using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Events;

/// <summary>Verbs of the trigger table with their subject and thing: the bulk of all events.</summary>
/// <remarks>
/// Matches 某市8月启用某平台 (subject and thing), 某平台上线 (thing before the verb), 某院入选某名单, 甲、乙签署协议, 某项目获某局表彰.
/// Must not match 要建设某平台 (a wish), 某局合作伙伴 (a noun), 成立以来 (a time), 提出建立某中心 (content of a document), 尚未上线 (did not happen).
/// </remarks>
internal sealed class ActRule(EventVocabulary words) : IEventRule
{
    private const int ShortestParticular = 5;
    private readonly ThingMatcher things = new(words);
    private readonly ModalityReader modality = new(words);
    private readonly ActDrafting drafting = new(words);

    /// <inheritdoc/>
    public void Find(ArticleReading reading, IReadOnlyList<SentenceFrame> frames, List<EventDraft> drafts)
    {
        foreach (var frame in frames)
        {
            for (var clause = 0; clause < frame.Clauses.Length; clause++)
            {
                FindIn(frame, clause, drafts);
            }
        }
    }

    private void FindIn(SentenceFrame frame, int clause, List<EventDraft> drafts)
    {
        var (span, text, triggers) = (frame.Clauses[clause], frame.Text, words.Triggers);
        var shields = frame.Reading.Shields;
        for (var i = span.Start; i < span.End;)
        {
            if (shields[i] > i)
            {
                i = shields[i];
                continue;
            }

            var (verb, senses) = triggers.Match(text, i);
            if (verb.Length == 0 || i + verb.Length > span.End)
            {
                i++;
                continue;
            }

            var trigger = new TextSpan(i, i + verb.Length);
            var draft = IsInsideFor(text, span, trigger) || IsCaption(frame) ? null : Try(frame, clause, trigger, senses!, drafts);
            if (draft is not null && !IsSecondStep(draft, drafts))
            {
                drafts.Add(draft);
            }

            // What the verb acts on is no further verb: 发文推动“某项目”.
            i = draft is { Type: "Cooperation", Thing.Length: 0 } ? span.End
                : draft is not null && draft.Thing.Start >= trigger.End ? draft.Thing.End
                : trigger.End;
        }
    }

    /// <summary>平台, 项目 alone mean the one named before: in the headline or as the thing of an earlier event.</summary>
    private bool IsDefinite(SentenceFrame frame, TextSpan thing, List<EventDraft> drafts)
    {
        var word = frame.Text.AsSpan(thing.Start, thing.Length);
        return frame.Sentence.Kind != HealthGraph.Text.SentenceKind.Title && word.Length >= 2 && things.ClassesOf(frame.Text, thing).Length > 0
            && (frame.Reading.Article.Title.AsSpan().Contains(word, StringComparison.Ordinal) || (word.Length <= 4 && IsTold(word, drafts)));
    }

    private static bool IsTold(ReadOnlySpan<char> word, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Key.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>某院供图, 某某 摄: a caption tells of a picture.</summary>
    private static bool IsCaption(SentenceFrame frame) =>
        frame.Sentence.Kind == HealthGraph.Text.SentenceKind.Heading && frame.Text.AsSpan(frame.Sentence.Span.Start, frame.Sentence.Span.Length) is var line
        && (line.EndsWith("供图", StringComparison.Ordinal) || line.EndsWith("摄", StringComparison.Ordinal) || line.EndsWith("图片", StringComparison.Ordinal));

    /// <summary>对某人起诉某院一案作出判决: what stands between 对 and 作出 is what the act is about.</summary>
    private static bool IsInsideFor(string text, TextSpan clause, TextSpan trigger) =>
        text.AsSpan(clause.Start, trigger.Start - clause.Start).Contains('对')
        && text.AsSpan(trigger.End, clause.End - trigger.End) is var rest && (rest.Contains("作出", StringComparison.Ordinal) || rest.Contains("予以", StringComparison.Ordinal));

    /// <summary>建成并投入运营: two verbs for one thing in one clause tell one happening.</summary>
    private static bool IsSecondStep(EventDraft draft, List<EventDraft> drafts) =>
        draft.Thing.Length > 0 && drafts.Count > 0 && ReferenceEquals(drafts[^1].Frame, draft.Frame) && drafts[^1].Clause == draft.Clause && drafts[^1].Thing == draft.Thing
        && draft.Frame.Text[drafts[^1].Trigger.End] != '的'; // 2019年印发的《某规定》同时废止 tells two

    /// <summary>《某办法》明确…，自9月1日起施行: when it takes effect is told of the document, and not by it.</summary>
    private static bool BeginsWithTime(SentenceFrame frame, int clause)
    {
        var start = frame.Clauses[clause].Start;
        return frame.Reading.DateAt(start) is not null || (frame.Text[start] is '自' or '从' or '将' or '于' && frame.Reading.DateAt(start + 1) is not null);
    }

    /// <summary>全区1278家卫生院接入…: somebody else than who tells; not 该平台, 全市, 在某地等地, 完成与某院的.</summary>
    private bool IsOwnSubject(SentenceFrame frame, int clause, TextSpan own) =>
        frame.Text[own.Start] is not ('该' or '这' or '其' or '把' or '将' or '向' or '给' or '依' or '借') && !(own.Length == 2 && frame.Text[own.Start] is '全' or '我')
        && !frame.Text.AsSpan(frame.Clauses[clause].Start, own.Start - frame.Clauses[clause].Start).Contains('在')
        && words.Triggers.Match(frame.Text, own.Start).Word.Length == 0;

    private EventDraft? Try(SentenceFrame frame, int clause, TextSpan trigger, TriggerSense[] senses, List<EventDraft> drafts)
    {
        var real = modality.Read(frame, clause, trigger.Start);
        real = real == Modality.Content && Array.Exists(senses, s => s.Is(TriggerFlags.Effect)) && BeginsWithTime(frame, clause) ? Modality.Neutral : real;
        if (real is Modality.Wish or Modality.Negated or Modality.Content || things.Choose(frame, clause, trigger, senses) is not var (sense, thing, isBefore))
        {
            return null;
        }

        var own = things.Before(frame, clause, trigger.Start);
        var named = own.Length >= 2 && !ThingMatcher.IsHeadWord(frame, own) && (sense.Type == "Award" || IsOwnSubject(frame, clause, own));
        if (sense.Is(TriggerFlags.Weak) && own.Length == 0 && clause > 0 && modality.Read(frame, clause - 1, frame.Clauses[clause - 1].End) == Modality.Wish)
        {
            return null; // 医院应加强合作，推动某事: the wish goes on
        }

        var draft = drafting.Make(frame, clause, trigger, sense, thing, isBefore, named);
        draft.GoesOn = !isBefore && thing.Length >= ShortestParticular && drafts.Count > 0 && drafts[^1] is { Planned: false } last && ReferenceEquals(last.Frame, frame) && last.Clause == clause - 1
            && frame.Text[frame.Clauses[clause].Start - 1] == '，' && trigger.Start == frame.Clauses[clause].Start;
        draft.Planned = real == Modality.Planned;
        draft.IsThingNamed = things.IsNamed(frame, thing) || IsDefinite(frame, thing, drafts);
        draft.IsThingNamed |= sense.After == "participant" && ActAcceptance.HoldsPlace(draft);
        draft.IsThingNamed |= draft.Type == "Award" && things.IsNamed(frame, things.Before(frame, clause, trigger.Start));
        return ActAcceptance.IsAccepted(draft, real, isBefore) && !ActAcceptance.IsOfCounted(draft) ? draft : null;
    }
}
