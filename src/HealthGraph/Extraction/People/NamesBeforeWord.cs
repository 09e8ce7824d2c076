namespace HealthGraph.Extraction.People;

/// <summary>Names right before a rank, a verb of speech or a credit.</summary>
/// <remarks>王辰院士, 王辰表示, 王辰 摄 give the name; 张院长, 方案提出, 医院供图 give none.</remarks>
internal sealed class NamesBeforeWord(NameReader names)
{
    /// <summary>Looks back from the beginning of a context word.</summary>
    public void Find(PersonSink sink, int start, int end, PersonWords uses)
    {
        var text = sink.Text;
        var rule = (uses & PersonWords.Rank) != 0 ? PersonRule.Rank
            : (uses & PersonWords.Speech) != 0 ? PersonRule.Speech
            : EndsLine(text, end) ? PersonRule.Byline
            : null;
        if (rule is null || (rule == PersonRule.Speech && !Speaks(text, start, end)))
        {
            return;
        }

        var nameEnd = start;
        while (rule == PersonRule.Byline && nameEnd > 0 && Han.IsSpace(text[nameEnd - 1]))
        {
            nameEnd--;
        }

        var reading = names.Backward(text, nameEnd);
        if (reading.Length > 0 && reading.Score >= Math.Max(rule.Threshold, PersonRule.Rank.Threshold))
        {
            sink.Add(nameEnd - reading.Length, reading.Length, rule);
        }
    }

    /// <summary>Whether a verb of one character stands alone (说：, 称，) and no longer word begins there.</summary>
    private static bool Speaks(string text, int start, int end) =>
        end - start > 1 || end == text.Length || !Han.Is(text[end]) || text[end] == '道';

    private static bool EndsLine(string text, int end) => end == text.Length || !Han.Is(text[end]);
}
