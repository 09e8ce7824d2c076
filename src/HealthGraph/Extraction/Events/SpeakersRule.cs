using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Who spoke: people who 表示, 介绍, 致辞 in an article about a meeting; at other ceremonies only those who 致辞 or 讲话. And a meeting told only by who spoke there.</summary>
/// <remarks>
/// Matches 周某表示, … in an article whose first event is a meeting; 周某致辞说; 周某在某交流会上表示 (makes the meeting).
/// Must not match 周某介绍 in an article about a platform: a source, no speaker.
/// </remarks>
internal sealed class SpeakersRule(EventVocabulary words) : IEventRule
{
    private static readonly string[] Speaking = ["表示", "说", "指出", "介绍", "称", "强调", "回应", "认为", "致辞", "讲话", "发言", "作报告", "呼吁", "评价", "说明", "透露", "宣布", "希望", "向", "主旨演讲", "作主旨", "总结", "发表演讲", "等发表", "主题演讲", "授课", "作主题", "作学术报告", "作专题"];
    private static readonly string[] Addressing = ["致辞", "讲话", "发表讲话", "致词", "作主题报告", "作主旨报告", "作学术报告", "作专题报告", "作报告", "发表演讲", "发表主旨演讲", "作主旨演讲", "作主题演讲", "授课", "作专题授课", "作辅导报告"];
    private static readonly string[] Rows = ["致辞", "致词", "讲话", "作报告", "作主旨", "作主题", "作学术报告", "发言", "演讲", "作专题", "分别", "等发表", "发表演讲", "等作", "等分别", "先后", "授课", "作交流", "作典型发言", "作经验交流", "交流发言", "作发言"];
    private static readonly WordList Ranks = new("院士", "教授", "研究员", "主任医师");
    private static readonly WordList Others = new("等专家", "等嘉宾", "等多位专家", "等学者", "等专家学者");
    private static readonly WordList Whenever = new("此前", "日前", "近日", "昨日", "昨天", "今天", "今日", "当天");
    private static readonly TriggerSense Meeting = new("Meeting", ["meeting"], "", "", TriggerFlags.Gathering, [], []);

    /// <inheritdoc/>
    public void Find(ArticleReading reading, IReadOnlyList<SentenceFrame> frames, List<EventDraft> drafts)
    {
        foreach (var frame in frames)
        {
            if (frame.Text[frame.Sentence.Span.Start] is '他' or '她' && LastPerson(reading, frame.Sentence.Span.Start) is { } before)
            {
                Find(frame, new Naming(new TextSpan(frame.Sentence.Span.Start, frame.Sentence.Span.Start + 1), before), drafts);
            }

            foreach (var naming in reading.NamingsIn(frame.Sentence.Span))
            {
                if (naming.IsPerson && !Reporters.Includes(reading, naming))
                {
                    Find(frame, naming, drafts);
                }
            }
        }
    }

    /// <summary>The person that 他 or 她 stands for: the one named last.</summary>
    private static Entity? LastPerson(ArticleReading reading, int before)
    {
        for (var i = reading.LowerBound(before) - 1; i >= 0; i--)
        {
            if (reading.Namings[i].IsPerson)
            {
                return reading.Namings[i].Entity;
            }
        }

        return null;
    }

    private void Find(SentenceFrame frame, Naming person, List<EventDraft> drafts)
    {
        if (SpokenAt(frame, person) is var (thing, verb, clause))
        {
            var meeting = drafts.Find(d => d.IsGathering && d.Key.Contains(thing.Of(frame.Text), StringComparison.Ordinal));
            if (meeting is null)
            {
                meeting = new EventDraft(Meeting, verb, frame, clause, "event.spoken-at") { Thing = thing, IsGathering = true };
                meeting.Date = EventDates.Of(meeting, drafts);
                meeting.Place = EventPlaces.Of(meeting);
                drafts.Add(meeting);
            }

            meeting.Move("speaker", person.Entity);
            return;
        }

        var target = drafts.FindLast(d => d.IsGathering && d.Trigger.Start < person.Span.Start);
        target ??= drafts.Find(d => d.IsGathering && ReferenceEquals(d.Frame, frame));
        var wide = target is { Type: "Meeting" or "Competition", Rule: not "event.spoken-at" } && IsMain(target, drafts) && !IsCeremony(target);
        if (target is not null && Speaks(frame, person, wide ? Speaking : Addressing, wide ? 4 : 3))
        {
            target.Move("speaker", person.Entity);
            AddRow(frame, person, target);
        }
    }

    /// <summary>某局局长周某、某院院长吴某致辞: everyone of the row before the one who stands at the verb.</summary>
    private static void AddRow(SentenceFrame frame, Naming last, EventDraft target)
    {
        var clause = Array.Find(frame.Clauses, c => c.Contains(last.Span));
        if (clause.Length == 0 || !Speaks(frame, last, Rows, 1))
        {
            return;
        }

        foreach (var naming in frame.Reading.NamingsIn(new TextSpan(RowStart(frame, clause), last.Span.Start)))
        {
            if (naming.IsPerson)
            {
                target.Move("speaker", naming.Entity);
            }
        }
    }

    /// <summary>某委副主任周某，某院院长吴某作报告: where the clauses before end with a person too, the row begins with them.</summary>
    private static int RowStart(SentenceFrame frame, TextSpan clause)
    {
        var index = Array.IndexOf(frame.Clauses, clause);
        while (index > 0 && frame.Reading.NamingOver(frame.Clauses[index - 1].End - 1) is { IsPerson: true } person && person.Span.End == frame.Clauses[index - 1].End)
        {
            index--;
        }

        return frame.Clauses[index].Start;
    }

    /// <summary>The article is about the meeting: it is the first event told.</summary>
    private static bool IsMain(EventDraft target, List<EventDraft> drafts) => drafts.TrueForAll(d => d.Trigger.Start >= target.Trigger.Start || d.IsGathering);

    /// <summary>结业典礼, 揭牌仪式: who is quoted in the article has not spoken there.</summary>
    private static bool IsCeremony(EventDraft target) =>
        target.Thing.Of(target.Frame.Text) is var thing && (thing.EndsWith("典礼", StringComparison.Ordinal) || thing.EndsWith("仪式", StringComparison.Ordinal) || thing.EndsWith("活动", StringComparison.Ordinal));

    private static bool Speaks(SentenceFrame frame, Naming person, string[] verbs, int reach)
    {
        // 出席会议并讲话: an address; who 出席并发言 is one of those who came
        var attends = string.CompareOrdinal(frame.Text, person.Span.End, "出席", 0, 2) == 0 || string.CompareOrdinal(frame.Text, person.Span.End, "在线出席", 0, 4) == 0;
        var end = person.Span.End + (Ranks.At(frame.Text, person.Span.End)?.Length ?? 0);
        end += Others.At(frame.Text, end)?.Length ?? 0;
        foreach (var verb in verbs)
        {
            var far = attends && Array.IndexOf(Addressing, verb) >= 0 ? reach + 8 : reach;
            var length = Math.Min(far + verb.Length, frame.Sentence.Span.End - end);
            if (length > 0 && frame.Text.IndexOf(verb, end, length, StringComparison.Ordinal) is >= 0 and var at
                && frame.Text.AsSpan(end, at - end).IndexOfAny('、', '，', '。') < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>周某在某交流会上表示.</summary>
    private (TextSpan Thing, TextSpan Verb, int Clause)? SpokenAt(SentenceFrame frame, Naming person)
    {
        var start = person.Span.End + (Whenever.At(frame.Text, person.Span.End)?.Length ?? frame.Reading.DateAt(person.Span.End)?.Span.Length ?? 0);
        if (start >= frame.Sentence.Span.End || frame.Text[start] != '在')
        {
            return null;
        }

        var clause = Array.FindIndex(frame.Clauses, c => c.Start <= start && c.End > start);
        var end = clause < 0 ? -1 : frame.Text.IndexOf('上', start, frame.Clauses[clause].End - start);
        if (end < start + 6 || words.Objects.MatchEnd(frame.Text, start + 1, end).Value is not { } classes || Array.IndexOf(classes, "meeting") < 0)
        {
            return null;
        }

        var verb = Array.Find(Speaking, v => string.CompareOrdinal(frame.Text, end + 1, v, 0, v.Length) == 0);
        var of = frame.Text.LastIndexOf('的', end - 1, end - start - 1);
        return verb is null ? null : (new TextSpan(of > start && end - of > 3 ? of + 1 : start + 1, end), new TextSpan(end + 1, end + 1 + verb.Length), clause);
    }
}
