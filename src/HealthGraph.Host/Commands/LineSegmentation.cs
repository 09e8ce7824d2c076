using HealthGraph.Text;

namespace HealthGraph.Host.Commands;

/// <summary>Cuts a text line by line: a line in, a line out.</summary>
internal static class LineSegmentation
{
    /// <summary>Reads to the end of the input; a line ends with LF, CR or both.</summary>
    public static void Run(ISegmenter segmenter, LineFormat format, TextReader input, TextWriter output)
    {
        var tokens = new TokenBuffer();
        while (input.ReadLine() is { } line)
        {
            Write(segmenter, format, line, tokens, output);
            output.Write('\n');
        }
    }

    private static void Write(ISegmenter segmenter, LineFormat format, string line, TokenBuffer tokens, TextWriter output)
    {
        var tagged = format.TagDelimiter.Length > 0;
        if (tagged)
        {
            segmenter.Tag(line, tokens, format.Hmm);
        }
        else
        {
            segmenter.Cut(line, tokens, format.Mode, format.Hmm);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            output.Write(i == 0 ? "" : format.Delimiter);
            output.Write(token.Of(line));
            if (tagged)
            {
                output.Write(format.TagDelimiter);
                output.Write(token.Tag);
            }
        }
    }
}
