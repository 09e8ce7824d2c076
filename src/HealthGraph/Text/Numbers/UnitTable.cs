namespace HealthGraph.Text.Numbers;

/// <summary>The units that a number may carry, found by longest match.</summary>
internal sealed class UnitTable
{
    private readonly Dictionary<char, string[]> byFirst;

    /// <summary>Takes the units as printed; doubles and empty ones are dropped.</summary>
    public UnitTable(IEnumerable<string> units) =>
        byFirst = units.Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).GroupBy(u => u[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(u => u.Length).ToArray());

    /// <summary>The longest unit that starts at <paramref name="at"/>, or null.</summary>
    /// <remarks>A unit in Latin letters must not run on into more letters: <c>5G</c> of <c>5Gbps</c> is no unit, <c>m</c> of <c>min</c> neither.</remarks>
    public string? Match(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length || !byFirst.TryGetValue(text[at], out var units))
        {
            return null;
        }

        foreach (var unit in units)
        {
            var end = at + unit.Length;
            var runsOn = end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetter(unit[^1]);
            if (!runsOn && text[at..].StartsWith(unit, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }
}
