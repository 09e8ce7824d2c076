namespace HealthGraph.Documents;

/// <summary>Compares titles without their spaces and punctuation, which layouts and optical readers change.</summary>
internal static class TitleMatch
{
    private const int Longest = 200;

    /// <summary>Letters, digits and ideographs only, half width, lower case.</summary>
    /// <param name="title">Any text.</param>
    /// <param name="most">Characters to stop after.</param>
    public static string Fold(ReadOnlySpan<char> title, int most = int.MaxValue)
    {
        var folded = Math.Min(title.Length, most) <= Longest ? stackalloc char[Longest] : new char[Math.Min(title.Length, most)];
        var length = 0;
        foreach (var c in title)
        {
            if (length == most)
            {
                break;
            }

            var narrow = IsUsual(c) ? c : CharClass.Narrow(c);
            if (IsUsual(c) || char.IsLetterOrDigit(narrow) || char.IsSurrogate(narrow) || narrow == '+')
            {
                folded[length++] = IsUsual(c) ? c : char.ToLowerInvariant(narrow);
            }
        }

        return folded[..length].ToString();
    }

    /// <summary>An ideograph that needs no look-up to be known as a letter without case.</summary>
    private static bool IsUsual(char c) => c is >= '\u4E00' and <= '\u9FA5';

    /// <summary>Whether two folded titles are the same but for a few characters or a few words before one.</summary>
    public static bool IsSame(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0 || left.Length > Longest || right.Length > Longest)
        {
            return false;
        }

        return left == right || (MostSimilar(left, right) >= 0.8 && Similarity(left, right) >= 0.8)
            || (Math.Min(left.Length, right.Length) >= 8 && (left.EndsWith(right, StringComparison.Ordinal) || right.EndsWith(left, StringComparison.Ordinal)));
    }

    /// <summary>What <see cref="Similarity"/> is at most, from the characters alone, at a small part of its cost.</summary>
    public static double MostSimilar(string left, string right)
    {
        // Characters that share a slot can only make the bound higher.
        Span<int> slots = stackalloc int[256];
        slots.Clear();
        foreach (var c in left)
        {
            slots[c % 256]++;
        }

        var shared = 0;
        foreach (var c in right)
        {
            shared += slots[c % 256]-- > 0 ? 1 : 0;
        }

        return left.Length + right.Length == 0 ? 0 : 2.0 * shared / (left.Length + right.Length);
    }

    /// <summary>Twice the longest common subsequence over both lengths: 1 for equal texts, 0 for texts with nothing in common.</summary>
    public static double Similarity(string left, string right)
    {
        if (left.Length > Longest || right.Length > Longest || left.Length + right.Length == 0)
        {
            return 0;
        }

        if (left == right)
        {
            return 1;
        }

        Span<int> row = stackalloc int[right.Length + 1];
        row.Clear();
        foreach (var c in left)
        {
            var diagonal = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = c == right[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }

        return 2.0 * row[right.Length] / (left.Length + right.Length);
    }
}
