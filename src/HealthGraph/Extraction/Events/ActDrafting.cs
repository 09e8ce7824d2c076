using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Fills a draft with who acts and what is acted on.</summary>
internal sealed class ActDrafting(EventVocabulary words)
{
    private const int LongestPost = 12;
    private const int LongestBeforePartner = 8;
    private const int ShortestDisposed = 2;
    private const int LongestDisposed = 20;
    private static readonly WordList Persons = WordList.LongestFirst("负责人", "相关负责人", "有关负责人", "主要负责人", "法定代表人", "等单位", "等企业", "等机构", "等公司", "等医院", "负责同志");
    private static readonly WordList Foundings = new("成立大会", "成立仪式", "揭牌仪式", "挂牌仪式", "揭幕仪式", "创建仪式");
    private readonly SubjectReader subjects = new(words);

    /// <summary>Makes the draft of one verb.</summary>
    /// <param name="frame">The sentence.</param>
    /// <param name="clause">Index of the clause.</param>
    /// <param name="trigger">The verb.</param>
    /// <param name="sense">Its meaning.</param>
    /// <param name="thing">What it acts on; may be empty.</param>
    /// <param name="isBefore">The thing stands before the verb.</param>
    /// <param name="hasOwn">The clause has a subject of its own, if an unnamed one: it is not who tells, and of an award none is taken from the clauses before.</param>
    public EventDraft Make(SentenceFrame frame, int clause, TextSpan trigger, TriggerSense sense, TextSpan thing, bool isBefore, bool hasOwn)
    {
        var draft = new EventDraft(sense, trigger, frame, clause, "event." + sense.Type.ToLowerInvariant())
        {
            Thing = thing,
            IsGathering = sense.Is(TriggerFlags.Gathering),
        };
        var actors = subjects.InClause(frame, clause, trigger.Start);
        AddActors(draft, actors, thing, isBefore);
        draft.ActsHere = HasActor(draft) || (sense.Before == "participant" && draft.Participants.Exists(p => p.EntityId is not null && p.Role is "participant"));
        draft.IsAdjacent = actors.Exists(a => a.Adjacent && a.Role is ActorRole.Subject or ActorRole.Companion or ActorRole.Ally);
        draft.HasCompanion = actors.Exists(a => a.Role is ActorRole.Companion or ActorRole.Ally);
        if (!HasActor(draft) && !(hasOwn && draft.Type == "Award") && !(isBefore && sense.Is(TriggerFlags.Gathering)))
        {
            AddInherited(draft, trigger.Start, isBefore, hasOwn);
        }

        if (sense.Is(TriggerFlags.Joint) && clause > 0 && actors.Count > 0 && BeginsWithPartner(frame, clause, actors))
        {
            foreach (var entity in subjects.Inherited(frame, clause, frame.Clauses[clause].Start, people: false, hasOwn: false).AsEnumerable().Reverse())
            {
                draft.AddFirst("subject", entity); // 某院建成平台，与某公司签订协议
            }
        }

        if (hasOwn && !HasActor(draft) && draft is { Type: "Award", Sense.Before: "subject" } && subjects.HeadOf(frame, clause, trigger.Start) is { } whole)
        {
            draft.Add("subject", whole); // 该院信息中心团队获得…
        }

        if (sense.Is(TriggerFlags.Joint) && draft.ActsHere && subjects.HeadOf(frame, clause, trigger.Start) is { } own)
        {
            draft.AddFirst("subject", own);
        }

        if (sense.Is(TriggerFlags.Person) && sense.After.Length == 0)
        {
            draft.Participants.RemoveAll(p => p.EntityId?.StartsWith("person", StringComparison.OrdinalIgnoreCase) != true); // who died is a person
        }

        AddWholePlace(draft);
        AddFined(draft);
        AddSufferer(draft);
        AddDisposed(draft);
        AddDisposedThing(draft);
        AddThing(draft, frame, thing.Length == 0 ? DocumentParties.About(draft) : thing);
        AddOwner(draft, frame.Reading, isBefore);
        DocumentParties.AddIssuer(draft, isBefore);
        return draft;
    }

    private static void AddActors(EventDraft draft, List<Actor> actors, TextSpan thing, bool isBefore)
    {
        var passive = draft.Sense.Is(TriggerFlags.Passive) && actors.Exists(a => a.Role == ActorRole.Agent);
        var hasBody = actors.Exists(a => a.Role == ActorRole.Subject && a.Naming.IsOrganization);
        foreach (var actor in actors)
        {
            var inside = isBefore && thing.Contains(actor.Naming.Span);
            var wide = actor.Naming.Entity.Type == EntityType.Region && hasBody && !draft.Sense.Is(TriggerFlags.Joint);
            var signs = draft is { Type: "Cooperation" } && actor.Naming.IsPerson && draft.Frame.Text[draft.Trigger.Start] == '签' && actors.Exists(a => a.Naming.IsOrganization && a.Naming.Span.End <= actor.Naming.Span.Start && actor.Naming.Span.Start - a.Naming.Span.End <= LongestPost);
            var owns = draft.Type == "Award" && actor is { Role: ActorRole.Oblique, Naming.IsOrganization: true } && actors.Count == 1 && draft.Frame.Text.AsSpan(actor.Naming.Span.End) is ['的', '“' or '《', ..]; // 某院的“某项目”入围
            var role = owns ? draft.Sense.Before : signs ? "participant" : HoldsMeeting(draft, actor) ? draft.Sense.Before : Disposes(draft) ? RoleAround(draft.Frame.Text, actor) : RoleOf(draft.Sense, actor, passive);
            var owner = inside && draft.Frame.Text[thing.End] != '由' && actor.Naming.Span.Start == thing.Start && (draft.Type is "Award" || (draft.Type is "Other" && actor.Naming.IsOrganization && actor.Naming.Span.Length < thing.Length));
            var part = actor.Naming.Entity.Type == EntityType.Region && !actor.Adjacent && !actor.Free && draft.Type is not ("Award" or "Cooperation");
            if (role.Length > 0 && (!inside || owner) && !(wide && !actor.Adjacent) && !part)
            {
                draft.Add(role, actor.Naming.Entity);
            }
            else if (draft.Sense.Is(TriggerFlags.Joint) && actor.Role == ActorRole.Oblique && actor.Naming.IsOrganization && FollowedByCompanion(actors, actor))
            {
                draft.Add("subject", actor.Naming.Entity);
            }
        }
    }

    /// <summary>与乙公司签订协议: who is named in the clause is the other party.</summary>
    private static bool BeginsWithPartner(SentenceFrame frame, int clause, List<Actor> actors)
    {
        var first = actors[0].Naming.Span.Start;
        return frame.Text[first - 1] is '与' or '同' or '跟' or '和' && first - frame.Clauses[clause].Start <= LongestBeforePartner && actors.TrueForAll(a => a.Role is not ActorRole.Subject);
    }

    /// <summary>某局将某院列为示范单位: in a passive sense the other way round.</summary>
    private static bool Disposes(EventDraft draft)
    {
        var start = draft.Frame.Clauses[draft.Clause].Start;
        return draft.Sense.Is(TriggerFlags.Passive) && draft.Sense.Before == "object" && draft.Frame.Text.AsSpan(start, draft.Trigger.Start - start).IndexOfAny('将', '把') >= 0;
    }

    /// <summary>将该院列为示范单位: the body that 该院 stands for.</summary>
    private static void AddDisposed(EventDraft draft)
    {
        var (text, start) = (draft.Frame.Text, draft.Frame.Clauses[draft.Clause].Start);
        var at = Disposes(draft) ? text.AsSpan(start, draft.Trigger.Start - start).LastIndexOfAny('将', '把') : -1;
        if (at >= 0 && Coreference.Resolve(draft.Frame.Reading, start + at + 1, out _) is { } body)
        {
            draft.Add("object", body);
        }
    }

    /// <summary>对该院处以罚款: whom the act is done to, and who announced it did it.</summary>
    private static void AddFined(EventDraft draft)
    {
        var (frame, start) = (draft.Frame, draft.Frame.Clauses[draft.Clause].Start);
        if (draft.Type != "Other" || draft.Clause == 0 || draft.ActsHere || !draft.Sense.Is(TriggerFlags.Passive) || frame.Text[start] != '对' || Announcer(frame, draft.Clause) is not { } teller)
        {
            return;
        }

        draft.Participants.Clear();
        draft.Add("subject", teller);
        if (Coreference.Resolve(frame.Reading, start + 1, out _) is { } body)
        {
            draft.Add("object", body);
        }
    }

    private static Entity? Announcer(SentenceFrame frame, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (frame.Reading.NamingsIn(frame.Clauses[i]) is [{ Entity: { Type: EntityType.Organization, Kind: not ("hospital" or "company" or "media") } } only] && only.Span.Start == frame.Clauses[i].Start)
            {
                return only.Entity;
            }
        }

        return null;
    }

    /// <summary>我省被某部列为试点: the place that 我省 stands for.</summary>
    private void AddWholePlace(EventDraft draft)
    {
        if (draft.Sense is { Before: "object" } && draft.Sense.Is(TriggerFlags.Passive) && !draft.Participants.Exists(p => p.Role == "object")
            && subjects.HeadOf(draft.Frame, draft.Clause, draft.Trigger.Start) is { } place)
        {
            draft.Add("object", place);
        }
    }

    /// <summary>把某服务扩展到各院, 将此项服务列入民生实事: what stands between 把 and the verb.</summary>
    private static void AddDisposedThing(EventDraft draft)
    {
        var (text, start) = (draft.Frame.Text, draft.Frame.Clauses[draft.Clause].Start);
        var at = draft.Sense.Is(TriggerFlags.Weak) && draft.Type == "Other" ? text.AsSpan(start, draft.Trigger.Start - start).LastIndexOfAny('把', '将') : -1;
        var words = new TextSpan(start + at + 1, draft.Trigger.Start);
        if (at >= 0 && words.Length is >= ShortestDisposed and <= LongestDisposed && draft.Frame.Reading.NamingsIn(words).Length == 0 && !draft.Frame.Reading.HoldsDate(words))
        {
            draft.AddThing(EventNaming.Clean(text, words));
        }
    }

    private static string RoleAround(string text, Actor actor) =>
        actor.Naming.Span.Start > 0 && text[actor.Naming.Span.Start - 1] is '将' or '把' ? "object" : actor.Role == ActorRole.Subject ? "subject" : "";

    /// <summary>从某局举行的发布会上获悉: the body between 从 and the verb.</summary>
    private static bool HoldsMeeting(EventDraft draft, Actor actor) =>
        actor is { Role: ActorRole.Oblique, Adjacent: true, Naming.IsOrganization: true } && (draft.IsRelative || DocumentParties.IsSource(draft, actor));

    /// <summary>与某院某科主任周某合作: the body goes with its person.</summary>
    private static bool FollowedByCompanion(List<Actor> actors, Actor body)
    {
        var next = actors.IndexOf(body) + 1;
        return next < actors.Count && actors[next] is { Naming.IsPerson: true, Role: ActorRole.Subject or ActorRole.Companion or ActorRole.Ally };
    }

    private static string RoleOf(TriggerSense sense, Actor actor, bool passive) => actor.Role switch
    {
        ActorRole.Agent => "subject",
        ActorRole.Subject when passive => "object",
        ActorRole.Subject when actor.Naming.IsPerson && sense.Type is "Construction" or "Launch" or "Establishment" or "PolicyRelease" => "",
        ActorRole.Subject => sense.Before,
        ActorRole.Ally => "subject",
        ActorRole.Companion => sense.Is(TriggerFlags.Joint) ? "subject" : "participant",
        ActorRole.Target when sense.Type == "Other" => "object",
        ActorRole.Supporter => "co-organizer",
        ActorRole.Guide => "guidance",
        _ => "",
    };

    /// <summary>甲院因某事，被乙局处罚: who was spoken of in the clause before it suffers the act.</summary>
    private void AddSufferer(EventDraft draft)
    {
        var (frame, clause) = (draft.Frame, draft.Clause);
        if (draft.Sense.Is(TriggerFlags.Passive) && clause > 0 && draft.Sense.After == "object" && BeginsPassive(frame.Text, frame.Clauses[clause].Start, draft.Trigger.Start)
            && !draft.Participants.Exists(p => p.Role == "object" && p.EntityId is not null))
        {
            foreach (var entity in subjects.Inherited(frame, clause, frame.Clauses[clause].Start, people: true, hasOwn: true))
            {
                draft.Add("object", entity);
            }
        }
    }

    /// <summary>被某局处罚, 因受贿被某法院判处: nobody stands before 被.</summary>
    private static bool BeginsPassive(string text, int start, int verb) =>
        text[start] == '被' || (text[start] is '因' or '后' or '并' && text.AsSpan(start, verb - start).Contains('被'));

    private static bool HasActor(EventDraft draft) => draft.Participants.Exists(p => p.Role is "subject" or "organizer");

    private void AddInherited(EventDraft draft, int verb, bool isBefore, bool hasOwn)
    {
        var frame = draft.Frame;
        if ((draft.Sense.Before is not ("subject" or "organizer") && !draft.Sense.Is(TriggerFlags.Visit)) || (isBefore && draft.Type is not ("Construction" or "Launch" or "Cooperation" or "Award" or "Other")))
        {
            return;
        }

        var ownThing = isBefore && draft.Thing.Length > 0 && draft.Type != "Other" && !IsPronoun(frame.Text, draft.Thing);
        var told = ownThing ? [] : subjects.Inherited(frame, draft.Clause, verb, draft.Sense.Is(TriggerFlags.Visit) || (draft.Type is "Procedure" or "Publication" or "Other" && (!draft.Sense.Is(TriggerFlags.Person) || draft.Sense.After.Length == 0)), hasOwn);
        draft.IsOfParties = told.Count > 1 && draft.Type == "Cooperation" && subjects.PartiesAt(frame, frame.Clauses[draft.Clause]).Count > 0;
        foreach (var entity in told)
        {
            draft.Add(draft.Sense.Before, entity);
        }
    }

    /// <summary>某院康复中心启用: the body that the new one is part of has opened it.</summary>
    private static void AddOwner(EventDraft draft, ArticleReading reading, bool isBefore)
    {
        if (HasActor(draft) || draft.Type is not ("Launch" or "Establishment" or "Construction"))
        {
            return;
        }

        if (isBefore && OwnerInWords(draft, reading) is { } first && !ReferenceEquals(first, draft.ThingEntity))
        {
            draft.Add("subject", first);
        }

        if (draft.ThingEntity is not { Type: EntityType.Organization } part)
        {
            return;
        }

        if (WholeOf(reading, part) is { } owner)
        {
            draft.Add("subject", owner);
        }
    }

    /// <summary>The body with the longest name that the name of <paramref name="part"/> begins with, or null.</summary>
    private static Entity? WholeOf(ArticleReading reading, Entity part)
    {
        Entity? whole = null;
        foreach (var entity in reading.Entities)
        {
            var holds = entity.Type == EntityType.Organization && entity.Name.Length < part.Name.Length && part.Name.StartsWith(entity.Name, StringComparison.Ordinal);
            whole = holds && (whole is null || entity.Name.Length > whole.Name.Length) ? entity : whole;
        }

        return whole;
    }

    /// <summary>某院问诊系统启用, 该院互联网医院上线: the body at the head of the words for the thing.</summary>
    private static Entity? OwnerInWords(EventDraft draft, ArticleReading reading)
    {
        var thing = draft.Thing;
        if (reading.NamingAt(thing.Start) is { IsOrganization: true } naming)
        {
            return naming.Span.End < thing.End ? naming.Entity : null;
        }

        return reading.Text[thing.Start] == '该' && Coreference.Resolve(reading, thing.Start, out var length) is { } body && length < thing.Length ? body : null;
    }

    private static bool IsPronoun(string text, TextSpan thing) => text[thing.Start] is '该' or '其' or '这';

    /// <summary>约谈甲院、乙公司负责人: the row of bodies whose people they are.</summary>
    private static bool EndsRow(SentenceFrame frame, Naming naming, int end)
    {
        var at = naming.Span.End;
        var inRow = naming.Span.Start > 0 && frame.Text[naming.Span.Start - 1] == '、';
        foreach (var next in frame.Reading.NamingsIn(new TextSpan(at, end)))
        {
            if (!next.IsOrganization || !ActorReader.IsCoordinated(frame.Text, at, next.Span.Start))
            {
                return false;
            }

            (at, inRow) = (next.Span.End, true);
        }

        return at >= end - 1 || (inRow && CountsRow(frame, at));
    }

    /// <summary>甲、乙、丙等3家平台: how many are named, and what they are.</summary>
    private static bool CountsRow(SentenceFrame frame, int at)
    {
        at += at < frame.Text.Length && frame.Text[at] == '等' ? 1 : 0;
        return at < frame.Text.Length && frame.Reading.QuantitiesIn(new TextSpan(at, at + 1)) is [{ Unit: "家" or "所" or "个" or "名" }];
    }

    private static void AddThing(EventDraft draft, SentenceFrame frame, TextSpan thing)
    {
        if (thing.Length == 0)
        {
            return;
        }

        var last = thing.End - (Persons.Before(frame.Text.AsSpan(thing.Start, thing.Length), thing.Length)?.Length ?? 0);
        foreach (var naming in frame.Reading.NamingsIn(thing))
        {
            var counts = naming.Entity.Type is EntityType.Organization || (naming.Entity.Type == EntityType.Policy && !(draft.IsGathering && naming.Span.End < thing.End)) || naming.Entity.Type is EntityType.Person || (naming.Entity.Type == EntityType.Region && naming.Span == thing && draft.Sense.After != "participant");
            var joint = draft.Sense.Is(TriggerFlags.Joint) && naming.IsOrganization && frame.Text[draft.Trigger.Start] is '签' or '牵';
            var signing = draft is { Type: "Cooperation", IsGathering: true } && naming.IsOrganization && naming.Span.End < thing.End;
            if (draft is { Type: "Establishment", IsGathering: true } && naming.IsOrganization && naming.Span.End < thing.End && Foundings.StandsAt(frame.Text, naming.Span.End))
            {
                draft.ThingEntity = naming.Entity; // 某研究院揭牌仪式
                draft.Add("object", naming.Entity);
                continue;
            }

            if (signing)
            {
                draft.Add("subject", naming.Entity); // 甲院与乙公司签约仪式
                continue;
            }

            var whole = naming.Entity.Type != EntityType.Organization || naming.Span.End >= thing.End - 2 || (naming.Span.End < thing.End && EndsRow(frame, naming, last)) || draft.Sense.Is(TriggerFlags.Visit) || draft.Sense.After == "organizer" || joint;
            if (counts && whole)
            {
                draft.ThingEntity ??= naming.Entity;
                draft.Add(joint ? "subject" : draft.Sense.After.Length > 0 ? draft.Sense.After : "object", naming.Entity);
            }
        }

        if (draft.ThingEntity is null && Coreference.Resolve(frame.Reading, thing.Start, out var length) is { } body && length == thing.Length)
        {
            draft.ThingEntity = body;
            draft.Add("object", body);
        }

        if (draft.ThingEntity is null && !draft.IsGathering)
        {
            draft.AddThing(EventNaming.Clean(frame.Text, IsPutOnSale(frame.Text, draft.Trigger, thing) ? new TextSpan(thing.Start, thing.End - 2) : thing));
        }
    }

    /// <summary>批准某软件上市: what is approved is 某软件.</summary>
    private static bool IsPutOnSale(string text, TextSpan verb, TextSpan thing) =>
        text[verb.End - 1] is '批' or '准' && thing.Length > ShortestDisposed + 2 && text.AsSpan(thing.Start, thing.Length).EndsWith("上市", StringComparison.Ordinal);
}
