namespace HealthGraph.GraphQL.Validation;

/// <summary>"Did you mean": names that a typing error away from the given one (the reference's suggestionList).</summary>
internal static class Suggestions
{
    private const int Most = 5;

    public static string DidYouMean(IReadOnlyList<string> names, string? how = null)
    {
        var quoted = names.Take(Most).Select(n => $"\"{n}\"").ToList();
        var prefix = how is null ? " Did you mean " : $" Did you mean {how} ";
        return quoted.Count switch
        {
            0 => "",
            1 => $"{prefix}{quoted[0]}?",
            2 => $"{prefix}{quoted[0]} or {quoted[1]}?",
            _ => $"{prefix}{string.Join(", ", quoted.Take(quoted.Count - 1))}, or {quoted[^1]}?",
        };
    }

    public static IReadOnlyList<string> For(string input, IEnumerable<string> candidates)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        return [.. candidates.Distinct(StringComparer.Ordinal)
            .Select(c => (Name: c, Distance: Distance(input, c, threshold)))
            .Where(c => c.Distance is not null)
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, NaturalOrder.Instance)
            .Select(c => c.Name)];
    }

    private static int? Distance(string input, string option, int threshold)
    {
        if (string.Equals(input, option, StringComparison.Ordinal))
        {
            return 0;
        }

        var (a, b) = (option.ToLowerInvariant(), input.ToLowerInvariant());
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return 1;
        }

        (a, b) = a.Length < b.Length ? (b, a) : (a, b);
        return a.Length - b.Length > threshold ? null : Edits(a, b, threshold);
    }

    /// <summary>Insertions, deletions, substitutions and swaps; null above the threshold.</summary>
    private static int? Edits(string a, string b, int threshold)
    {
        var rows = new[] { new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1] };
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0][j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (up, row) = (rows[(i - 1) % 3], rows[i % 3]);
            var smallest = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cell = Math.Min(Math.Min(up[j] + 1, row[j - 1] + 1), up[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cell = Math.Min(cell, rows[(i - 2) % 3][j - 2] + 1);
                }

                smallest = Math.Min(smallest, cell);
                row[j] = cell;
            }

            if (smallest > threshold)
            {
                return null;
            }
        }

        var distance = rows[a.Length % 3][b.Length];
        return distance <= threshold ? distance : null;
    }
}
