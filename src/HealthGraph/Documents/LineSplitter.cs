using System.Buffers;

namespace HealthGraph.Documents;

/// <summary>Cuts a text into its lines, invisible characters removed, white space and empty lines counted.</summary>
internal static class LineSplitter
{
    /// <summary>Most lines kept, some fifty times a thick book: lines cost more memory than their bytes.</summary>
    public const int MostLines = 1_000_000;

    private static readonly SearchValues<char> UsualBreaks = SearchValues.Create("\r\n");
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\f\v\u0085\u2028\u2029");

    /// <summary>The lines that hold anything, in order. Breaks are LF, CR LF, CR, U+2028, U+2029, VT and form feed (a new page).</summary>
    public static List<TextLine> Split(ReadOnlySpan<char> text)
    {
        var lines = new List<TextLine>(text.Length / 40);
        var breaks = text.ContainsAny("\f\v\u0085\u2028\u2029") ? Breaks : UsualBreaks;
        var (start, number, gap, page) = (0, 1, 0, false);
        while (start <= text.Length && lines.Count < MostLines)
        {
            var end = text[start..].IndexOfAny(breaks) is >= 0 and var length ? start + length : text.Length;
            if (Clean(text[start..end], number, gap, page) is { } line)
            {
                lines.Add(line);
                (gap, page) = (0, false);
            }
            else
            {
                gap++;
            }

            // A form feed is no line of its own for an editor; every other break is.
            var isPage = end < text.Length && text[end] == '\f';
            page |= isPage;
            number += isPage ? 0 : 1;
            start = text[end..].StartsWith("\r\n") ? end + 2 : end + 1;
        }

        return lines;
    }

    private static TextLine? Clean(ReadOnlySpan<char> line, int number, int gap, bool page)
    {
        var (first, end, indent) = (0, line.Length, 0);
        while (first < end && IsBlank(line[first]))
        {
            indent += line[first] switch { '\t' => 4, '\u3000' => 2, ' ' or '\u00A0' => 1, _ => 0 };
            first++;
        }

        while (end > first && IsBlank(line[end - 1]))
        {
            end--;
        }

        if (first == end)
        {
            return null;
        }

        var plain = new TextLine(line[first..end].ToString(), number, first + 1) { Indent = indent, Gap = gap, AfterPage = page };
        return (plain.Kinds & CharKinds.Odd) != 0 ? Mend(plain) : plain;
    }

    private static bool IsBlank(char c) => (CharTable.Of(c) & (CharKinds.Space | CharKinds.Odd)) != 0 && (CharClass.IsSpace(c) || CharClass.IsInvisible(c));

    private static TextLine Mend(TextLine line)
    {
        var text = new System.Text.StringBuilder(line.Text.Length);
        var places = new List<int>(line.Text.Length);
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (CharClass.IsInvisible(c))
            {
                continue;
            }

            // Private-use characters are bullets of symbol fonts.
            text.Append(c is '\t' or '\u00A0' ? ' ' : c is >= '\uE000' and <= '\uF8FF' ? '•' : RadicalTable.Unfold(c));
            places.Add(i);
        }

        return line.With(text.ToString(), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(places), line.LinkTarget);
    }
}
