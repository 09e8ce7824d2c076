namespace HealthGraph.Dictionaries.Regions;

/// <summary>How a surface names a region.</summary>
public enum RegionForm
{
    /// <summary>The official name.</summary>
    Official,

    /// <summary>A short form or by-name in use.</summary>
    Short,

    /// <summary>A name that it bore earlier, or of a region that was merged into it.</summary>
    Former,
}
