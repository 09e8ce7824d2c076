using System.Collections;
using System.Runtime.CompilerServices;

namespace HealthGraph.Text;

/// <summary>The tokens of one text, in the order they were found; kept by the caller and used again for the next text, so that nothing is allocated a token.</summary>
/// <threadsafety>One buffer serves one thread at a time.</threadsafety>
public sealed class TokenBuffer : IReadOnlyList<Token>
{
    private int[] _starts = new int[256];
    private int[] _ends = new int[256];
    private ushort[] _tags = [];
    private string[]? _tagNames;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Working memory that a segmenter leaves here for its next call; belongs to the segmenter.</summary>
    internal object? Scratch { get; set; }

    /// <summary>Offsets of the tokens' first code units.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    /// <summary>Offsets after the tokens' last code units.</summary>
    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    /// <summary>The token at <paramref name="index"/>, which is 0 or more and less than <see cref="Count"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token.</exception>
    public Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new Token(_starts[index], _ends[index], _tagNames?[_tags[index]]);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Token> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Forgets the tokens. A segmenter that tags gives the names that its tag numbers stand for, another gives null.</summary>
    internal void Reset(string[]? tagNames)
    {
        Count = 0;
        _tagNames = tagNames;
        if (tagNames is not null && _tags.Length < _starts.Length)
        {
            _tags = new ushort[_starts.Length];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int start, int end)
    {
        var starts = _starts;
        var ends = _ends;
        var count = Count;
        if ((uint)count < (uint)starts.Length && (uint)count < (uint)ends.Length)
        {
            starts[count] = start;
            ends[count] = end;
            Count = count + 1;
        }
        else
        {
            AddSlowly(start, end);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(int start, int end, int tag)
    {
        var index = Count;
        Add(start, end);
        _tags[index] = (ushort)tag;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddSlowly(int start, int end)
    {
        Array.Resize(ref _starts, _starts.Length * 2);
        Array.Resize(ref _ends, _starts.Length);
        if (_tagNames is not null)
        {
            Array.Resize(ref _tags, _starts.Length);
        }

        Add(start, end);
    }
}
