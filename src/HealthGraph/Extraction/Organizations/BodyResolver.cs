using System.Globalization;
using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Decides which body a reading names, in the light of the regions and bodies that the article names.</summary>
/// <param name="knowledge">What names are read with.</param>
/// <param name="places">Regions of the article.</param>
/// <param name="named">Bodies decided so far.</param>
internal sealed class BodyResolver(NameKnowledge knowledge, ArticlePlaces places, NamedBodies named)
{
    // 上海交通大学附属瑞金医院 leaves out the school between.
    private static readonly string[] Schools = ["医学院", "医学部", "同济医学院", "湘雅医学院"];

    private readonly BuiltNames built = new(knowledge);
    private readonly KnownBodies known = new(knowledge, places, named);
    private readonly RowBodies rows = new(knowledge, new BuiltNames(knowledge));

    /// <summary>The body, or null where the reading names none after all.</summary>
    public BodyResolution? Resolve(NameReading reading)
    {
        if (reading.SameAs is { } target)
        {
            return Resolve(target) is { } same ? same with { Reason = $"short for {same.Name}, which the article names in full" } : null;
        }

        return reading.RowOf is { } first ? OfRow(reading, first)
            : reading.Known.Count > 0 ? known.Resolve(reading)
            : reading.Endings.Count > 0 ? Official(reading)
            : reading.Parent is { } parent ? Child(reading, parent)
            : reading.Place is { } place ? Placed(reading, place)
            : Free(reading);
    }

    /// <summary>The body that one of several places with a shared ending names.</summary>
    public BodyResolution? ResolveShared(NameReading reading, NamePlace place) =>
        reading.Endings.Count > 0 ? Official(reading with { Place = place, Shared = [] }) : Placed(OfPlace(reading, place), place);

    /// <summary>噶尔县人民医院 of 噶尔县、日土县人民医院.</summary>
    private static NameReading OfPlace(NameReading reading, NamePlace place)
    {
        var surface = string.Concat(reading.Surface.AsSpan(place.Span.Start - reading.Span.Start, place.Span.Length), reading.Rest);
        return reading with { Place = place, Shared = [], Surface = surface, Span = new TextSpan(place.Span.Start, place.Span.Start + surface.Length) };
    }

    /// <summary>第六人民医院 of 上海市第一、第六人民医院.</summary>
    public BodyResolution? ResolveNumbered(NameReading reading, string core)
    {
        var before = reading.Surface[..^(reading.Core.Length + reading.Head!.Text.Length)];
        return Resolve(reading with { Core = core, Surface = string.Concat(before, core, reading.Head.Text), Ordinals = [] });
    }

    // 财政厅 of 江苏省卫生健康委、财政厅; what goes on a row with a body of the nation is read as if it stood alone.
    private BodyResolution? OfRow(NameReading reading, NameReading first)
    {
        if (Resolve(first) is not { Candidates: null } above)
        {
            return reading.Head is null ? Official(reading) : null;
        }

        if (reading.Head is { IsPart: true })
        {
            return rows.Department(reading, above);
        }

        var seat = rows.Seat(above);
        var official = seat is { } region && reading.Endings.Any(e => (e.Levels & LevelWord.LevelOf(region)) != 0);
        return reading.Head is null
            ? official ? Regional(reading, new NamePlace(reading.Span, [seat!.Value], null, reading.Span.Start, true)) : Official(reading)
            : rows.Numbered(reading, above) ?? (seat is { } place ? InSeat(reading, place) : null);
    }

    private BodyResolution? InSeat(NameReading reading, Region seat)
    {
        var names = BuiltNames.Rests(reading).Select(r => RegionDisplay.Of(seat) + r).ToList();
        return built.InLexicon(names) is { } entry ? KnownBodies.Of(entry, 0.95, "goes on a row with a hospital of " + seat.Path)
            : new BodyResolution(names[0], "hospital", seat.Path, null, null, 0.9, reading.Head!.Entry, "goes on a row with a hospital of " + seat.Path);
    }

    private BodyResolution? Official(NameReading reading)
    {
        if (reading.Parent is { } parent)
        {
            return Resolve(parent) is { } above
                ? FromName(above.Name + reading.Endings[0].Text, reading.Endings[0], above.Region, null, 1, "an official body of its parent") : null;
        }

        return reading.Place is { } place ? Regional(reading, place) : named.Last(reading.Span.Start, reading.Endings.Select(e => e.Text))
            is { } body ? body with { Confidence = 0.8, Reason = $"stands alone for {body.Name}, which the article names" } : known.Bare(reading);
    }

    private BodyResolution Regional(NameReading reading, NamePlace place)
    {
        if (place.Level is { } level && named.OfSentence(reading.Span.Start, [.. reading.Endings.Select(e => level + e.Text)]) is { } near)
        {
            return near with { Confidence = 0.9, Reason = $"the {level} whose body the sentence names" };
        }

        if (Region(place, reading.Span.Start) is not var (region, factor, reason))
        {
            var names = place.Regions.Select(r => OfficialName(r, BestEnding(reading, r))).Distinct(StringComparer.Ordinal).Take(12).ToList();
            return Undecided(reading, reading.Endings[0].Kind, names, place);
        }

        var ending = BestEnding(reading, region);
        if (BuiltNames.Sole(knowledge.Lexicon.Lookup(RegionDisplay.Of(region) + reading.Core)) is { } known && known.Name == RegionDisplay.Of(region) + reading.Core)
        {
            return KnownBodies.Of(known, factor, $"a known name; {reason}");
        }

        return FromName(OfficialName(region, ending), ending, region.Path, null, factor, reason);
    }

    private BodyEnding BestEnding(NameReading reading, Region region) => BestEnding(reading.Endings, region, reading.Core);

    // A form that is itself the official ending of a body stands for that body first: 政务服务数据管理局 and 政务服务和数据管理局.
    private BodyEnding BestEnding(IReadOnlyList<BodyEnding> endings, Region region, string form) =>
        endings.FirstOrDefault(e => e.Text == form && (e.Levels & LevelWord.LevelOf(region)) != 0 && e.Only.Count == 0)
        ?? endings.FirstOrDefault(e => e.Only.Contains(region.Path, StringComparer.Ordinal))
        ?? endings.FirstOrDefault(e => knowledge.Lexicon.Find(EntityType.Organization, OfficialName(region, e)) is not null)
        ?? endings.FirstOrDefault(e => (e.Levels & LevelWord.LevelOf(region)) != 0 && e.Only.Count == 0) ?? endings[0];

    private static string OfficialName(Region region, BodyEnding ending) => ending.Prefix + RegionDisplay.Of(region) + ending.Text;

    private BodyResolution FromName(string name, BodyEnding ending, string? region, string? parent, double factor, string reason)
    {
        var entry = BuiltNames.Sole(knowledge.Lexicon.Lookup(name));
        return entry is not null ? KnownBodies.Of(entry, factor, reason)
            : new BodyResolution(name, ending.Kind, region, parent, null, factor, ending.Entry, reason);
    }

    private BodyResolution? Child(NameReading reading, NameReading parent)
    {
        // 建行 alone may be no name, before 安徽省分行 it is.
        if ((Resolve(parent) ?? (parent.Known.Count == 1 && reading.Head is not null ? KnownBodies.Of(parent.Known[0].Entry, 0.9, "its branch is named") : null)) is not { } above)
        {
            return Free(reading);
        }

        if (above.Candidates is not null)
        {
            var wholes = above.Candidates.Select(c => c + reading.Rest).ToList();
            return wholes.FindAll(named.Has) is [var one] && built.InLexicon([one]) is { } only ? KnownBodies.Of(only, 0.95, "the article names it in full")
                : Undecided(reading, Kind(reading, above), wholes, null);
        }

        var names = BuiltNames.Rests(reading).Select(r => above.Name + r).ToList();
        if (reading.Head is { IsPart: true } && knowledge.Grammar.Departments.Official(above.Name, reading.Rest) is { } department)
        {
            names.Insert(0, above.Name + department);
        }

        if (reading.Core.StartsWith("附属", StringComparison.Ordinal) && above.Kind == "university")
        {
            names.AddRange(Schools.SelectMany(s => BuiltNames.Rests(reading).Select(r => above.Name + s + r)));
        }

        if (KeepsSurface(reading, parent, above))
        {
            names.Insert(0, IsBank(above) ? above.Name[..^"股份有限公司".Length] + reading.Rest : reading.Surface);
        }

        return built.InLexicon([reading.Surface, .. names]) is { } entry ? KnownBodies.Of(entry, above.Confidence, "parent and head make a known name")
            : new BodyResolution(names[0], Kind(reading, above), BranchSeat(reading) ?? above.Region, above.Name, null, above.Confidence, reading.Head?.Entry,
                $"{reading.Rest} of {above.Name}");
    }

    private BodyResolution? Placed(NameReading reading, NamePlace place)
    {
        var kind = reading.Head?.Kind ?? "";
        if (place.Level is { } level && named.OfSentence(reading.Span.Start, [.. BuiltNames.Rests(reading).Select(r => level + r)]) is { } near)
        {
            return near with { Confidence = 0.9, Reason = $"the {level} whose body the sentence names" };
        }

        if (Region(place, reading.Span.Start) is not var (region, factor, reason))
        {
            return place.Level is { } word && (named.EndingWith(reading.Surface) ?? NamedBefore(reading, word)) is { } body ? body
                : built.InLexicon([reading.Surface]) is { } direct ? KnownBodies.Of(direct, 1, "a known name")
                : place.Level is null && !(reading.Head?.Plain ?? false) ? Kept(reading, null)
                : Undecided(reading, kind, [.. place.Regions.Select(r => BuiltNames.InRegion(reading, place, r)[0]).Take(12)], place);
        }

        var names = BuiltNames.InRegion(reading, place, region);
        if (reading.Head?.Text == "一医院" && place is { Official: false, Level: null } && !names.Exists(named.Has))
        {
            // 河南郑州一医院 is mostly some hospital there.
            return null;
        }

        var name = names.Find(named.Has);
        if (name is null && place.Level is not null && named.EndingWith(reading.Surface, reading.Span.Start) is { } full)
        {
            return full with { Reason = $"the end of {full.Name}, which the article names" };
        }

        if (built.InLexicon(place.Level is null ? [reading.Surface, .. names] : names) is { } entry)
        {
            return KnownBodies.Of(entry, factor, $"a known name; {reason}");
        }

        // A town has one clinic: 城关镇卫生院 where the article names 某县城关镇中心卫生院.
        name ??= reading.Head is { Text: "卫生院" } && reading.Core.Length == 0 ? names.ConvertAll(n => n[..^"卫生院".Length] + "中心卫生院").Find(named.Has) : null;

        return new BodyResolution(name ?? names[0], kind, region.Path, null, null, factor, reading.Head?.Entry, reason);
    }

    // 市三医院 where the article names 深圳市第三人民医院 in full.
    private BodyResolution? NamedBefore(NameReading reading, string level) =>
        BuiltNames.Rests(reading).Select(r => named.EndingWith(level + r)).FirstOrDefault(b => b is not null) is { } full
            ? full with { Confidence = 0.95, Reason = $"the {level}'s own, which the article names in full" } : null;

    private (Region Region, double Factor, string Reason)? Region(NamePlace place, int at)
    {
        if (place.Level is { } level)
        {
            return places.ForLevel(level, at) is var (region, sure, reason) ? (region, sure ? 0.97 : 0.85, reason) : null;
        }

        return places.Choose(place.Regions, at) is var (chosen, why) ? (chosen, 1, why) : null;
    }

    // 第一人民医院 alone is any town's.
    private BodyResolution? Free(NameReading reading) =>
        named.EndingWith(reading.Surface) is { } body ? body with { Reason = $"the end of {body.Name}, which the article names" }
        : reading.Head is { IsBranchOfSociety: true } ? BranchOf(reading)
        : reading.Head is { IsPart: true } ? DepartmentOf(reading)
        : reading.Head is { Plain: true } && TownOf(reading.Core, reading.Span.Start) is var (town, reason) ? InTown(reading, town, reason)
        : reading is { Place: null, Parent: null, Head.Plain: true } && reading.Core.StartsWith('第') ? null
        : Kept(reading, BracketSeat(reading.Surface));

    // 广东省深圳市 of 丰翼科技（深圳）有限公司.
    private string? BracketSeat(string name)
    {
        var (open, close) = (name.AsSpan().IndexOfAny('（', '('), name.AsSpan().IndexOfAny('）', ')'));
        var found = new List<NamePlace>();
        if (open > 0 && close > open)
        {
            knowledge.Places.Read(name[(open + 1)..close], 0, found, shortTowns: false);
        }

        return found.Find(f => f.Span.End == close - open - 1) is { Regions.Count: 1 } place && LevelWord.LevelOf(place.Regions[0]) is not (NameLevels.None or NameLevels.Nation)
            ? place.Regions[0].Path : null;
    }

    private BodyResolution? BranchOf(NameReading reading)
    {
        if (named.Society(reading.Span.Start) is not { } society)
        {
            return null;
        }

        var begins = Array.Find(["联盟", "学会", "协会", "研究会"], b => reading.Core.StartsWith(b, StringComparison.Ordinal)) ?? "";
        return new BodyResolution(society.Name + reading.Rest[begins.Length..], society.Kind, society.Region, society.Name, null, 0.9, reading.Head!.Entry,
            $"a branch of {society.Name}, which the article names before");
    }

    // 司 is a ministry's, 处 a province's or city's; the last one that is known to have the department goes before the last one.
    private BodyResolution? DepartmentOf(NameReading reading)
    {
        var ofCommission = reading.Surface.StartsWith('委') && !reading.Core.StartsWith('委');
        var above = named.Authorities(reading.Span.Start, ofCommission ? null : reading.Head!.Text[^1] is '司')
            .Where(b => !ofCommission || b.Name.EndsWith("委员会", StringComparison.Ordinal)).ToList();
        foreach (var one in above)
        {
            if (built.InLexicon([one.Name + reading.Rest, one.Name + knowledge.Grammar.Departments.Official(one.Name, reading.Rest)]) is { } entry)
            {
                return KnownBodies.Of(entry, 0.95, $"{reading.Rest} of {one.Name}, which the article names before");
            }
        }

        return above.Count == 0 || reading.Head!.Text[^1] == '局' ? null
            : new BodyResolution(above[0].Name + (knowledge.Grammar.Departments.Official(above[0].Name, reading.Rest) ?? reading.Rest), above[0].Kind, above[0].Region, above[0].Name, null, 0.85, reading.Head.Entry,
                $"{reading.Rest} of {above[0].Name}, which the article names before");
    }

    /// <summary>The town of the article's regions that a clinic bears the name of, its 镇 left out (富盛卫生院), or null.</summary>
    private (Region Region, string Reason)? TownOf(string core, int at)
    {
        foreach (var suffix in (string[])["镇", "乡", "街道", "村", ""])
        {
            var towns = knowledge.Regions.NamedBy(core + suffix).Where(n => LevelWord.LevelOf(n.Region) == NameLevels.Town).Select(n => n.Region).ToList();
            var inside = towns.FindAll(t => t.Parent is { } county && places.Names(county));
            if (inside.Count > 0 && places.Choose(inside, at) is { } one)
            {
                return one;
            }
        }

        return null;
    }

    private BodyResolution InTown(NameReading reading, Region town, string reason)
    {
        var county = RegionDisplay.Of(town.Parent!.Value);
        var name = reading.Head!.Text.StartsWith("卫生院", StringComparison.Ordinal) ? county + town.Name + reading.Head.Text : county + reading.Surface;
        return built.InLexicon([reading.Surface, name]) is { } entry ? KnownBodies.Of(entry, 1, "a known name")
            : new BodyResolution(name, reading.Head.Kind, town.Path, null, null, 0.95, reading.Head.Entry, $"the clinic of {town.Path}: {reason}");
    }

    private static BodyResolution Kept(NameReading reading, string? region) => new(
        reading.Surface, reading.Head?.Kind ?? "", region, null, null, 1, reading.Head?.Entry, "built name, kept as it stands");

    private static BodyResolution Undecided(NameReading reading, string kind, List<string> candidates, NamePlace? place) => new(
        reading.Surface, kind, null, null, candidates, 0.5, null,
        place?.Level is { } level ? $"nothing in the article says which {level} is meant"
            : string.Create(CultureInfo.InvariantCulture, $"{candidates.Count} regions bear the name and nothing in the article decides"));

    // A company's part, and an institute that bears the short name of a school, are known by the name as it stands: 中国电信长治分公司, 中欧智慧医疗研究院.
    private static bool KeepsSurface(NameReading reading, NameReading parent, BodyResolution above) =>
        reading.Head is { } head && (above.Kind == "company" || (above.Kind != "government" && parent.Known.Count > 0 && parent.Surface != above.Name
            && reading.Core.Length > 0 && (head.Kind is not ("university" or "") || (reading.Core.Length >= 4 && parent.Surface.Length == 2)) && !reading.Core.StartsWith("附属", StringComparison.Ordinal)
            && !reading.Core.StartsWith('第')));

    private static bool IsBank(BodyResolution above) => above.Name.EndsWith("银行股份有限公司", StringComparison.Ordinal);

    // 湖南省 of 中国建设银行湖南省分行.
    private string? BranchSeat(NameReading reading)
    {
        if (reading.Head is not { Kind: "company" or "" } || reading.Core.Length < 2 || !reading.Head.Text.StartsWith('分'))
        {
            return null;
        }

        var found = new List<NamePlace>();
        knowledge.Places.Read(reading.Core, 0, found, shortTowns: false);
        return found.Find(p => p.Span.Length == reading.Core.Length) is { Regions.Count: 1 } place ? place.Regions[0].Path : null;
    }

    private static string Kind(NameReading reading, BodyResolution above) => reading.Head is { IsPart: false } head ? head.Kind : above.Kind;
}
