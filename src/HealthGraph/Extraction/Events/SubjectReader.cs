using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Finds who does what a verb says: in its clause, else by a head word (医院, 该院), else in the clauses before it.</summary>
internal sealed class SubjectReader(EventVocabulary words)
{
    private static readonly WordList Telling = new("通报", "通报称", "消息", "报道", "介绍", "表示", "透露", "获悉", "公告", "发布公告", "显示", "指出", "了解到");
    private static readonly WordList Together = new("共同", "联合", "携手", "联手", "合作", "一同", "将共同", "并共同", "拟共同", "计划共同");
    private static readonly WordList ThatPlace = new("当地", "该市", "该省", "该县", "该区", "该州", "该旗", "该盟", "本市", "本省");
    private static readonly CharacterSet Phrasing = new("通以经为在依坚按从自把将对由随据针围与和同借利采");
    private static readonly WordList Appoints = new("任命", "免去", "决定任命", "决定免去");
    private const int ShortestSubject = 4;
    private readonly ActorReader actors = new(words);

    /// <summary>All names before the verb in its clause, and of a row parted by commas those before it, with how they stand to it.</summary>
    public List<Actor> InClause(SentenceFrame frame, int clause, int verb)
    {
        var found = actors.Read(frame, new TextSpan(Phrases.SkipDateline(frame, frame.Clauses[clause].Start, verb), verb));
        if (found.Count > 0)
        {
            CommaRows.AddBefore(frame, clause, found);
        }

        return found;
    }

    /// <summary>
    /// Who acts (people too where <paramref name="people"/> says so), where the clause itself does not name them; empty where nothing tells.
    /// Where the clause has a subject of its own, if an unnamed one (<paramref name="hasOwn"/>), who tells of it does not act.
    /// </summary>
    public List<Entity> Inherited(SentenceFrame frame, int clause, int verb, bool people, bool hasOwn)
    {
        for (var i = clause; i >= 0; i--)
        {
            var span = i == clause ? new TextSpan(frame.Clauses[i].Start, verb) : frame.Clauses[i];
            span = i == 0 ? new TextSpan(Math.Min(span.End, Phrases.SkipDateline(frame, span.Start, span.End)), span.End) : span;
            if (i < clause && (!Reports(frame.Text, span) || (i == clause - 1 && !hasOwn && Announces(frame, span, clause, verb))))
            {
                var named = actors.Read(frame, span);
                var together = i < clause && Together.StandsAt(frame.Text, frame.Clauses[clause].Start);
                if (Subjects(named, people || together, int.MaxValue, together) is not null && Subjects(named, people || together, FirstVerb(frame, span), together) is { } found)
                {
                    return found;
                }
            }

            if (HeadWord(frame, span) is { } body)
            {
                return [body];
            }

            if (PartiesAt(frame, span) is { Count: > 0 } parties)
            {
                return parties;
            }

            if (WholePlaces.MayStart(frame.Text, span.Start) && span.Length > 2 && words.Adverbs.Match(frame.Text, span.Start + 2).Word.Length > 0)
            {
                return []; // 我省先后印发: somebody whom the article does not name
            }

            if (span.Start > frame.Sentence.Span.Start && frame.Text[span.Start - 1] is '；' or ';')
            {
                return Decider(frame, i);
            }
        }

        return !hasOwn && !HasOtherSubject(frame, clause) && Teller(frame) is { } teller ? [teller] : [];
    }

    /// <summary>双方, 两院 at the head of the clause: the parties named last.</summary>
    public List<Entity> PartiesAt(SentenceFrame frame, TextSpan clause) =>
        Parties.Resolve(frame.Reading, clause.Start + words.Openers.Match(frame.Text, clause.Start).Word.Length, out _);

    /// <summary>某市政府决定：任命甲；免去乙: who decides does all that follows the colon.</summary>
    private List<Entity> Decider(SentenceFrame frame, int clause)
    {
        for (var i = clause - 1; i >= 0; i--)
        {
            var span = frame.Clauses[i];
            if (span.End < frame.Text.Length && frame.Text[span.End] == '：' && frame.Text.AsSpan(span.Start, span.Length).EndsWith("决定", StringComparison.Ordinal))
            {
                return Subjects(actors.Read(frame, span), people: false) ?? [];
            }

            if (Appoints.StandsAt(frame.Text, frame.Clauses[clause].Start) && Appoints.Next(frame.Text, span.Start, span.End) is var act && act > span.Start && act < span.End)
            {
                return Subjects(actors.Read(frame, new TextSpan(span.Start, act)), people: false) ?? []; // 某府任命甲；免去乙
            }
        }

        return [];
    }

    /// <summary>周某介绍，某市平台已覆盖各县，接入…: a clause between has another subject, if an unnamed one, and who tells does not act.</summary>
    private bool HasOtherSubject(SentenceFrame frame, int clause)
    {
        for (var i = clause - 1; i > 0; i--)
        {
            var span = frame.Clauses[i];
            var at = span.Start + words.Openers.Match(frame.Text, span.Start).Word.Length;
            at = frame.Reading.DateAt(at) is { } date ? date.Span.End : at;
            var done = at < span.End ? frame.Text.IndexOf('已', at, span.End - at) : -1;
            if (done >= at + ShortestSubject && !Phrasing.Contains(frame.Text[at]) && words.Adverbs.Match(frame.Text, at).Word.Length == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the first verb of a clause stands whose object does not act with its subject; what follows it is acted on.</summary>
    private int FirstVerb(SentenceFrame frame, TextSpan clause)
    {
        var shields = frame.Reading.Shields;
        for (var i = clause.Start; i < clause.End; i = Math.Max(i + 1, shields[i]))
        {
            if (shields[i] <= i && words.Triggers.Match(frame.Text, i) is { Word.Length: > 0, Value: { } senses } && !Array.Exists(senses, s => s.Is(TriggerFlags.Joint)))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>Who stands as the subject; where <paramref name="verb"/> is given, only before it.</summary>
    private static List<Entity>? Subjects(List<Actor> actors, bool people, int verb = int.MaxValue, bool together = false)
    {
        List<Entity>? found = null;
        foreach (var actor in actors)
        {
            if (actor.Naming.Span.Start < verb && (actor.Role is ActorRole.Subject or ActorRole.Ally || (together && actor.Role == ActorRole.Companion)) && (people || !actor.Naming.IsPerson))
            {
                (found ??= []).Add(actor.Naming.Entity);
            }
        }

        return found;
    }

    /// <summary>The body at the head of the clause that 该院, 医院 stand for, or null.</summary>
    public Entity? HeadOf(SentenceFrame frame, int clause, int verb) => HeadWord(frame, new TextSpan(frame.Clauses[clause].Start, verb)) ?? HeadAfterBy(frame, frame.Clauses[clause].Start, verb);

    /// <summary>系统由医院与某公司共同开发.</summary>
    private Entity? HeadAfterBy(SentenceFrame frame, int start, int verb) =>
        frame.Text.IndexOf('由', start, verb - start) is >= 0 and var by ? HeadWord(frame, new TextSpan(by + 1, verb)) : null;

    /// <summary>某局通报，…: who tells does not do.</summary>
    private static bool Reports(string text, TextSpan clause) =>
        clause.Length > 0 && Telling.EndIn(text.AsSpan(clause.Start + 1, clause.Length - 1));

    /// <summary>某局发布公告，批准…: who announces an act without another subject does it.</summary>
    private bool Announces(SentenceFrame frame, TextSpan telling, int clause, int verb)
    {
        var at = frame.Clauses[clause].Start;
        at += words.Adverbs.Match(frame.Text, at).Word.Length;
        at += at < verb && frame.Text[at] is '自' or '从' && frame.Reading.DateAt(at + 1) is { } since ? since.Span.Length + 1 : frame.Reading.DateAt(at)?.Span.Length ?? 0;
        at += at < verb && frame.Text[at] is '起' or '将' ? 1 : 0;
        return at >= verb && frame.Text.AsSpan(telling.Start, telling.Length) is var told && (told.EndsWith("公告", StringComparison.Ordinal) || told.EndsWith("宣布", StringComparison.Ordinal));
    }

    /// <summary>某院副院长周某介绍，已建成…: who tells of their own body.</summary>
    private static Entity? Teller(SentenceFrame frame)
    {
        var namings = frame.Reading.NamingsIn(frame.Clauses[0]);
        if (namings is [{ IsOrganization: true } only] && frame.Text.AsSpan(only.Span.End, frame.Clauses[0].End - only.Span.End) is "表示" or "介绍" or "透露")
        {
            return only.Entity; // 某局表示，今年将…
        }

        for (var i = 0; i + 1 < namings.Length; i++)
        {
            if (namings[i].IsOrganization && namings[i + 1].IsPerson && frame.Text.AsSpan(namings[i + 1].Span.End, frame.Clauses[0].End - namings[i + 1].Span.End) is "介绍" or "说" or "表示" or "透露" or "告诉记者")
            {
                return namings[i].Entity;
            }
        }

        return null;
    }

    /// <summary>医院上线…, 2023年，该院…: the body that the head word at the beginning of the clause stands for; 当地 for a place.</summary>
    private Entity? HeadWord(SentenceFrame frame, TextSpan clause)
    {
        var at = clause.Start;
        var opener = words.Openers.Match(frame.Text, at).Word;
        at += opener.Length;
        if (at < clause.End && Coreference.Resolve(frame.Reading, at, out var length) is { } body && at + length <= clause.End
            && (at + length == clause.End || frame.Text[at + length] is not ('的' or '内' or '里')))
        {
            return body;
        }

        return WholePlace(frame, at) ?? (ThatPlace.StandsAt(frame.Text, at) ? WholePlaces.Last(frame.Reading, at, frame.Text[at + 1]) : null);
    }

    /// <summary>全市已建成…, 全省率先…: the place of that level named last; 全市医疗机构 is not the place.</summary>
    private Entity? WholePlace(SentenceFrame frame, int at)
    {
        if (at + 2 >= frame.Text.Length || frame.Text[at] is not ('全' or '我') || frame.Text[at + 1] is not ('市' or '省' or '县' or '区')
            || (frame.Text[at + 2] is not ('被' or '获' or '入') && words.Adverbs.Match(frame.Text, at + 2).Word.Length == 0 && frame.Reading.DateAt(at + 2) is null))
        {
            return null;
        }

        return WholePlaces.Last(frame.Reading, at, frame.Text[at + 1]);
    }
}
