namespace HealthGraph.Tables;

/// <summary>What is wrong with a record before its cells are looked at.</summary>
internal enum RowFlaw
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A quote that is never closed.</summary>
    OpenQuote,

    /// <summary>Text behind a closing quote.</summary>
    TextAfterQuote,

    /// <summary>U+0000.</summary>
    Nul,

    /// <summary>Longer than any record.</summary>
    TooLong,

    /// <summary>Bytes that are no text.</summary>
    Undecodable,
}
