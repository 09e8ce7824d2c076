namespace HealthGraph.Text.Jieba;

/// <summary>What a UTF-16 code unit is to Jieba's regular expressions; flags in the upper half of an entry of <see cref="CharacterTable"/>.</summary>
[Flags]
internal enum CharacterClass : uint
{
    None = 0,

    /// <summary><c>[\u4E00-\u9FD5]</c>.</summary>
    Han = 1 << 16,

    /// <summary><c>[a-zA-Z0-9]</c>.</summary>
    Alphanumeric = 1 << 17,

    /// <summary><c>[0-9]</c>.</summary>
    Digit = 1 << 18,

    /// <summary>In a block that is cut by the dictionary: <c>[\u4E00-\u9FD5a-zA-Z0-9+#&amp;._%-]</c>.</summary>
    Block = 1 << 19,

    /// <summary>The same when tagging: without <c>%</c> and <c>-</c>.</summary>
    TagBlock = 1 << 20,

    /// <summary><c>\s</c> of Python, which is more than <see cref="char.IsWhiteSpace(char)"/>.</summary>
    Space = 1 << 21,
}
