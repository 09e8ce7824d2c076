namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>A name by which articles know a node.</summary>
/// <param name="text">The name; empty in a place that is free.</param>
internal sealed class KnownName(string text)
{
    /// <summary>The name; empty in a place that is free.</summary>
    public string Text { get; set; } = text;

    /// <summary>How many articles use it.</summary>
    public int Articles { get; set; }

    /// <summary>How many articles state it as the node's name, not merely as a word for it.</summary>
    public int Stated { get; set; }
}
