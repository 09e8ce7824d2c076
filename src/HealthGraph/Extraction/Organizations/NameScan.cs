using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>One pass over a text, from left to right, that proposes every reading of a stretch as the name of a body.</summary>
/// <remarks>
/// At each position it asks what begins there (a known name, a region, a level word, a head, a stop) and remembers the pieces since the
/// last place that no name can cross; a head looks back over those pieces for what may stand before it.
/// </remarks>
internal sealed class NameScan
{
    // A phrase without any boundary that is longer is no text that people write; it must not make the scan slow.
    private const int MaxPhrase = 100;
    private const int MaxSeat = 10;
    private const int MaxProduct = 5;

    private readonly NameKnowledge knowledge;
    private readonly WordScan words;
    private readonly string text;
    private readonly Action<NameReading, double, string> propose;
    private readonly NamePieces recent = new();
    private readonly List<NamePlace> places = [];
    private readonly List<NamePlace> pending = [];
    private readonly HeadRule heads;
    private readonly BodyJoints joints;
    private readonly NameRows rows;
    private readonly OrdinalRows ordinals;
    private int boundary;
    private int guarded;
    private int guard = -1;
    private int joint;
    private int themeEnd;

    public NameScan(NameKnowledge knowledge, WordScan words, Action<NameReading, double, string> propose)
    {
        (this.knowledge, this.words, text, this.propose) = (knowledge, words, words.Text, propose);
        heads = new HeadRule(knowledge.Grammar, words);
        joints = new BodyJoints(knowledge, words);
        rows = new NameRows(knowledge.Grammar, words);
        ordinals = new OrdinalRows(words);
    }

    /// <summary>Reads the whole text.</summary>
    public void Run()
    {
        for (var i = 0; i < text.Length; i = Math.Max(i + 1, boundary))
        {
            if (NameCharacters.IsName(text[i]))
            {
                ReadNames(i, words.KindsAt(i));
            }

            ReadBoundary(i);
        }
    }

    private void ReadNames(int i, WordKinds kinds)
    {
        if ((kinds & WordKinds.Names) != 0)
        {
            ReadKnown(i);
        }

        ReadPlaces(i);
        if ((kinds & WordKinds.Themes) != 0)
        {
            ReadTheme(i);
        }

        if ((kinds & WordKinds.Endings) != 0)
        {
            ReadEndings(i);
        }

        if ((kinds & WordKinds.Heads) != 0 && i >= boundary)
        {
            ReadHeads(i);
        }
    }

    private void ReadKnown(int i)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[16];
        var count = words.Prefixes(WordKinds.Names, i, matches);
        for (var m = 0; m < count; m++)
        {
            var length = matches[m].Length;
            if (!KnownNames.StandsAlone(text, i, length) || (length == 2 && BeginsQuotation(i, i + length)) || (length == 2 && !BeginsPhrase(i))
                || knowledge.Grammar.Generic.IsWhole(text.AsSpan(i, length)))
            {
                continue;
            }

            var names = KnownNames.Bodies(knowledge.Lexicon.Names(matches[m].Value));
            if (names.Count > 0 && names[0].Alias is { Ambiguous: true } or { To: not null } && (EndingRule.FollowsLevel(text, i) || EndingRule.FollowsEach(text, i)) && knowledge.Grammar.Endings.Find(text.AsSpan(i, length)).Length > 0)
            {
                continue;
            }

            if (names.Count > 0 && !(names[0].Entry.Kind == "media" && KnownNames.RunsOn(words, i, i + length)) && !IsLevelName(text.AsSpan(i, length)) && (BeginsPhrase(i) || KnownNames.HasOwn(names)))
            {
                var reading = new NameReading { Span = new TextSpan(i, i + length), Surface = text.Substring(i, length), Known = names };
                Accept(reading, KnownNames.Weight(names, length), OrganizationRules.Lexicon, length > 2);
                if (names is [{ Alias.Ambiguous: false, Entry.Kind: "company" }] && recent.SeatBefore(i, names[0].Entry.Region) is { } seat)
                {
                    var whole = new TextSpan(seat.Span.Start, i + length); // 北京天健源达
                    Accept(reading with { Span = whole, Surface = whole.Of(text) }, OrganizationRules.KnownWeight, OrganizationRules.Lexicon, true);
                }
            }
        }
    }

    // 桂医 in “桂医通” is the beginning of a product's name.
    private bool BeginsQuotation(int start, int end) =>
        start > 0 && text[start - 1] is '“' or '「' && end < text.Length && (NameCharacters.IsHan(text[end]) || text[end] == '·') && text.AsSpan(end, Math.Min(MaxProduct, text.Length - end)).IndexOfAny('”', '」') > 0;

    // 省大数据局 is read by level and function, whoever's alias it may also be.
    private bool IsLevelName(ReadOnlySpan<char> name) =>
        LevelWord.At(name) is { } level && knowledge.Grammar.Endings.Find(name[level.Length..]).Length > 0;

    // Two characters inside a run of others are mostly no name (新大 in 创新大赛): they must follow a boundary, a place or a body.
    private bool BeginsPhrase(int i) => i == boundary || !NameCharacters.IsHan(text[i]) || recent.EndsUnit(i);

    private void ReadTheme(int i)
    {
        var length = words.Longest(WordKinds.Themes, i);
        if (length > 0)
        {
            Guard(i, i + length);
            themeEnd = Math.Max(themeEnd, i + length);
        }
    }

    private void Guard(int start, int end)
    {
        if (end > guarded)
        {
            (guard, guarded) = (start, end);
        }
    }

    private void ReadPlaces(int i)
    {
        places.Clear();
        if (i >= themeEnd && (words.KindsAt(i) & WordKinds.Regions) != 0)
        {
            knowledge.Places.Read(words, i, places, shortTowns: i == boundary);
        }

        foreach (var place in places)
        {
            if (CutsPlace(place))
            {
                continue;
            }

            recent.Add(new NameUnit(null, place));
            AddExtended(place, EndingRule.TermAt(text, place.Span.End));
            AddExtended(place, SeatAt(place.Span.End));

            if ((place.Levels & (NameLevels.Town | NameLevels.None)) != place.Levels || place.Official)
            {
                Guard(i, place.Span.End);
            }
        }

        if (LevelWord.Begins(text[i]) && MayBeLevel(i) && LevelWord.At(text.AsSpan(i)) is { } level
            && (words.Longest(WordKinds.Longer, i) <= level.Length || words.Longest(WordKinds.Endings, i + level.Length) > 2))
        {
            var place = new NamePlace(new TextSpan(i, i + level.Length), [], level, i, false);
            recent.Add(new NameUnit(null, place));
            AddExtended(place, EndingRule.TermAt(text, place.Span.End));
        }
    }

    // A place with what belongs to it: 省十四届 before 人大常委会, 武汉经开区（汉南区） before 卫健局.
    private void AddExtended(NamePlace place, int length)
    {
        if (length > 0)
        {
            recent.Add(new NameUnit(null, place with { Span = new TextSpan(place.Span.Start, place.Span.End + length) }));
            Guard(place.Span.Start, place.Span.End + length);
        }
    }

    /// <summary>Length of another name of the place in brackets behind it, right before an official body's form; 0 where there is none.</summary>
    private int SeatAt(int i)
    {
        var close = i < text.Length && text[i] is '（' or '(' ? text.AsSpan(i, Math.Min(MaxSeat, text.Length - i)).IndexOfAny('）', ')') : -1;
        if (close < 3 || text[i + close - 1] is not ('区' or '县' or '市') || words.Longest(WordKinds.Endings, Math.Min(i + close + 1, text.Length - 1)) < 3)
        {
            return 0;
        }

        var inside = new List<NamePlace>();
        knowledge.Places.Read(words, i + 1, inside, shortTowns: false);
        return inside.Exists(p => p.Span.End == i + close) ? close + 1 : 0;
    }

    // 江海 in 湛江海岛 begins inside a place and is none.
    private bool CutsPlace(NamePlace place) => !place.Official
        && recent.EndsInside(place.Span);

    /// <summary>At the beginning of a phrase, or after a verb of one character (去市人民医院); not after 各 or 全.</summary>
    private bool MayBeLevel(int i) =>
        i == 0 || (i == boundary ? !EndingRule.CountsLevels(text, i) && !"各全该本每某多两三几数此".Contains(text[i - 1], StringComparison.Ordinal)
            : "去来经同陪从往赴至送据原有任".Contains(text[i - 1], StringComparison.Ordinal));

    private void ReadEndings(int i)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var count = -1;
        for (var u = recent.Units.Count - 1; u >= 0; u--)
        {
            if (recent.Units[u].Span.End != i)
            {
                continue;
            }

            count = count < 0 ? words.Prefixes(WordKinds.Endings, i, matches) : count;
            for (var m = 0; m < count; m++)
            {
                ProposeOfficial(recent.Units[u], i, matches[m]);
            }
        }

        for (var m = 0; m < (rows.GoOn(i) ? count = words.Prefixes(WordKinds.Endings, i, matches) : 0); m++)
        {
            if (rows.Official(i, matches[m]) is { } member)
            {
                AcceptInRow(member, OrganizationRules.LaterWeight, OrganizationRules.Official);
            }
        }

        if (i == boundary && !EndingRule.FollowsLevel(text, i) && !EndingRule.FollowsEach(text, i))
        {
            ProposeBare(i);
        }
    }

    private void ProposeOfficial(NameUnit unit, int i, TrieMatch match)
    {
        var end = i + match.Length;
        if (!EndingRule.MayEnd(text, i, end) || EndingRule.Fitting(unit, knowledge.Grammar.Endings.Of(match)) is not { Length: > 0 } fitting)
        {
            return;
        }

        var start = unit.Span.Start;
        var (length, prefix) = OfficialPrefix.Before(text, start);
        var prefixed = Array.FindAll(fitting, e => length > 0 && e.Prefix == prefix);
        fitting = prefixed.Length > 0 ? prefixed : Array.FindAll(fitting, e => !OfficialPrefix.Needs(e, text.AsSpan(i, match.Length)));
        if (fitting.Length == 0)
        {
            return;
        }

        start -= prefixed.Length > 0 ? length : 0;
        var shared = prefixed.Length == 0 && start == boundary && unit.Place is not null ? EndingRule.Shared(pending, unit.Place) : [];
        start = shared.Count > 0 ? shared[0].Span.Start : start;
        var reading = new NameReading
        {
            Span = new TextSpan(start, end), Surface = text[start..end], Place = unit.Place, Parent = unit.Body, Endings = fitting, Shared = shared,
            Core = text[i..end],
        };
        Accept(reading, unit.Place?.Level is null ? OrganizationRules.OfficialWeight : OrganizationRules.LevelWeight, OrganizationRules.Official, true);
    }

    private void ProposeBare(int i)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var count = words.Prefixes(WordKinds.Endings, i, matches);
        for (var m = 0; m < count; m++)
        {
            var bare = Array.FindAll(knowledge.Grammar.Endings.Of(matches[m]), e => e.Bare);
            var end = i + matches[m].Length;
            if (bare.Length > 0 && EndingRule.MayEnd(text, i, end))
            {
                var surface = text[i..end];
                propose(new NameReading { Span = new TextSpan(i, end), Surface = surface, Endings = bare, Core = surface },
                    OrganizationRules.BareWeight, OrganizationRules.Bare);
            }
        }
    }

    private void ReadHeads(int i)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var count = words.Prefixes(WordKinds.Heads, i, matches);
        for (var m = count - 1; m >= 0; m--)
        {
            foreach (var head in knowledge.Grammar.Heads.Of(matches[m]))
            {
                if ((ordinals.Close(head, i) ?? (rows.GoOn(Math.Max(boundary, joint)) ? rows.Headed(head, i, recent.Units) : null)) is { } member)
                {
                    AcceptInRow(member, OrganizationRules.BuiltWeight, head.IsPart ? OrganizationRules.Part : OrganizationRules.Built);
                }
                else if (heads.Read(head, i, head.JoinsThemes && !recent.EndsBody(joint - 1) ? boundary : Math.Max(boundary, joint), recent.Units) is var (reading, weight, rule))
                {
                    Accept(InRow(reading), weight, rule, true);
                }
            }
        }
    }

    // 噶尔县、普兰县、日土县人民医院: each of them, as with 汉阴县、白河县卫健局.
    private NameReading InRow(NameReading reading)
    {
        if (reading is not { Place: { } place, Parent: null, Core.Length: 0, Head.Plain: true } || reading.Span.Start != boundary || pending.Count == 0
            || !(place.Official || place.Level is not null) || !pending.TrueForAll(p => p.Official || p.Level is not null))
        {
            return reading;
        }

        var shared = EndingRule.Shared(pending, place);
        var span = shared.Count > 0 ? new TextSpan(shared[0].Span.Start, reading.Span.End) : reading.Span;
        return shared.Count > 0 ? reading with { Shared = shared, Span = span, Surface = span.Of(text) } : reading;
    }

    private void Accept(NameReading reading, double weight, string rule, bool guards)
    {
        // The first reading of a span has the longer head, or is known.
        if (recent.Holds(reading.Span))
        {
            return;
        }

        recent.Add(new NameUnit(reading, null));
        if (guards)
        {
            Guard(reading.Span.Start, reading.Span.End);
        }

        propose(reading, weight, rule);
    }

    private void AcceptInRow(NameReading member, double weight, string rule)
    {
        recent.Add(new NameUnit(member, null));
        Guard(member.Span.Start, member.Span.End);
        propose(member, weight, rule);
    }

    private void ReadBoundary(int i)
    {
        // A word that begins where a body ends is a stop even if it is also the beginning of a theme: 东坝村卫生室 和 平梁镇中心卫生院.
        if (i - boundary > MaxPhrase)
        {
            boundary = i + 1;
            recent.Forget(boundary);
        }

        if (text[i] == '“' && recent.EndsUnit(i) && Boundaries.QuoteInName(knowledge.Grammar, words, i) is > 0 and var close)
        {
            Guard(i, close + 1);
            return;
        }

        if (joints.At(i, boundary, recent))
        {
            rows.Collect(recent.Units, i, i + 2);
            boundary = i + 2;
            recent.Forget(boundary);
            return;
        }

        if (i < guarded && !(guard == i && recent.EndsBody(i)))
        {
            return;
        }

        var end = Boundaries.EndAt(knowledge.Grammar, words, i);
        if (end == Boundaries.Bracket)
        {
            Guard(i, Boundaries.Close(text, i) + 1);
        }
        else if (end == Boundaries.Joint)
        {
            joint = i + 1;
            rows.Collect(recent.Units, i, i + 1);
        }
        else if (end > i && end > boundary)
        {
            EndingRule.Collect(pending, recent.Units, text, i, end);
            rows.Collect(recent.Units, i, end);
            ordinals.Collect(recent.Units, boundary, i, end);
            boundary = end;
            recent.Forget(boundary);
        }
    }
}
