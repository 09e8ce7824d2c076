namespace HealthGraph.Documents;

/// <summary>What the mark-up of a document said of a line.</summary>
internal enum LineMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>A picture's caption or other text.</summary>
    Caption,
}
