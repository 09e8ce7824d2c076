using System.Text;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Pairs of neighbouring characters, the words of the index of texts. Only characters that every SQLite knows as part of words.</summary>
internal static class TextPairs
{
    /// <summary>Each pair of a text once, with a space after it.</summary>
    /// <param name="text">A text.</param>
    /// <param name="seen">Room for the pairs; emptied first.</param>
    /// <param name="pairs">Receives them; emptied first.</param>
    public static void Of(ReadOnlySpan<char> text, HashSet<int> seen, StringBuilder pairs)
    {
        seen.Clear();
        pairs.Clear();
        for (var i = 1; i < text.Length; i++)
        {
            var (left, right) = (Fold(text[i - 1]), Fold(text[i]));
            if (left != 0 && right != 0 && seen.Add((left << 16) | right))
            {
                pairs.Append(left).Append(right).Append(' ');
            }
        }
    }

    private static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        (>= 'a' and <= 'z') or (>= '0' and <= '9') or (>= '\u3400' and <= '\u4DB5') or (>= '\u4E00' and <= '\u9FCB') => c,
        _ => '\0',
    };
}
