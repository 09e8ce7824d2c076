namespace HealthGraph.Tables;

/// <summary>Where a cell stands in a sound record.</summary>
internal static class CellPlace
{
    /// <summary>Byte of the record where cell <paramref name="cell"/> (0-based) begins; the record's length where it has fewer.</summary>
    public static int Of(ReadOnlySpan<byte> record, TableDialect dialect, int cell)
    {
        var (delimiter, quote) = ((byte)dialect.Delimiter, (byte)dialect.Quote);
        var (at, quoted) = (0, false);
        var startsCell = true;
        while (cell > 0 && at < record.Length)
        {
            var b = record[at];
            if (quote != 0 && b == quote && (quoted || startsCell))
            {
                // A doubled quote closes and opens again, to the same effect.
                quoted = !quoted;
                startsCell = quoted || (at + 1 < record.Length && record[at + 1] == quote);
            }
            else
            {
                startsCell = b == delimiter && !quoted;
                cell -= startsCell ? 1 : 0;
            }

            at++;
        }

        return at;
    }
}
