namespace HealthGraph.Documents;

/// <summary>How a line ends and begins, as far as joining lines cares.</summary>
internal static class LineEnd
{
    /// <summary>Whether a sentence ends here: a full stop, question or exclamation mark, closing marks after it allowed.</summary>
    public static bool Ends(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd();
        while (!text.IsEmpty && (CharClass.IsCloser(text[^1]) || text[^1] is '"' or '*'))
        {
            text = text[..^1];
        }

        return !text.IsEmpty && (text[^1] is '。' or '！' or '？' or '!' or '?' or '…' || (text[^1] == '.' && text.Length > 1 && CharClass.IsLatin(text[^2])));
    }

    /// <summary>Whether the line cannot be the end of a paragraph: it ends with a comma, an opening mark or a sign that joins.</summary>
    public static bool IsOpen(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd();
        return !text.IsEmpty && (text[^1] is '，' or '、' or ',' or '+' or '/' or '×' or '&' || CharClass.IsOpener(text[^1]) || Unclosed(text));
    }

    /// <summary>Whether the line cannot begin a paragraph: it begins with a closing mark or a comma.</summary>
    public static bool Continues(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return !text.IsEmpty && (text[0] is '，' or '。' or '、' or '；' or '：' or '！' or '？' or ',' or '%' or '％' || (CharClass.IsCloser(text[0]) && text[0] != '’'));
    }

    /// <summary>Whether a 《 or （ of the line is still open at its end.</summary>
    private static bool Unclosed(ReadOnlySpan<char> text)
    {
        var title = text.LastIndexOf('《');
        var bracket = text.LastIndexOf('（');
        return (title >= 0 && text[title..].IndexOf('》') < 0) || (bracket >= 0 && text[bracket..].IndexOfAny('）', ')') < 0);
    }
}
