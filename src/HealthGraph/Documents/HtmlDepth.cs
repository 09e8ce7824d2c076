namespace HealthGraph.Documents;

/// <summary>A cheap upper bound of how deep a page nests, found before a parser builds its tree.</summary>
internal static class HtmlDepth
{
    /// <summary>Elements that end by themselves, whether or not they are closed.</summary>
    private static readonly string[] SelfEnding =
        ["p", "li", "td", "th", "tr", "dd", "dt", "option", "br", "img", "input", "meta", "link", "hr", "col", "wbr", "source", "base", "area", "embed", "param", "tbody", "thead"];

    /// <summary>The depth, or <paramref name="most"/> as soon as it is reached.</summary>
    public static int Measure(string source, int most)
    {
        var (depth, deepest) = (0, 0);
        for (var i = source.IndexOf('<', StringComparison.Ordinal); i >= 0 && deepest < most; i = source.IndexOf('<', i + 1))
        {
            var rest = source.AsSpan(i + 1);
            var close = rest.Length > 0 && rest[0] == '/';
            var name = rest[(close ? 1 : 0)..];
            var length = 0;
            while (length < name.Length && length < 16 && char.IsAsciiLetterOrDigit(name[length]))
            {
                length++;
            }

            if (length > 0 && !IsSelfEnding(name[..length]))
            {
                depth = Math.Max(0, depth + (close ? -1 : 1));
                deepest = Math.Max(depth, deepest);
            }
        }

        return deepest;
    }

    private static bool IsSelfEnding(ReadOnlySpan<char> name)
    {
        foreach (var other in SelfEnding)
        {
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
