namespace HealthGraph.Dictionaries.Regions;

/// <summary>A region while the table is being built.</summary>
internal sealed class RegionRow
{
    public required string Name { get; init; }

    public required RegionLevel Level { get; init; }

    public required int Code { get; init; }

    /// <summary>Code or path of the parent; empty at the top.</summary>
    public required string Parent { get; init; }

    public required string[] Members { get; init; }

    public required DictionaryRow Source { get; init; }

    public List<(Alias Alias, RegionForm Form)> Aliases { get; } = [];

    /// <summary>Row in the finished table.</summary>
    public int Index { get; set; } = -1;

    public RegionRow? ParentRow { get; set; }

    /// <summary>Path of official names.</summary>
    public string Path => ParentRow is null ? Name : ParentRow.Path + Name;
}
