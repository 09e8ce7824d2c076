using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Finds who does what a verb says: in its clause, else by a head word (医院, 该院), else in the clauses before it.</summary>
internal sealed class SubjectReader(EventVocabulary words)
{
    private static readonly WordList Telling = new("通报", "通报称", "消息", "报道", "介绍", "表示", "透露", "获悉", "公告", "发布公告", "显示", "指出", "了解到");
    private static readonly WordList ThatPlace = new("当地", "该市", "该省", "该县");
    private readonly ActorReader actors = new(words);

    /// <summary>All names before the verb in its clause, with how they stand to it.</summary>
    public List<Actor> InClause(SentenceFrame frame, int clause, int verb) =>
        actors.Read(frame, new TextSpan(Phrases.SkipDateline(frame, frame.Clauses[clause].Start, verb), verb));

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
            if (i < clause && !Reports(frame.Text, span))
            {
                if (Subjects(actors.Read(frame, span), people) is { } found)
                {
                    return found;
                }
            }

            if (HeadWord(frame, span) is { } body)
            {
                return [body];
            }

            if (span.Start > frame.Sentence.Span.Start && frame.Text[span.Start - 1] is '；' or ';')
            {
                break;
            }
        }

        return !hasOwn && Teller(frame) is { } teller ? [teller] : [];
    }

    private static List<Entity>? Subjects(List<Actor> actors, bool people)
    {
        List<Entity>? found = null;
        foreach (var actor in actors)
        {
            if (actor.Role == ActorRole.Subject && (people || !actor.Naming.IsPerson))
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

    /// <summary>某院副院长周某介绍，已建成…: who tells of their own body.</summary>
    private static Entity? Teller(SentenceFrame frame)
    {
        var namings = frame.Reading.NamingsIn(frame.Clauses[0]);
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

        return WholePlace(frame, at) ?? (ThatPlace.StandsAt(frame.Text, at) ? LastRegion(frame.Reading, at) : null);
    }

    /// <summary>全市已建成…, 全省率先…: the place of that level named last; 全市医疗机构 is not the place.</summary>
    private Entity? WholePlace(SentenceFrame frame, int at)
    {
        if (at + 2 >= frame.Text.Length || frame.Text[at] is not ('全' or '我') || frame.Text[at + 1] is not ('市' or '省' or '县' or '区')
            || (words.Adverbs.Match(frame.Text, at + 2).Word.Length == 0 && frame.Reading.DateAt(at + 2) is null))
        {
            return null;
        }

        for (var i = frame.Reading.LowerBound(at) - 1; i >= 0; i--)
        {
            var entity = frame.Reading.Namings[i].Entity;
            if (entity.Type == EntityType.Region && entity.Name[^1] == frame.Text[at + 1])
            {
                return entity;
            }
        }

        return null;
    }

    private static Entity? LastRegion(ArticleReading reading, int before)
    {
        for (var i = reading.LowerBound(before) - 1; i >= 0; i--)
        {
            if (reading.Namings[i].Entity.Type == EntityType.Region)
            {
                return reading.Namings[i].Entity;
            }
        }

        return null;
    }
}
