namespace HealthGraph.Tables;

/// <summary>Files that people take for tables and that are none: told by their first bytes, with what to do instead.</summary>
internal static class OtherFormats
{
    /// <summary>Bytes that are looked at.</summary>
    public const int HeadBytes = 32;

    /// <summary>What the file is and what to do, or null where it may be a table.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static (string What, string Advice)? Of(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\u0003\u0004"u8) ? ("The file is a workbook or another archive.", "Open it in the spreadsheet and save the sheet as CSV UTF-8.")
        : head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? ("The file is a workbook or document of an old Office.", "Open it there and save the sheet as CSV.")
        : head.IndexOf("Standard Jet DB"u8) == 4 || head.IndexOf("Standard ACE DB"u8) == 4 ? ("The file is an Access database.", "Export its table from Access as a text file.")
        : head.StartsWith("SQLite format 3\0"u8) ? ("The file is a SQLite database.", "Name it with --store where it is a graph; else export its table as CSV.")
        : head.StartsWith("%PDF-"u8) ? ("The file is a PDF document.", "Read it with: healthgraph ingest FILE.")
        : head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? ("The file is compressed.", "Unpack it first.")
        : null;
}
