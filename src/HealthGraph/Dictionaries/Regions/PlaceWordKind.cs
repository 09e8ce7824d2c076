namespace HealthGraph.Dictionaries.Regions;

/// <summary>What a word of <c>not-places.tsv</c> does to a place beside it. A word may be of several kinds.</summary>
[Flags]
public enum PlaceWordKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An everyday word that is also a short form: names the place only right after its parent.</summary>
    Word = 1,

    /// <summary>An official name that means nothing without its parent: 城区.</summary>
    Generic = 2,

    /// <summary>A longer word in which no place is named: 中山装.</summary>
    Shield = 4,

    /// <summary>Right after a place's name makes a road or a thing of it: 北京路.</summary>
    Ending = 8,

    /// <summary>Right before a short name makes a slogan of it: 数字福建.</summary>
    Slogan = 16,

    /// <summary>Right before a one-character form: 在沪.</summary>
    Lead = 32,

    /// <summary>Right after a one-character form at the beginning of a clause: 沪首例.</summary>
    Follow = 64,

    /// <summary>One-character forms side by side that are read apart: 闽藏.</summary>
    Run = 128,

    /// <summary>After a lead and an everyday character shows that it is the place: 在深举行.</summary>
    Stage = 256,

    /// <summary>Before 村, 社区, 镇 a description, not a name: 示范村, 贫困村.</summary>
    Stem = 512,
}
