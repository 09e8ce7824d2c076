using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Extraction.Organizations;

/// <summary>How a region stands at the beginning of an official name.</summary>
internal static class RegionDisplay
{
    /// <summary>
    /// A province, prefecture, county or county-level city by its own name (汉阴县); a district after its city (南通市通州区); a town after
    /// its county (汉阴县涧池镇, 绍兴市越城区富盛镇).
    /// </summary>
    public static string Of(Region region) => region.Level switch
    {
        RegionLevel.County or RegionLevel.Zone when region.Parent is { } city && NeedsCity(region) => city.Name + region.Name,
        RegionLevel.Area when region.Parent is { } seat && region.Name.EndsWith("新区", StringComparison.Ordinal) => InFull(seat.Name, region.Name),
        RegionLevel.Town or RegionLevel.Other when region.Parent is { } county => Of(county) + region.Name,
        _ => region.Name,
    };

    // 金普新区 of 大连市 is 大连金普新区 in full; 长春新区 bears its city's name already.
    private static string InFull(string seat, string name) =>
        name.StartsWith(seat[..2], StringComparison.Ordinal) ? name
        : (seat.EndsWith("自治区", StringComparison.Ordinal) || seat.Length < 3 ? seat[..2] : seat[..^1]) + name;

    private static bool NeedsCity(Region region) =>
        (region.Level == RegionLevel.Zone && region.Parent is { } city && !region.Name.StartsWith(city.Name[..2], StringComparison.Ordinal)) || (region.Name.EndsWith('区') && region.Parent is { Level: RegionLevel.Prefecture or RegionLevel.Province });
}
