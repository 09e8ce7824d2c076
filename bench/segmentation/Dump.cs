using System.Globalization;
using System.Text;
using HealthGraph.Text;
using HealthGraph.Text.Jieba;

namespace HealthGraph.Bench.Segmentation;

/// <summary>Writes answers in the form of compare.py: a line a line, tokens parted by 0x1F, a tag after 0x1E.</summary>
internal static class Dump
{
    internal static void Tokens(ISegmenter segmenter, string corpus, string mode)
    {
        using var output = Open();
        var tokens = new TokenBuffer();
        foreach (var line in File.ReadLines(corpus))
        {
            var text = Unescape(line);
            Modes.Run(segmenter, mode, text, tokens);
            output.Write(string.Join('\x1f', tokens.Select(t => Escape(text[t.Start..t.End]) + (t.Tag is null ? string.Empty : '\x1e' + t.Tag))));
            output.Write('\n');
        }
    }

    internal static void Keywords(JiebaTables tables, ISegmenter segmenter, string corpus)
    {
        using var output = Open();
        var tfIdf = new TfIdfKeywords(segmenter, tables.Idf(), tables.StopWords());
        var textRank = new TextRankKeywords(segmenter, tables.StopWords());
        var nouns = new HashSet<string>(["n", "ns", "nt", "vn"], StringComparer.Ordinal);
        foreach (var text in File.ReadLines(corpus).Select(Unescape))
        {
            IReadOnlyList<Keyword>[] all = [tfIdf.Extract(text), tfIdf.Extract(text, 20, nouns), textRank.Extract(text)];
            output.Write(string.Join('\x1f', all.SelectMany(k => k).Select(k => Escape(k.Word) + '\x1e' + k.Weight.ToString("F12", CultureInfo.InvariantCulture))));
            output.Write('\n');
        }
    }

    private static StreamWriter Open() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\x1e", "\\e", StringComparison.Ordinal).Replace("\x1f", "\\f", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            result.Append(text[i] != '\\' ? text[i] : text[++i] switch { 'n' => '\n', 'r' => '\r', 'e' => '\x1e', 'f' => '\x1f', var c => c });
        }

        return result.ToString();
    }
}
