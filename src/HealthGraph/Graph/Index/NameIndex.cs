namespace HealthGraph.Graph.Index;

/// <summary>Finds names by any part of them, in memory. What was added lately is looked through one by one; now and then it is sorted in. Safe for many threads.</summary>
internal sealed class NameIndex(StringTable strings)
{
    // Looking through so many costs a tenth of a millisecond or two.
    private const int MostUnsorted = 512;

    private readonly Lock growing = new();
    private NameGrams[] parts = [];

    /// <summary>The names.</summary>
    public NameTable Names { get; } = new();

    /// <summary>The names that fit, in no order; a few may come twice. Where all that hold a character or two are asked for, it is not said which begin with them.</summary>
    /// <param name="pattern">What is looked for, at least one character.</param>
    /// <param name="begins">Only those that begin with it.</param>
    /// <param name="count">How many names the view knows.</param>
    public List<NameHit> Find(NamePattern pattern, bool begins, int count)
    {
        var found = new List<NameHit>();
        var known = Parts(count);
        foreach (var part in known)
        {
            part.Find(pattern, begins, found);
        }

        AddUnsorted(pattern, known, begins, count, found);
        return found;
    }

    /// <summary>The most texts that can hold a pattern, those not sorted in left out.</summary>
    public int MostTexts(NamePattern pattern, int count) => Parts(count).Sum(p => p.MostTexts(pattern));

    /// <summary>The names of some nodes that hold a pattern, node by node, and before them all that do and are not sorted in.</summary>
    public IEnumerable<List<NameHit>> FindBy(NamePattern pattern, IEnumerable<int> nodes, int count)
    {
        var (known, found) = (Parts(count), new List<NameHit>());
        AddUnsorted(pattern, known, begins: false, count, found);
        yield return found;
        foreach (var node in nodes)
        {
            found.Clear();
            foreach (var part in known)
            {
                part.Find(pattern, Names, node, found);
            }

            yield return found;
        }
    }

    private void AddUnsorted(NamePattern pattern, NameGrams[] known, bool begins, int count, List<NameHit> found)
    {
        for (var name = Sorted(known); name < count; name++)
        {
            var fit = pattern.Fit(StringBytes.Text(strings.Bytes(Names.Text(name))));
            if (fit <= (begins ? NameFit.Begins : NameFit.Holds))
            {
                found.Add(new NameHit(name, Names.Node(name), fit));
            }
        }
    }

    /// <summary>Sorts in what was added, where that is due, so that nobody who looks for a name waits for it.</summary>
    public void Prepare(int count) => Parts(count);

    private NameGrams[] Parts(int count)
    {
        var known = Volatile.Read(ref parts);
        if (count - Sorted(known) <= MostUnsorted)
        {
            return known;
        }

        lock (growing)
        {
            if (count - Sorted(parts) > MostUnsorted)
            {
                Volatile.Write(ref parts, Grown(count));
            }

            return parts;
        }
    }

    /// <summary>Parts of which each is more than twice as large as the next: so each name is sorted a few times only, and there are few parts.</summary>
    private NameGrams[] Grown(int count)
    {
        var (kept, from) = (parts.Length, Sorted(parts));
        while (kept > 0 && parts[kept - 1].To - parts[kept - 1].From <= 2 * (count - from))
        {
            from = parts[--kept].From;
        }

        return [.. parts[..kept], new NameGrams(strings, Names, from, count)];
    }

    private static int Sorted(NameGrams[] parts) => parts.Length == 0 ? 0 : parts[^1].To;
}
