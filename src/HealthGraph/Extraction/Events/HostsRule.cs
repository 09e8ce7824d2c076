using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Who holds a meeting: 由甲主办、乙承办, 甲、乙协办, 主办单位有甲、乙, 承办单位是丙; given to the meeting of the sentence, else the one told last.</summary>
/// <remarks>
/// Matches 论坛由甲校主办，乙院、丙院协办; 大赛由甲委指导.
/// Must not match 在甲局支持下开通服务 (that act's own supporter), 甲局支持乙院建设 (a verb with its object).
/// </remarks>
internal sealed class HostsRule : IEventRule
{
    private static readonly (string Verb, string Role)[] Verbs =
    [
        ("主办单位", "organizer"), ("承办单位", "host"), ("协办单位", "co-organizer"), ("支持单位", "co-organizer"), ("指导单位", "guidance"), ("联合承办", "host"), ("共同承办", "host"),
        ("联合主办", "organizer"), ("共同主办", "organizer"), ("主办", "organizer"), ("承办", "host"), ("协办", "co-organizer"), ("支持", "co-organizer"), ("指导", "guidance"), ("联合举办", "organizer"), ("共同举办", "organizer"),
    ];

    private const int HostsReach = 80;
    private static readonly WordList OtherThings = new("评选", "评比", "征集", "平台", "系统", "项目", "课题", "标准", "报告", "白皮书", "研究", "专区", "联盟", "基地", "实验室");
    private static readonly WordList VerbWords = new([.. Verbs.Select(v => v.Verb)]);

    /// <inheritdoc/>
    public void Find(ArticleReading reading, IReadOnlyList<SentenceFrame> frames, List<EventDraft> drafts)
    {
        if (!drafts.Exists(d => d.IsGathering))
        {
            return;
        }

        foreach (var frame in frames)
        {
            var from = frame.Sentence.Span.Start;
            for (var i = VerbWords.Next(frame.Text, from, frame.Sentence.Span.End); i < frame.Sentence.Span.End; i = VerbWords.Next(frame.Text, i + 1, frame.Sentence.Span.End))
            {
                var index = VerbWords.IndexAt(frame.Text, i);
                if (reading.NamingOver(i) is { Entity.Type: not EntityType.Topic })
                {
                    continue;
                }

                var (verb, role) = Verbs[index];
                var end = i + verb.Length;
                var bodies = verb.EndsWith("单位", StringComparison.Ordinal) ? ListAfter(frame, end) : EndsPhrase(frame, from, i, end, role) ? ListBefore(frame, from, i) : [];
                if (bodies.Count > 0 && Target(frame, drafts) is { } target && !IsOfOtherThing(frame, from, i, target))
                {
                    bodies.ForEach(b => target.Move(role, b));
                }

                (from, i) = (end, end - 1);
            }
        }
    }

    /// <summary>The verb closes its phrase (由甲主办，…; 甲主办的论坛); 支持 and 指导 only after 由.</summary>
    private static bool EndsPhrase(SentenceFrame frame, int from, int at, int end, string role)
    {
        var closes = end >= frame.Sentence.Span.End || frame.Text[end] is '，' or '、' or '。' or '；' or '的' or '）' or ',';
        return closes && (role is "organizer" or "host" || (role is "guidance" && end < frame.Sentence.Span.End && frame.Text[end] is '，' or '、' && frame.Text.AsSpan(end, Math.Min(HostsReach, frame.Sentence.Span.End - end)).Contains("主办", StringComparison.Ordinal)) || frame.Text.AsSpan(from, at - from).Contains('由') || role is "co-organizer" && frame.Text.AsSpan(at, 2) is "协办");
    }

    /// <summary>本届评选由甲报主办, 平台由甲局指导: told of something else than the meeting.</summary>
    private static bool IsOfOtherThing(SentenceFrame frame, int from, int to, EventDraft target)
    {
        var clause = Array.FindLast(frame.Clauses, c => c.Start <= to);
        var start = Math.Max(from, clause.Start);
        var by = frame.Text.IndexOf('由', start, Math.Max(0, to - start));
        return by > start && OtherThings.Before(frame.Text.AsSpan(start, by - start), by - start) is { } thing && !target.Key.Contains(thing, StringComparison.Ordinal);
    }

    private static List<Entity> ListBefore(SentenceFrame frame, int from, int to)
    {
        var bodies = new List<Entity>();
        var by = frame.Text.LastIndexOf('由', to - 1, to - from);
        foreach (var naming in frame.Reading.NamingsIn(new TextSpan(by >= 0 ? by : from, to)))
        {
            if (naming.IsOrganization)
            {
                bodies.Add(naming.Entity);
            }
        }

        return bodies;
    }

    private static List<Entity> ListAfter(SentenceFrame frame, int from)
    {
        var bodies = new List<Entity>();
        var end = Array.Find(frame.Clauses, c => c.Start <= from && c.End >= from).End;
        end = end <= from + 1 ? Array.Find(frame.Clauses, c => c.Start > from).End : end;
        foreach (var naming in end > from ? frame.Reading.NamingsIn(new TextSpan(from, end)) : [])
        {
            if (naming.IsOrganization)
            {
                bodies.Add(naming.Entity);
            }
        }

        return bodies;
    }

    private static EventDraft? Target(SentenceFrame frame, List<EventDraft> drafts) =>
        drafts.Find(d => d.IsGathering && ReferenceEquals(d.Frame, frame))
        ?? drafts.FindLast(d => d.IsGathering && d.Trigger.Start < frame.Sentence.Span.Start)
        ?? drafts.Find(d => d.IsGathering);
}
