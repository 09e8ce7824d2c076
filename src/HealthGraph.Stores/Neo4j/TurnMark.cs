using System.Globalization;

namespace HealthGraph.Stores.Neo4j;

/// <summary>How far a database has been written: how many turns each lock of the writers was taken, as <c>0:17 1:12 …</c>.</summary>
/// <remarks>Whoever writes holds a lock until all is committed, so nothing with a turn that was seen can still come.</remarks>
internal static class TurnMark
{
    /// <summary>The mark of some turns, by slot.</summary>
    public static string Of(IEnumerable<(long Slot, long Turns)> turns) =>
        string.Join(' ', turns.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Slot}:{t.Turns}")));

    /// <summary>The parameters of <c>read/written</c>.</summary>
    /// <exception cref="ArgumentException">One of them is no mark.</exception>
    public static Dictionary<string, object?> Between(string after, string upTo)
    {
        var from = Read(after);
        return new(StringComparer.Ordinal)
        {
            ["slots"] = Read(upTo).Select(t => (object?[])[t.Key, from.GetValueOrDefault(t.Key), t.Value]).ToList(),
        };
    }

    private static Dictionary<long, long> Read(string mark)
    {
        var turns = new Dictionary<long, long>();
        foreach (var part in mark.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !long.TryParse(part.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var slot)
                || !long.TryParse(part.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var turn))
            {
                throw new ArgumentException($"'{mark}' is no mark of this store.", nameof(mark));
            }

            turns[slot] = turn;
        }

        return turns;
    }
}
