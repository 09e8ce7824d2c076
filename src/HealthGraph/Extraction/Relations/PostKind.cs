namespace HealthGraph.Extraction.Relations;

/// <summary>What a word of the table of posts is.</summary>
internal enum PostKind
{
    /// <summary>A post at a body: 院长, 董事长.</summary>
    Post,

    /// <summary>A post at the head of a place: 市长; goes to its people's government where the article names that, else to the place.</summary>
    Region,

    /// <summary>A post at an outlet: 记者, 通讯员.</summary>
    Press,

    /// <summary>No post itself, but part of one: 副, 常务, 见习.</summary>
    Modifier,
}
