using System.Text;

namespace HealthGraph.Tables;

/// <summary>Tells the flaws of records in words, with line and column.</summary>
internal static class RowFlaws
{
    /// <summary>The fault that a mark stands for.</summary>
    /// <param name="mark">The record; its flaw is not None.</param>
    /// <param name="raw">Its bytes.</param>
    public static RowFault Tell(RowMark mark, ReadOnlySpan<byte> raw)
    {
        var before = raw[..Math.Min(mark.FlawAt, raw.Length)];
        var start = before.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
        var (line, column) = (mark.Line + RecordScanner.Breaks(before), Encoding.UTF8.GetCharCount(before[start..]) + 1);
        return mark.Flaw switch
        {
            RowFlaw.OpenQuote => new RowFault(FindingCode.ImportOpenQuote, line, column, "A quote is opened here and not closed in its row.",
                "Close it, or double it where it belongs to the text; the rows behind it were read."),
            RowFlaw.TextAfterQuote => new RowFault(FindingCode.ImportTextAfterQuote, line, column, "Text stands behind a closing quote.",
                "Double the quotes that belong to the text."),
            RowFlaw.Nul => new RowFault(FindingCode.ImportNul, line, column, "The row holds a zero character.", "Take it out; the file may be damaged here."),
            RowFlaw.TooLong => new RowFault(FindingCode.ImportTooLong, line, column, "The row is longer than 8 MB.", "Look at the file here; split the cell."),
            _ => new RowFault(FindingCode.ImportUndecodable, line, column, "The row holds bytes or characters that are damaged.",
                "Fetch the text again from where it comes from, and save the file as UTF-8."),
        };
    }
}
