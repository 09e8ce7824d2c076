namespace HealthGraph.Dictionaries.Regions;

/// <summary>Rank of a region, highest first.</summary>
public enum RegionLevel
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A named zone of several regions or without rank: 长三角, 川渝地区, 两江新区.</summary>
    Area,

    /// <summary>Province, autonomous region, direct-administered municipality, special administrative region.</summary>
    Province,

    /// <summary>Prefecture-level city, prefecture, league, autonomous prefecture.</summary>
    Prefecture,

    /// <summary>County, county-level city, district, banner.</summary>
    County,

    /// <summary>Development zone of county rank that is no administrative division.</summary>
    Zone,

    /// <summary>Town, township, street.</summary>
    Town,

    /// <summary>Farm, park or office of town rank.</summary>
    Other,
}
