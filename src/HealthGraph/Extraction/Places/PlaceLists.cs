using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Vocabularies;

namespace HealthGraph.Extraction.Places;

/// <summary>Places that only their row shows: 新城区 beside 赛罕区 and 玉泉区, 航埠 and 石梁 before 等8个乡镇.</summary>
/// <remarks>Not 新城区 beside 开发区, nor words before 等8个乡镇 that name no town of a county in the text.</remarks>
internal sealed class PlaceLists(WordScan read, RegionTable table, PlaceWords words)
{
    private const int LongestName = 8;
    private const int MaxRow = 30;
    private const string AfterName = "、等和及与，。；（,;";

    private static readonly string[] Towns = ["乡镇", "镇街", "街镇", "镇", "乡", "街道"];

    private readonly string text = read.Text;
    private readonly PlaceChain chain = new(table, words);

    /// <summary>Adds what the rows show.</summary>
    public void Add(List<PlaceSurface> surfaces)
    {
        for (var i = 0; i < surfaces.Count; i++)
        {
            if (surfaces[i] is { Form: PlaceForm.Name or PlaceForm.Path, Names.Count: 1 } sure)
            {
                AddNeighbour(sure, sure.Span.End, sure.Span.End + 1, surfaces);
                AddNeighbour(sure, sure.Span.Start - 1, ChunkStart(sure.Span.Start - 1), surfaces);
            }
        }

        for (var at = text.IndexOf('等'); at >= 0; at = text.IndexOf('等', at + 1))
        {
            if (CountsTowns(text.AsSpan(at + 1)))
            {
                AddTowns(at, surfaces);
            }
        }
    }

    private void AddNeighbour(PlaceSurface sure, int comma, int start, List<PlaceSurface> surfaces)
    {
        if (comma < 0 || comma >= text.Length || text[comma] != '、' || start >= text.Length || chain.Longest(read, start, text.Length) is not { Links: 1 } reading
            || (start < comma ? reading.End != comma : reading.End < text.Length && !AfterName.Contains(text[reading.End])))
        {
            return;
        }

        var region = sure.Names[0].Region;
        var span = new TextSpan(start, reading.End);
        var beside = reading.Names.Where(n => n.Region != region && n.Region.Level == region.Level && n.Region.Parent == region.Parent).ToList();
        if (beside.Count == 1 && region.Level is RegionLevel.County or RegionLevel.Town && !surfaces.Exists(s => s.Span.Overlaps(span)))
        {
            surfaces.Add(new PlaceSurface(span, span.Of(text), PlaceForm.Name, beside));
        }
    }

    /// <summary>Whether 8个乡镇 or 乡镇 begins here.</summary>
    private static bool CountsTowns(ReadOnlySpan<char> rest)
    {
        var i = 0;
        while (i < rest.Length && i < 4 && (char.IsAsciiDigit(rest[i]) || rest[i] is '多' or '数' || "一二三四五六七八九十".Contains(rest[i])))
        {
            i++;
        }

        rest = rest[(i < rest.Length && rest[i] == '个' ? i + 1 : i)..];
        foreach (var word in Towns)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void AddTowns(int end, List<PlaceSurface> surfaces)
    {
        var counties = surfaces.SelectMany(s => s.Names).SelectMany(n => n.Region.SelfAndAncestors).Where(r => r.Level == RegionLevel.County).ToHashSet();
        var found = new List<PlaceSurface>();
        for (var stop = end; stop > 0 && end - stop < MaxRow;)
        {
            var start = ChunkStart(stop);
            var first = start == 0 || text[start - 1] != '、';
            if (TownAt(start, stop, first, counties) is { } town && !surfaces.Exists(s => s.Span.Overlaps(town.Span)))
            {
                found.Add(town);
            }

            stop = first ? 0 : start - 1;
        }

        if (found.Count > 1)
        {
            surfaces.AddRange(found);
        }
    }

    private PlaceSurface? TownAt(int start, int stop, bool first, HashSet<Region> counties)
    {
        for (var from = start; from <= stop - 2; from++)
        {
            var stem = text[from..stop];
            var towns = ((string[])["镇", "乡", "街道"]).SelectMany(t => table.NamedBy(stem + t))
                .Where(n => n.Form == RegionForm.Official && n.Region.Level == RegionLevel.Town && n.Region.Parent is { } county && counties.Contains(county)).ToList();
            if (towns.Count == 1)
            {
                return new PlaceSurface(new TextSpan(from, stop), stem, PlaceForm.Name, towns);
            }

            if (!first)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Where the run of ideographs begins that ends at <paramref name="end"/>.</summary>
    private int ChunkStart(int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestName && text[start - 1] is >= '一' and <= '鿿')
        {
            start--;
        }

        return start;
    }
}
