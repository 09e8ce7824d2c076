namespace HealthGraph.Api.Filtering;

/// <summary>Puts tests together.</summary>
internal static class Combination
{
    /// <summary>All of them hold; also where there is none.</summary>
    public static Func<T, bool> All<T>(IEnumerable<Func<T, bool>> tests)
    {
        Func<T, bool>[] all = [.. tests];
        return all.Length switch
        {
            0 => static _ => true,
            1 => all[0],
            _ => value => Array.TrueForAll(all, t => t(value)),
        };
    }

    /// <summary>One of them holds; none where there is none.</summary>
    public static Func<T, bool> Any<T>(IEnumerable<Func<T, bool>> tests)
    {
        Func<T, bool>[] all = [.. tests];
        return value => Array.Exists(all, t => t(value));
    }

    /// <summary>It does not hold.</summary>
    public static Func<T, bool> Not<T>(Func<T, bool> test) => value => !test(value);
}
