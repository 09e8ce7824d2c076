namespace HealthGraph.GraphQL.Validation;

/// <summary>Ordinal order in which runs of digits count as numbers: a2 before a10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var (left, right) = (Digits(a, ref i), Digits(b, ref j));
                var order = left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right);
                if (order != 0)
                {
                    return order;
                }
            }
            else if (a[i] != b[j])
            {
                return a[i] - b[j];
            }
            else
            {
                i++;
                j++;
            }
        }

        return a.Length - b.Length;
    }

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text[start..at].TrimStart('0');
    }
}
