using System.Text;

namespace HealthGraph.Graph.Index;

/// <summary>Finds some of the names by what they hold: which texts have which two characters side by side.</summary>
/// <remarks>Memory: four bytes a character of a text. Texts are looked at only where they have the rarest pair of what is looked for.</remarks>
internal sealed class NameGrams
{
    // What stands before the first character; the last one is followed by 0.
    private const char Before = '\u0001';
    private const int CharacterBits = 16;
    private const int HalfBits = 32;

    private readonly StringTable strings;
    private readonly int[] texts;
    private readonly int[] firstNames;
    private readonly int[] names;
    private readonly int[] nodes;
    private readonly uint[] pairs;
    private readonly int[] firstPlaces;
    private readonly int[] places;
    private readonly ulong[] byNode;

    /// <summary>Reads some of the names.</summary>
    /// <param name="strings">Their texts.</param>
    /// <param name="all">The names.</param>
    /// <param name="from">Number of the first name.</param>
    /// <param name="to">Number after the last one.</param>
    public NameGrams(StringTable strings, NameTable all, int from, int to)
    {
        (this.strings, From, To) = (strings, from, to);
        (var groups, firstNames, names) = Grouped(Sorted(from, to, all.Text));
        texts = Array.ConvertAll(groups, t => (int)t);
        nodes = Array.ConvertAll(names, all.Node);
        (pairs, firstPlaces, places) = Grouped(Pairs());
        byNode = Sorted(from, to, all.Node);
    }

    /// <summary>Number of the first name.</summary>
    public int From { get; }

    /// <summary>Number after the last name.</summary>
    public int To { get; }

    /// <summary>Adds the names that fit; one with a single character that stands in it twice may come twice.</summary>
    /// <param name="pattern">What is looked for.</param>
    /// <param name="begins">Only those that begin with it.</param>
    /// <param name="found">Where they are added, in no order.</param>
    public void Find(NamePattern pattern, bool begins, List<NameHit> found)
    {
        // What has the one pair that two characters are holds them; and what has one character.
        var isSure = !begins && pattern.Folded.Length <= 2;
        foreach (var place in Rarest(pattern.Folded, begins))
        {
            var fit = isSure ? NameFit.Holds : pattern.Fit(StringBytes.Text(strings.Bytes(texts[place])));
            for (var i = firstNames[place]; fit <= (begins ? NameFit.Begins : NameFit.Holds) && i < firstNames[place + 1]; i++)
            {
                found.Add(new NameHit(names[i], nodes[i], fit));
            }
        }
    }

    /// <summary>Adds the names of one node that hold a pattern.</summary>
    public void Find(NamePattern pattern, NameTable all, int node, List<NameHit> found)
    {
        var at = Array.BinarySearch(byNode, (ulong)(uint)node << HalfBits);
        for (var i = at < 0 ? ~at : at; i < byNode.Length && (int)(byNode[i] >> HalfBits) == node; i++)
        {
            var name = (int)(uint)byNode[i];
            if (pattern.Fit(StringBytes.Text(strings.Bytes(all.Text(name)))) is not NameFit.None and var fit)
            {
                found.Add(new NameHit(name, node, fit));
            }
        }
    }

    /// <summary>The most texts that can hold a pattern.</summary>
    public int MostTexts(NamePattern pattern) => Rarest(pattern.Folded, begins: false).Length;

    /// <summary>The places of texts that may hold a pattern: the fewest that any of its pairs has.</summary>
    private ReadOnlySpan<int> Rarest(string pattern, bool begins)
    {
        var best = begins ? Places(Pair(Before, pattern[0]), 1) : pattern.Length == 1 ? Places(Pair(pattern[0], '\0'), 1 << CharacterBits) : places;
        for (var i = 1; i < pattern.Length; i++)
        {
            if (Places(Pair(pattern[i - 1], pattern[i]), 1) is var few && few.Length < best.Length)
            {
                best = few;
            }
        }

        return best;
    }

    /// <summary>The places of a pair, or of some that follow one another.</summary>
    private ReadOnlySpan<int> Places(uint pair, uint count)
    {
        var from = Array.BinarySearch(pairs, pair);
        var to = Array.BinarySearch(pairs, pair + count);
        return places.AsSpan(firstPlaces[from < 0 ? ~from : from]..firstPlaces[to < 0 ? ~to : to]);
    }

    /// <summary>Names by a number that each has, then by their own.</summary>
    private static ulong[] Sorted(int from, int to, Func<int, int> number)
    {
        var sorted = new ulong[to - from];
        for (var name = from; name < to; name++)
        {
            sorted[name - from] = ((ulong)(uint)number(name) << HalfBits) | (uint)name;
        }

        Array.Sort(sorted);
        return sorted;
    }

    private ulong[] Pairs()
    {
        // Counted before, since a list that grows leaves as much again behind.
        var sorted = new ulong[texts.Sum(t => Encoding.UTF8.GetCharCount(StringBytes.Text(strings.Bytes(t))) + 1)];
        var (count, buffer) = (0, new char[1 << 10]);
        for (var place = 0; place < texts.Length; place++)
        {
            var bytes = StringBytes.Text(strings.Bytes(texts[place]));
            buffer = bytes.Length > buffer.Length ? new char[bytes.Length] : buffer;
            var text = buffer.AsSpan(0, Encoding.UTF8.GetChars(bytes, buffer));
            NamePattern.Fold(text);
            for (var i = 0; i <= text.Length; i++)
            {
                sorted[count++] = ((ulong)Pair(i == 0 ? Before : text[i - 1], i == text.Length ? '\0' : text[i]) << HalfBits) | (uint)place;
            }
        }

        Array.Sort(sorted);
        return sorted;
    }

    private static uint Pair(char one, char other) => ((uint)one << CharacterBits) | other;

    /// <summary>Sorted numbers by their upper halves: each of these once, where its lower halves begin (and where the last one's end), and the lower halves, each once a group.</summary>
    private static (uint[] Groups, int[] Firsts, int[] Items) Grouped(ulong[] sorted)
    {
        var (groups, firsts, items, count) = (new List<uint>(), new List<int>(), new int[Different(sorted)], 0);
        for (var i = 0; i < sorted.Length; i++)
        {
            var group = (uint)(sorted[i] >> HalfBits);
            if (groups.Count == 0 || groups[^1] != group)
            {
                groups.Add(group);
                firsts.Add(count);
            }

            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                items[count++] = (int)(uint)sorted[i];
            }
        }

        return ([.. groups], [.. firsts, count], items);
    }

    private static int Different(ulong[] sorted)
    {
        var count = Math.Min(sorted.Length, 1);
        for (var i = 1; i < sorted.Length; i++)
        {
            count += sorted[i] != sorted[i - 1] ? 1 : 0;
        }

        return count;
    }
}
