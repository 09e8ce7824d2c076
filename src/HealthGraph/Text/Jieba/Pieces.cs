using System.Runtime.CompilerServices;

namespace HealthGraph.Text.Jieba;

/// <summary>Parts a text into blocks that are cut by the dictionary and what lies between, as Jieba's regular expressions do.</summary>
internal static class Pieces
{
    /// <summary>End of the block, or of the stretch outside blocks, that begins at <paramref name="start"/>.</summary>
    /// <param name="characters">The dictionary's character table.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">A position in the text.</param>
    /// <param name="kind"><see cref="CharacterClass.Block"/> or <see cref="CharacterClass.TagBlock"/>.</param>
    /// <param name="isBlock">Whether a block begins there.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int EndOf(uint[] characters, ReadOnlySpan<char> text, int start, CharacterClass kind, out bool isBlock)
    {
        var mask = (uint)kind;
        var first = characters[text[start]] & mask;
        var end = start + 1;
        while (end < text.Length && (characters[text[end]] & mask) == first)
        {
            end++;
        }

        isBlock = first != 0;
        return end;
    }

    /// <summary>Length of the one token that begins at <paramref name="at"/> outside blocks: a code point (Jieba's indices count those), or CR LF.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int LengthOutside(ReadOnlySpan<char> text, int at, int end)
    {
        var c = text[at];
        if (at + 1 == end)
        {
            return 1;
        }

        var pair = (c == '\r' && text[at + 1] == '\n') || char.IsSurrogatePair(c, text[at + 1]);
        return pair ? 2 : 1;
    }
}
