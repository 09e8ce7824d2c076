namespace HealthGraph.Extraction.People;

/// <summary>Names right before a rank, a verb of speech, a line of life or a credit.</summary>
/// <remarks>王辰院士, 王辰表示, 王辰，现任, 王辰 摄 give the name; 张院长, 方案提出, 医院供图 give none.</remarks>
internal sealed class NamesBeforeWord(PeopleLexicon lexicon, NameReader names, NameLists lists)
{
    private const int LongestPost = 30;
    private const string Adverbs = "也还常则又均都并再曾等";

    /// <summary>Looks back from the beginning of a context word.</summary>
    public void Find(PersonSink sink, int start, int end, PersonWords uses)
    {
        var rule = RuleOf(sink.Text, start, end, uses);
        if (rule is null)
        {
            return;
        }

        var nameEnd = EndOfName(sink.Text, start, rule);
        var reading = names.Backward(sink.Text, nameEnd);
        if (nameEnd > 0 && Adverbs.Contains(sink.Text[nameEnd - 1], StringComparison.Ordinal)
            && names.Backward(sink.Text, nameEnd - 1) is { Length: > 0 } before && before.Score >= rule.Threshold)
        {
            (reading, nameEnd) = (before, nameEnd - 1);
        }

        if (reading.Length > 0 && reading.Score >= Math.Max(rule.Threshold, PersonRule.Rank.Threshold))
        {
            sink.Add(nameEnd - reading.Length, reading.Length, rule);
            lists.GoBack(sink, nameEnd - reading.Length, PersonRule.FarList);
        }
    }

    private PersonRule? RuleOf(string text, int start, int end, PersonWords uses)
    {
        var endsWord = end == text.Length || !Han.Is(text[end]);
        return (uses & PersonWords.Rank) != 0 ? PersonRule.Rank
            : (uses & PersonWords.Speech) != 0 ? (end - start > 1 || endsWord || text[end] == '道' ? PersonRule.Speech : null)
            : (uses & PersonWords.Bio) != 0 ? (end - start > 1 || endsWord || OpensPost(text, start, end) ? PersonRule.Bio : null)
            : (uses & PersonWords.Credit) != 0 && endsWord ? PersonRule.Byline
            : null;
    }

    /// <summary>王辰任某院院长: the verb is followed by a post in the same clause.</summary>
    private bool OpensPost(string text, int start, int end)
    {
        if (text[start] != '任')
        {
            return false;
        }

        var limit = Math.Min(text.Length, end + LongestPost);
        for (var i = end; i < limit && (Han.Is(text[i]) || text[i] is '（' or '）'); i++)
        {
            if (lexicon.Longest(text.AsSpan(i), PersonWords.Post) > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Over the spaces before a credit (王辰 摄) and the comma before a line of life (王辰，男).</summary>
    private static int EndOfName(string text, int start, PersonRule rule)
    {
        if (rule == PersonRule.Bio && start > 0 && text[start - 1] is '，' or ',')
        {
            return start - 1;
        }

        while (rule == PersonRule.Byline && start > 0 && Han.IsSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
