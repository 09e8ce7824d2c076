namespace HealthGraph;

/// <summary>Every finding code, in one place. 1xxx documents, 2xxx dictionaries, 3xxx extraction, 4xxx stores.</summary>
/// <remarks>A code is never reused for another meaning; a test keeps them unique.</remarks>
public static class FindingCode
{
    /// <summary>A dictionary line has too few columns or a value that cannot be read.</summary>
    public const string DictionaryLine = "HG2001";

    /// <summary>A dictionary file's header lacks a required column.</summary>
    public const string DictionaryHeader = "HG2002";
}
