namespace HealthGraph.Text.Numbers;

/// <summary>The units that a number may carry, found by longest match.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<char, (string Unit, string[] NotBefore)[]> byFirst;

    /// <summary>Takes the units as printed; doubles and empty ones are dropped.</summary>
    public UnitTable(IEnumerable<string> units)
        : this(units.Select(u => (u, Array.Empty<string>())))
    {
    }

    /// <summary>Takes the units with what must not follow each: 部 is no unit in 12部门.</summary>
    public UnitTable(IEnumerable<(string Unit, string[] NotBefore)> units) =>
        byFirst = units.Where(u => u.Unit.Length > 0).DistinctBy(u => u.Unit, StringComparer.Ordinal).GroupBy(u => u.Unit[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Unit.Length).ToArray());

    /// <summary>The characters that units begin with.</summary>
    public string FirstCharacters => string.Concat(byFirst.Keys);

    /// <summary>The longest unit that starts at <paramref name="at"/>, or null.</summary>
    /// <remarks>A unit in Latin letters must not run on into more letters: <c>5G</c> of <c>5Gbps</c> is no unit, <c>m</c> of <c>min</c> neither.</remarks>
    public string? Match(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !byFirst.TryGetValue(text[at], out var units))
        {
            return null;
        }

        foreach (var (unit, notBefore) in units)
        {
            var end = at + unit.Length;
            var runsOn = end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetter(unit[^1]);
            if (!runsOn && text[at..].StartsWith(unit, StringComparison.Ordinal) && !StartsWord(text[end..], notBefore))
            {
                return unit;
            }
        }

        return null;
    }

    private static bool StartsWord(ReadOnlySpan<char> rest, string[] words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
