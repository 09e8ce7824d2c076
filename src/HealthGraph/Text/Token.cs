namespace HealthGraph.Text;

/// <summary>One word of a segmented text.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset after its last code unit; equal to <paramref name="Start"/> for the empty tokens of full mode.</param>
/// <param name="Tag">Part of speech in Jieba's tag set (<c>n</c>, <c>ns</c>, <c>v</c>, … <c>x</c> unknown), or null where it was not asked for.</param>
public readonly record struct Token(int Start, int End, string? Tag)
{
    /// <summary>Where the word stands.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>The word itself, as a part of the segmented <paramref name="text"/>.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];
}
