namespace HealthGraph.Documents;

/// <summary>Cuts a text into its lines, invisible characters removed, white space and empty lines counted.</summary>
internal static class LineSplitter
{
    /// <summary>Most lines kept, some fifty times a thick book: lines cost more memory than their bytes.</summary>
    public const int MostLines = 1_000_000;

    /// <summary>The lines that hold anything, in order. Breaks are LF, CR LF, CR, U+2028, U+2029, VT and form feed (a new page).</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var (start, number, gap, page) = (0, 1, 0, false);
        for (var i = 0; i <= text.Length && lines.Count < MostLines; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c is not ('\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }

            var line = Clean(text, start, i - start, number);
            if (line is null)
            {
                gap++;
            }
            else
            {
                lines.Add(line.After(gap, page));
                (gap, page) = (0, false);
            }

            page |= c == '\f';
            if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            // A form feed is no line of its own for an editor; every other break is.
            number += c == '\f' ? 0 : 1;
            start = i + 1;
        }

        return lines;
    }

    private static TextLine? Clean(string text, int start, int length, int number)
    {
        var end = start + length;
        var (first, indent) = (start, 0);
        while (first < end && (char.IsWhiteSpace(text[first]) || CharClass.IsInvisible(text[first])))
        {
            indent += text[first] switch { '\t' => 4, '\u3000' => 2, ' ' or '\u00A0' => 1, _ => 0 };
            first++;
        }

        while (end > first && (char.IsWhiteSpace(text[end - 1]) || CharClass.IsInvisible(text[end - 1])))
        {
            end--;
        }

        if (first == end)
        {
            return null;
        }

        var span = text.AsSpan(first, end - first);
        var plain = new TextLine(span.ToString(), number, first - start + 1) { Indent = indent };
        return NeedsMending(span) ? Mend(plain) : plain;
    }

    private static bool NeedsMending(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (CharClass.IsInvisible(c) || c is '\t' or '\u00A0' or (>= '\u2E80' and <= '\u2FD5') or (>= '\uE000' and <= '\uF8FF'))
            {
                return true;
            }
        }

        return false;
    }

    private static TextLine Mend(TextLine line)
    {
        var text = new System.Text.StringBuilder(line.Text.Length);
        var points = new List<SourcePoint>(line.Text.Length);
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (CharClass.IsInvisible(c))
            {
                continue;
            }

            // Private-use characters are bullets of symbol fonts.
            text.Append(c is '\t' or '\u00A0' ? ' ' : c is >= '\uE000' and <= '\uF8FF' ? '•' : RadicalTable.Unfold(c));
            points.Add(line.PointAt(i));
        }

        return line.With(text.ToString(), [.. points], line.Mark, line.LinkTarget);
    }
}
