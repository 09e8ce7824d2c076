using System.Globalization;
using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>All rules for events, in order, and what is done with their drafts.</summary>
internal sealed class EventRules
{
    private static readonly WordList Told = new("透露", "介绍", "表示", "获悉", "了解到", "通报", "指出", "提出");
    private static readonly WordList There = new("会上", "会议期间", "大会期间", "论坛期间", "峰会期间", "活动期间", "论坛上", "大会上", "峰会上", "活动上", "发布会上", "活动现场", "仪式上");
    private readonly IEventRule[] rules;
    private readonly Headlines headlines;

    private EventRules(ActRule acts, IEventRule[] others) => (rules, headlines) = ([acts, .. others], new Headlines(acts));

    /// <summary>Makes the rules with the tables of <c>dictionaries/events/</c>.</summary>
    public static EventRules Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var words = EventVocabulary.Load(folders, findings);
        return new EventRules(
            new ActRule(words), // first: the others give people and hosts to the events that it finds
        [
            new HostsRule(),
            new AttendanceRule(), // before the speakers: who spoke is taken out of who came
            new SpeakersRule(words),
        ]);
    }

    /// <summary>The events that the article tells, in the order of their evidence.</summary>
    public List<Event> Find(ArticleReading reading)
    {
        var frames = Frames(reading);
        var drafts = new List<EventDraft>();
        rules[0].Find(reading, frames, drafts);
        foreach (var draft in drafts)
        {
            draft.Date = EventDates.Of(draft, drafts);
            draft.Place = EventPlaces.Of(draft);
        }

        drafts = EventMerging.Merge(drafts);
        TakeFromMeeting(drafts);
        headlines.AddTo(reading, drafts);
        foreach (var rule in rules.AsSpan(1))
        {
            rule.Find(reading, frames, drafts);
        }

        return [.. drafts.OrderBy(d => d.Frame.Sentence.Span.Start).ThenBy(d => d.Trigger.Start).Select(d => Finish(reading, d))];
    }

    private static List<SentenceFrame> Frames(ArticleReading reading)
    {
        var frames = new List<SentenceFrame>(reading.Sentences.Count);
        var scratch = new List<TextSpan>();
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Kind != SentenceKind.Title)
            {
                frames.Add(new SentenceFrame(reading, sentence, scratch));
            }
        }

        return frames;
    }

    /// <summary>会上还发布了某白皮书: the day and place of the meeting told before.</summary>
    private static void TakeFromMeeting(List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (There.StandsAt(draft.Frame.Text, draft.Frame.Sentence.Span.Start) && !IsOnlyTold(draft) && drafts.FindLast(d => d.IsGathering && d.Trigger.Start < draft.Trigger.Start) is { } meeting)
            {
                draft.Date ??= meeting.Date;
                draft.Place ??= meeting.Place;
            }
        }
    }

    /// <summary>会上透露，某模型由某校研发: told there, not done there.</summary>
    private static bool IsOnlyTold(EventDraft draft) =>
        draft.Clause > 0 && draft.Frame.Clauses[0] is var first && Told.IsIn(draft.Frame.Text.AsSpan(first.Start, first.Length));

    private static Event Finish(ArticleReading reading, EventDraft draft)
    {
        var date = draft.Date?.Single ?? (draft.IsGathering ? YearOfName(draft) : null);
        var place = draft.Place is { } path ? reading.Find(EntityType.Region, path)?.Id ?? path : null;
        return new Event
        {
            Id = EventIdentity.Of(draft),
            Type = draft.Type,
            Name = EventNaming.Of(draft),
            Trigger = draft.Trigger.Of(reading.Text),
            Date = date,
            EndDate = draft.Date?.End,
            Planned = draft.Planned || (date is { } when && reading.Anchor is { } anchor && IsAfter(when, anchor)),
            Place = place,
            Participants = draft.Participants,
            Evidence = draft.Frame.Sentence.Span,
            Rule = draft.Rule,
        };
    }

    private static bool IsAfter(PartialDate date, PartialDate anchor) =>
        date.Year > anchor.Year || (date.Year == anchor.Year && (date.Month > anchor.Month || (date.Month == anchor.Month && date.Day > anchor.Day)));

    /// <summary>The year that a meeting's name begins with: 2024精准医学交流会.</summary>
    private static PartialDate? YearOfName(EventDraft draft)
    {
        var thing = draft.Frame.Text.AsSpan(draft.Thing.Start, draft.Thing.Length);
        return thing.Length > 4 && int.TryParse(thing[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1950 and <= 2100
            ? new PartialDate(year)
            : null;
    }
}
