using System.Buffers;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Vocabularies;

/// <summary>Which words of which lists begin at each place of one text.</summary>
/// <remarks>One sweep through the index, made beforehand; every detector then asks an array in place of a trie of its own.</remarks>
/// <threadsafety>For one thread. Its arrays are rented: nothing may be asked after <see cref="Dispose"/>.</threadsafety>
internal sealed class WordScan : IDisposable
{
    private readonly Vocabulary vocabulary;
    private readonly WordIndex? index;
    private WordKinds[] kinds = [];
    private int[] starts = [];
    private WordMatch[] matches = [];

    /// <summary>Reads a text; <paramref name="index"/> null leaves it to the single lists when they are asked.</summary>
    public WordScan(string text, Vocabulary vocabulary, WordIndex? index)
    {
        (Text, this.vocabulary, this.index) = (text, vocabulary, index);
        if (index is not null)
        {
            kinds = ArrayPool<WordKinds>.Shared.Rent(text.Length + 1);
            starts = ArrayPool<int>.Shared.Rent(text.Length + 3);
            Read(index);
        }
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The lists of which some word begins at <paramref name="at"/>: all that may, where there is no index.</summary>
    public WordKinds KindsAt(int at) => index is null ? (WordKinds)ushort.MaxValue : kinds[at];

    /// <summary>Finds every word of a list that begins at <paramref name="at"/>, shortest first.</summary>
    /// <param name="kind">One list.</param>
    /// <param name="at">0 to the length of the text.</param>
    /// <param name="found">Receives the words; longer ones that it has no room for are left out.</param>
    public int Prefixes(WordKinds kind, int at, Span<TrieMatch> found) => Prefixes(kind, at, Text.Length, found);

    /// <summary>Finds every word of a list that begins at <paramref name="at"/> and ends at <paramref name="end"/> at the latest, shortest first.</summary>
    public int Prefixes(WordKinds kind, int at, int end, Span<TrieMatch> found)
    {
        if (index is null)
        {
            return vocabulary.Of(kind)?.Prefixes(Text.AsSpan(at, end - at), found) ?? 0;
        }

        return (kinds[at] & kind) == 0 ? 0 : Select(index, kind, at, end, found);
    }

    /// <summary>Length of the longest word of a list that begins at <paramref name="at"/>, or 0.</summary>
    public int Longest(WordKinds kind, int at)
    {
        if (index is null)
        {
            Span<TrieMatch> found = stackalloc TrieMatch[16];
            return Prefixes(kind, at, found) is > 0 and var count ? found[count - 1].Length : 0;
        }

        for (var m = (kinds[at] & kind) == 0 ? -1 : starts[at + 1] - 1; m >= starts[at]; m--)
        {
            if ((matches[m].Kinds & kind) != 0)
            {
                return matches[m].Length;
            }
        }

        return 0;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        if (index is not null && kinds.Length > 0)
        {
            ArrayPool<WordKinds>.Shared.Return(kinds);
            ArrayPool<int>.Shared.Return(starts);
            ArrayPool<WordMatch>.Shared.Return(matches);
            (kinds, starts, matches) = ([], [], []);
        }
    }

    private void Read(WordIndex words)
    {
        var hits = ArrayPool<TrieHit>.Shared.Rent(Text.Length + 1);
        var count = TrieSweep.Find(words.Trie, Text, ref hits);
        matches = ArrayPool<WordMatch>.Shared.Rent(count);
        Sort(words, hits.AsSpan(0, count));
        ArrayPool<TrieHit>.Shared.Return(hits);
    }

    // A counting sort by place; the words of one place come shortest first and stay so.
    private void Sort(WordIndex words, ReadOnlySpan<TrieHit> hits)
    {
        kinds.AsSpan(0, Text.Length + 1).Clear();
        starts.AsSpan(0, Text.Length + 3).Clear();
        foreach (var hit in hits)
        {
            starts[hit.Place + 2]++;
        }

        for (var i = 2; i < Text.Length + 2; i++)
        {
            starts[i] += starts[i - 1];
        }

        foreach (var hit in hits)
        {
            var row = words.Trie.Values[hit.ValueIndex - 1];
            var of = words.KindsOf(row);
            matches[starts[hit.Place + 1]++] = new WordMatch(hit.Length, row, of);
            kinds[hit.Place] |= of;
        }
    }

    private int Select(WordIndex words, WordKinds kind, int at, int end, Span<TrieMatch> found)
    {
        var count = 0;
        for (var m = starts[at]; m < starts[at + 1] && count < found.Length && at + matches[m].Length <= end; m++)
        {
            if ((matches[m].Kinds & kind) != 0)
            {
                found[count++] = new TrieMatch(matches[m].Length, words.ValueOf(matches[m].Row, kind));
            }
        }

        return count;
    }
}
