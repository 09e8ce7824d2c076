namespace HealthGraph.Text.Jieba;

/// <summary>Accurate mode without the model over a dictionary that is being changed; slow and small, for suggested frequencies.</summary>
/// <param name="characters">A character table, for the classes in it.</param>
/// <param name="frequencyOf">Frequency of a word, 0 for the beginning of one, null for neither.</param>
/// <param name="total">Sum of all frequencies.</param>
internal sealed class KnownWordCutter(uint[] characters, KnownWordCutter.FrequencyLookup frequencyOf, long total)
{
    internal delegate long? FrequencyLookup(ReadOnlySpan<char> word);

    internal List<TextSpan> Cut(string text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = Pieces.EndOf(characters, text, start, CharacterClass.Block, out var isBlock);
            if (isBlock)
            {
                CutBlock(text, start, end, spans);
            }
            else
            {
                for (var at = start; at < end; at = spans[^1].End)
                {
                    spans.Add(new TextSpan(at, at + Pieces.LengthOutside(text, at, end)));
                }
            }

            start = end;
        }

        return spans;
    }

    private void CutBlock(string text, int start, int end, List<TextSpan> spans)
    {
        var ends = Route(text.AsSpan(start, end - start));
        for (var at = start; at < end;)
        {
            var from = at;
            while (at < end && ends[at - start] == at + 1 - start && char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
            }

            at = at == from ? start + ends[at - start] : at;
            spans.Add(new TextSpan(from, at));
        }
    }

    private int[] Route(ReadOnlySpan<char> block)
    {
        var logTotal = Math.Log(total);
        var ends = new int[block.Length];
        var scores = new double[block.Length + 1];
        for (var i = block.Length - 1; i >= 0; i--)
        {
            scores[i] = double.NegativeInfinity;
            for (var j = i + 1; j <= block.Length && frequencyOf(block[i..j]) is { } frequency; j++)
            {
                var score = Math.Log(frequency) - logTotal + scores[j];
                if (frequency > 0 && score >= scores[i])
                {
                    (scores[i], ends[i]) = (score, j);
                }
            }

            if (ends[i] == 0)
            {
                (scores[i], ends[i]) = (0.0 - logTotal + scores[i + 1], i + 1);
            }
        }

        return ends;
    }
}
