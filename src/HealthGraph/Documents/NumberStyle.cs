namespace HealthGraph.Documents;

/// <summary>The printed form of a number that opens a heading.</summary>
internal enum NumberStyle
{
    /// <summary><c>1.</c> <c>1、</c></summary>
    Arabic,

    /// <summary><c>一、</c></summary>
    Chinese,

    /// <summary><c>（1）</c> <c>[1]</c></summary>
    BracketedArabic,

    /// <summary><c>（一）</c></summary>
    BracketedChinese,

    /// <summary><c>①</c></summary>
    Circled,

    /// <summary><c>第一篇</c></summary>
    Ordinal,

    /// <summary>A number with nothing but a space after it.</summary>
    Bare,
}
