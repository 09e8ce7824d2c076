namespace HealthGraph.Extraction.Places;

/// <summary>How a surface came to be read as a place.</summary>
internal enum PlaceForm
{
    /// <summary>One name: 绵阳市, 绵阳.</summary>
    Name,

    /// <summary>A path of names, each inside the one before: 浙江绍兴, 贵州省龙里县.</summary>
    Path,

    /// <summary>A one-character form that stands for the place: 在沪.</summary>
    OneCharacter,

    /// <summary>A village or community that no table lists, after its town: 富盛镇金家岭村.</summary>
    Built,
}
