namespace HealthGraph;

/// <summary>A stretch of a text: UTF-16 code units, half-open.</summary>
/// <param name="Start">Offset of the first code unit, 0 or more.</param>
/// <param name="End">Offset after the last code unit, at least <paramref name="Start"/>.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && other.End > Start;

    /// <summary>The covered part of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches outside the text.</exception>
    public string Of(string text) => text[Start..End];
}
