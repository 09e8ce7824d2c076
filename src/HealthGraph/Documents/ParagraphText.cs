namespace HealthGraph.Documents;

/// <summary>Writes the lines of a paragraph as one running text.</summary>
internal static class ParagraphText
{
    /// <summary>Appends <paramref name="lines"/>, joined, to <paramref name="text"/>.</summary>
    public static void Append(MappedText text, IReadOnlyList<TextLine> lines)
    {
        var start = text.Length;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (text.Length > start && line.Text.Length > 0 && LayoutSpace.IsNeeded(text.Last, line.Text[0]))
            {
                text.Append(' ');
            }

            AppendLine(text, line, text.Length == start);
        }
    }

    /// <summary>The lines joined, as a plain string.</summary>
    public static string Join(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count == 1 && (lines[0].Kinds & CharKinds.Space) == 0)
        {
            return lines[0].Text;
        }

        using var text = new MappedText(Room(lines), lines.Count);
        Append(text, lines);
        return text.ToString();
    }

    /// <summary>The most characters that the lines take when they are joined, a break after them included.</summary>
    public static int Room(IReadOnlyList<TextLine> lines)
    {
        var length = 1;
        for (var i = 0; i < lines.Count; i++)
        {
            length += lines[i].Text.Length + 1;
        }

        return length;
    }

    private static void AppendLine(MappedText text, TextLine line, bool first)
    {
        if ((line.Kinds & CharKinds.Space) == 0)
        {
            text.Append(line, 0, line.Text.Length);
            return;
        }

        var spread = IsSpread(line.Text);
        for (var i = 0; i < line.Text.Length;)
        {
            if (WordLength(line.Text.AsSpan(i)) is > 0 and var word)
            {
                text.Append(line, i, word);
                i += word;
                first = false;
            }

            while (i < line.Text.Length && CharClass.IsSpace(line.Text[i]))
            {
                i++;
            }

            if (!first && i < line.Text.Length && (line.Mark == LineMark.Row || IsKept(text.Last, line.Text[i], spread)))
            {
                text.Append(' ');
            }
        }
    }

    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && !CharClass.IsSpace(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool IsKept(char left, char right, bool spread) =>
        LayoutSpace.IsKept(left, right) && !(spread && CharClass.IsHan(left) && CharClass.IsHan(right));

    /// <summary>Whether the layout spread the ideographs of the line apart: 卫 生 健 康.</summary>
    private static bool IsSpread(string text)
    {
        if (text.AsSpan().Count(' ') < 3)
        {
            return false;
        }

        var (apart, together) = (0, 0);
        for (var i = 2; i < text.Length; i++)
        {
            if (CharClass.IsHan(text[i]))
            {
                apart += text[i - 1] == ' ' && CharClass.IsHan(text[i - 2]) ? 1 : 0;
                together += CharClass.IsHan(text[i - 1]) ? 1 : 0;
            }
        }

        return apart >= 3 && apart > together;
    }
}
