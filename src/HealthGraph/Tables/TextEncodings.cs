using System.Text;
using HealthGraph.Documents;

namespace HealthGraph.Tables;

/// <summary>Names of encodings, and what decodes them.</summary>
internal static class TextEncodings
{
    /// <summary>The names that mapping files use, in the order of the values.</summary>
    public static IReadOnlyList<string> Names { get; } = ["utf-8", "utf-16le", "utf-16be", "gb18030"];

    /// <summary>The name of an encoding.</summary>
    public static string NameOf(TextEncoding encoding) => Names[(int)encoding];

    /// <summary>The encoding of a name, or null.</summary>
    public static TextEncoding? Find(string name) =>
        Names.ToList().FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? (TextEncoding)at : null;

    /// <summary>Decodes; what cannot be decoded becomes U+FFFD.</summary>
    public static Encoding Of(TextEncoding encoding) => encoding switch
    {
        TextEncoding.Utf16Little => Encoding.Unicode,
        TextEncoding.Utf16Big => Encoding.BigEndianUnicode,
        TextEncoding.Gb18030 => TextDecoder.Gb18030(new DecoderReplacementFallback("\uFFFD")),
        _ => Encoding.UTF8,
    };

    /// <summary>Which of them an encoding of .NET is.</summary>
    public static TextEncoding Of(Encoding encoding) => encoding.CodePage switch
    {
        1200 => TextEncoding.Utf16Little,
        1201 => TextEncoding.Utf16Big,
        65001 => TextEncoding.Utf8,
        _ => TextEncoding.Gb18030,
    };
}
