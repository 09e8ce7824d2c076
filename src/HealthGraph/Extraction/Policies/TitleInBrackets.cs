namespace HealthGraph.Extraction.Policies;

/// <summary>A title in 《》.</summary>
/// <param name="Span">With its brackets.</param>
/// <param name="Title">Without them.</param>
internal readonly record struct TitleInBrackets(TextSpan Span, string Title)
{
    private const int Longest = 160;

    /// <summary>All outermost titles of a text, in its order; one that is not closed within 160 characters of its line is left out.</summary>
    public static List<TitleInBrackets> FindAll(string text)
    {
        var found = new List<TitleInBrackets>();
        for (var open = text.IndexOf('《', StringComparison.Ordinal); open >= 0;)
        {
            var end = EndOf(text, open);
            if (end > open + 2)
            {
                found.Add(new TitleInBrackets(new TextSpan(open, end), text[(open + 1)..(end - 1)]));
            }

            var next = Math.Max(end, open + 1);
            open = next < text.Length ? text.IndexOf('《', next) : -1;
        }

        return found;
    }

    private static int EndOf(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && i < open + Longest && text[i] != '\n'; i++)
        {
            depth += text[i] switch { '《' => 1, '》' => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        var first = text.AsSpan(open, Math.Min(Longest, text.Length - open)).IndexOfAny("》\n");
        return first > 0 && text[open + first] == '》' ? open + first + 1 : -1;
    }
}
