using System.Text;
using System.Xml;

namespace HealthGraph.Exporting.Graphs;

/// <summary>XML as the formats of plain graphs need it: UTF-8, a line an element of the upper levels, no character that XML forbids.</summary>
internal static class XmlFile
{
    /// <summary>A writer that closes the stream with it.</summary>
    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = true,
    });

    /// <summary>The text with U+FFFD for each character that may not stand in XML, not even escaped, and for lone halves of pairs.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : Replaced(text);

    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = Length(text, i);
            clean.Append(length == 0 ? "\uFFFD" : text.AsSpan(i, length));
            i += Math.Max(0, length - 1);
        }

        return clean.ToString();
    }

    /// <summary>How many units the character at a place has, 0 for one that is forbidden.</summary>
    private static int Length(string text, int at) =>
        XmlConvert.IsXmlChar(text[at]) ? 1 : at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]) ? 2 : 0;
}
