using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Who came: people named in a sentence with 出席, 参加, 到场, and bodies that report or present 会上.</summary>
/// <remarks>
/// Matches 某局局长周某、某院院长吴某出席仪式; 到场的有…; 会上，甲局汇报….
/// Must not match 甲院参加试点 (no meeting), 医生参加培训 where no meeting is told.
/// </remarks>
internal sealed class AttendanceRule : IEventRule
{
    private static readonly WordList Attending = new("出席", "到场", "参加", "与会", "列席", "莅临", "参会", "主持会议", "主持召开", "主持发布会", "主持仪式", "主持论坛", "主持大会", "主持座谈会", "主持签约", "主持启动", "主持活动", "主持。", "主持，", "主持；", "见证", "共同启动", "共同揭牌", "共同按下", "按下启动键", "共同为", "共同开启", "共同推动", "共同触摸");
    private static readonly WordList Unveiling = new("共同揭牌", "共同启动", "共同按下", "共同为", "出席签约", "出席揭牌", "出席启动", "出席成立", "出席仪式", "出席活动");
    private const int LongestRow = 24;
    private const int LongestRows = 160;
    private static readonly WordList Delegates = new("负责人", "负责同志", "代表", "专家", "领导", "专家代表", "工作人员");
    private static readonly WordList Presenting = new("汇报", "介绍", "发言", "交流", "作报告", "分享", "签约");
    private static readonly WordList Ceremonies = new("仪式", "典礼", "大会", "论坛", "会议", "出席发布会", "参加发布会", "出席活动", "参加活动");

    /// <inheritdoc/>
    public void Find(ArticleReading reading, IReadOnlyList<SentenceFrame> frames, List<EventDraft> drafts)
    {
        if (drafts.Count == 0)
        {
            return;
        }

        var ceremony = Ceremonies.IsIn(reading.Text);
        foreach (var frame in frames)
        {
            var text = frame.Text.AsSpan(frame.Sentence.Span.Start, frame.Sentence.Span.Length);
            var people = Attending.IsIn(text);
            if ((people || (text.StartsWith("会上", StringComparison.Ordinal) && Presenting.IsIn(text))) && Target(frame, drafts, ceremony) is { } target)
            {
                Add(frame, target, people);
            }
        }
    }

    private static void Add(SentenceFrame frame, EventDraft target, bool people)
    {
        var namings = frame.Reading.NamingsIn(frame.Sentence.Span);
        for (var i = 0; i < namings.Length; i++)
        {
            var speaks = i + 1 < namings.Length && namings[i + 1].IsPerson;
            if (people ? (namings[i].IsPerson && !Reporters.Includes(frame.Reading, namings[i])) || (namings[i].IsOrganization && StandsBefore(frame.Text, namings, i)) : namings[i].IsOrganization && !speaks)
            {
                target.Add("participant", namings[i].Entity);
            }
        }
    }

    /// <summary>甲局、乙局列席会议: the row of bodies ends right before the verb.</summary>
    private static bool StandsBefore(string text, ReadOnlySpan<Naming> namings, int index)
    {
        var last = index;
        while (last + 1 < namings.Length && namings[last + 1].IsOrganization && ActorReader.IsCoordinated(text, namings[last].Span.End, namings[last + 1].Span.Start))
        {
            last++;
        }

        var at = namings[last].Span.End;
        at += at < text.Length && text[at] is '也' or '等' ? 1 : 0;
        var row = text.AsSpan(at, Math.Min(LongestRow, text.Length - at));
        if (row.IndexOfAny('，', '。') is var close && HoldsDelegates(text, at, close < 0 ? row.Length : close))
        {
            return true; // 甲局、乙局有关负责人参加
        }

        return Attending.StandsAt(text, at);
    }

    /// <summary>某委负责人见证签约.</summary>
    private static bool SeesSigning(SentenceFrame frame) =>
        frame.Text.IndexOf("见证签约", frame.Sentence.Span.Start, frame.Sentence.Span.Length, StringComparison.Ordinal) >= 0
        || frame.Text.IndexOf("见证了签约", frame.Sentence.Span.Start, frame.Sentence.Span.Length, StringComparison.Ordinal) >= 0;

    private static bool HoldsDelegates(string text, int at, int length)
    {
        foreach (var word in Delegates.Words)
        {
            if (text.IndexOf(word, at, length, StringComparison.Ordinal) is >= 0 and var found
                && (Attending.StandsAt(text, found + word.Length) || (found + word.Length == at + length && text[at + length] == '，' && GoesOnToAttend(text, at + length))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>甲局有关负责同志，乙院、丙院主要负责人参加会议: a longer row, whose end tells of all.</summary>
    private static bool GoesOnToAttend(string text, int comma)
    {
        var rest = text.AsSpan(comma, Math.Min(LongestRows, text.Length - comma));
        var stop = rest.IndexOfAny('。', '；', '\n');
        rest = stop < 0 ? rest : rest[..stop];
        var attends = Attending.Next(rest, 0, rest.Length);
        return attends < rest.Length && Delegates.StandsBefore(rest, attends);
    }

    /// <summary>The meeting of the sentence, else the one told last; an act counts as one where the article speaks of its ceremony.</summary>
    private static EventDraft? Target(SentenceFrame frame, List<EventDraft> drafts, bool ceremony)
    {
        var (meeting, act) = ((EventDraft?)null, (EventDraft?)null);
        foreach (var draft in drafts)
        {
            if (draft.IsGathering && ReferenceEquals(draft.Frame, frame))
            {
                return draft;
            }

            if (draft.Type is "Launch" or "Establishment" or "Cooperation" && ReferenceEquals(draft.Frame, frame) && Unveiling.IsIn(frame.Text.AsSpan(draft.Trigger.End, frame.Sentence.Span.End - draft.Trigger.End)))
            {
                return draft; // 中心揭牌，周某、吴某共同揭牌
            }

            if (draft.Type == "Cooperation" && ReferenceEquals(draft.Frame, frame) && SeesSigning(frame))
            {
                return draft;
            }

            var before = draft.Trigger.Start < frame.Sentence.Span.Start;
            meeting = before && draft.IsGathering ? draft : meeting;
            act = before && (ceremony || (draft.Type == "Cooperation" && (SeesSigning(frame) || frame.Text[draft.Trigger.Start] == '签'))) ? draft : act;
        }

        return meeting ?? act;
    }
}
