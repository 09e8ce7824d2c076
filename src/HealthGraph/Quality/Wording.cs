namespace HealthGraph.Quality;

/// <summary>What counts as the same wording: white space never does, brackets and quotation marks around a name do not either.</summary>
internal static class Wording
{
    /// <summary>Without any white space; empty for null.</summary>
    public static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Bare, and without brackets and quotation marks at either end.</summary>
    public static string Bracketless(string? text) => Bare(text).Trim('《', '》', '“', '”', '"');

    /// <summary>Whether two sentences are the same or share a long piece.</summary>
    public static bool SentencesMeet(string? one, string? other)
    {
        var (a, b) = (Bare(one), Bare(other));
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return longer.Contains(shorter, StringComparison.Ordinal) || SharePiece(shorter, longer);
    }

    private static bool SharePiece(string shorter, string longer)
    {
        var step = Math.Max(8, shorter.Length / 2);
        for (var i = 0; i < Math.Max(1, shorter.Length - step + 1); i += 4)
        {
            if (longer.Contains(shorter[i..Math.Min(shorter.Length, i + step)], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
