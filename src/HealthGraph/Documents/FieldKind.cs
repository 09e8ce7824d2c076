namespace HealthGraph.Documents;

/// <summary>What a labelled line of an article says.</summary>
internal enum FieldKind
{
    /// <summary>The article's title.</summary>
    Title,

    /// <summary>The outlet.</summary>
    Source,

    /// <summary>The link.</summary>
    Url,

    /// <summary>The date.</summary>
    Date,

    /// <summary>The text begins.</summary>
    Body,

    /// <summary>The title that the outlet's own page bore; no part of the text.</summary>
    OriginalTitle,

    /// <summary>Author, editor, page, column: known to be no text, and not kept.</summary>
    Other,
}
