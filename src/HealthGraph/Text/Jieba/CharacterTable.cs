namespace HealthGraph.Text.Jieba;

/// <summary>One entry a UTF-16 code unit: its number in the dictionary's trie (lower half) and its <see cref="CharacterClass"/>.</summary>
internal static class CharacterTable
{
    internal const int FirstHan = 0x4E00;
    internal const int LastHan = 0x9FD5;
    internal const int HanCount = LastHan - FirstHan + 1;

    internal static uint[] Build(ReadOnlySpan<ushort> codes)
    {
        var table = new uint[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = codes[c] | (uint)ClassOf((char)c);
        }

        return table;
    }

    private static CharacterClass ClassOf(char c)
    {
        if (c is >= (char)FirstHan and <= (char)LastHan)
        {
            return CharacterClass.Han | CharacterClass.Block | CharacterClass.TagBlock;
        }

        if (char.IsAsciiLetterOrDigit(c))
        {
            var digit = char.IsAsciiDigit(c) ? CharacterClass.Digit : CharacterClass.None;
            return digit | CharacterClass.Alphanumeric | CharacterClass.Block | CharacterClass.TagBlock;
        }

        return c switch
        {
            '+' or '#' or '&' or '.' or '_' => CharacterClass.Block | CharacterClass.TagBlock,
            '%' or '-' => CharacterClass.Block,
            // Python counts the separators 1C-1F as space, .NET does not.
            >= '\u001C' and <= '\u001F' => CharacterClass.Space,
            _ => char.IsWhiteSpace(c) ? CharacterClass.Space : CharacterClass.None,
        };
    }
}
