namespace HealthGraph.Extraction.People;

/// <summary>Classes of characters that names are made of.</summary>
internal static class Han
{
    /// <summary>Whether a code unit is a Chinese character of the basic block or its first extension.</summary>
    public static bool Is(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>Whether a code unit parts the halves of a transliterated name: 阿卜杜拉·买买提.</summary>
    public static bool IsNameDot(char c) => c is '·' or '•' or '‧' or '・' or '･';

    /// <summary>Whether a code unit is a space of any width, no line break.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\u3000' or '\u00A0' or '\t';
}
