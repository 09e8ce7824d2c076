namespace HealthGraph.Documents;

/// <summary>Writes the lines of a paragraph as one running text.</summary>
internal static class ParagraphText
{
    /// <summary>Appends <paramref name="lines"/>, joined, to <paramref name="text"/>.</summary>
    public static void Append(MappedText text, IReadOnlyList<TextLine> lines)
    {
        var start = text.Length;
        foreach (var line in lines)
        {
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
        var text = new MappedText();
        Append(text, lines);
        return text.ToString();
    }

    private static void AppendLine(MappedText text, TextLine line, bool first)
    {
        var spread = IsSpread(line.Text);
        for (var i = 0; i < line.Text.Length; i++)
        {
            var c = line.Text[i];
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c, line.PointAt(i));
                first = false;
                continue;
            }

            while (i + 1 < line.Text.Length && char.IsWhiteSpace(line.Text[i + 1]))
            {
                i++;
            }

            if (!first && i + 1 < line.Text.Length && (line.Mark == LineMark.Row || (LayoutSpace.IsKept(text.Last, line.Text[i + 1])
                && !(spread && CharClass.IsHan(text.Last) && CharClass.IsHan(line.Text[i + 1])))))
            {
                text.Append(' ');
            }
        }
    }

    /// <summary>Whether the layout spread the ideographs of the line apart: 卫 生 健 康.</summary>
    private static bool IsSpread(string text)
    {
        var (apart, together) = (0, 0);
        for (var i = 2; i < text.Length; i++)
        {
            apart += CharClass.IsHan(text[i]) && text[i - 1] == ' ' && CharClass.IsHan(text[i - 2]) ? 1 : 0;
            together += CharClass.IsHan(text[i]) && CharClass.IsHan(text[i - 1]) ? 1 : 0;
        }

        return apart >= 3 && apart > together;
    }
}
