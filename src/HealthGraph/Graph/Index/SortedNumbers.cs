namespace HealthGraph.Graph.Index;

/// <summary>Numbers in an order that was found once and is kept up to date.</summary>
internal static class SortedNumbers
{
    /// <summary>Sorts by rank, then by id.</summary>
    /// <param name="numbers">Numbers; sorted in place.</param>
    /// <param name="rank">The least comes first; asked once each.</param>
    /// <param name="byId">Compares two of one rank.</param>
    public static int[] Sort(int[] numbers, Func<int, int> rank, Comparison<int> byId)
    {
        var ranks = Array.ConvertAll(numbers, n => rank(n));
        Array.Sort(ranks, numbers);
        for (int from = 0, to; from < numbers.Length; from = to)
        {
            for (to = from + 1; to < numbers.Length && ranks[to] == ranks[from];)
            {
                to++;
            }

            numbers.AsSpan(from, to - from).Sort(byId);
        }

        return numbers;
    }

    /// <summary>The same order after some of the numbers changed. O(all) to copy, O(log all) for each that changed.</summary>
    /// <param name="before">The order before.</param>
    /// <param name="isTouched">Whether a number may have changed, come or gone.</param>
    /// <param name="now">Those of the changed that belong to it now, each once, in no order.</param>
    /// <param name="rank">As for <see cref="Sort"/>.</param>
    /// <param name="byId">As for <see cref="Sort"/>.</param>
    public static int[] Update(int[] before, Func<int, bool> isTouched, int[] now, Func<int, int> rank, Comparison<int> byId)
    {
        var (kept, added) = (Array.FindAll(before, n => !isTouched(n)), Sort(now, rank, byId));
        var after = new int[kept.Length + added.Length];
        var (taken, placed) = (0, 0);
        foreach (var number in added)
        {
            var place = Place(kept, taken, number, rank, byId);
            kept.AsSpan(taken, place - taken).CopyTo(after.AsSpan(placed));
            placed += place - taken;
            after[placed++] = number;
            taken = place;
        }

        kept.AsSpan(taken).CopyTo(after.AsSpan(placed));
        return after;
    }

    private static int Place(int[] kept, int low, int number, Func<int, int> rank, Comparison<int> byId)
    {
        var (own, high) = (rank(number), kept.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var other = rank(kept[middle]);
            (low, high) = other < own || (other == own && byId(kept[middle], number) < 0) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
