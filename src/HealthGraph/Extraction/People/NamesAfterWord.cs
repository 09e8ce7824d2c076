namespace HealthGraph.Extraction.People;

/// <summary>Names right after a post, a role or a word of a byline, and the names that go on from there.</summary>
/// <remarks>副会长李志德、段文光 gives two names; 主任医师、院长办公室 and 记者从…获悉 give none.</remarks>
internal sealed class NamesAfterWord(PeopleLexicon lexicon, NameReader names, NamesBySound bySound, NameLists lists)
{
    private const int LongestBracket = 24;

    /// <summary>Reads on from the end of a context word.</summary>
    /// <returns>Whether a name was found.</returns>
    public bool Find(PersonSink sink, int start, int end, PersonWords uses)
    {
        var text = sink.Text;
        var name = (uses & PersonWords.Post) != 0 && end < text.Length && text[end] is '（' or '(' ? AfterBracket(text, end) : SkipSeparator(text, end);
        var apart = name > end || (end - start > 1 && start > 0 && text[start - 1] is '（' or '(');
        var rule = RuleOf(uses, apart);
        if (rule is null || name >= text.Length)
        {
            return false;
        }

        var inByline = (uses & PersonWords.Byline) != 0;
        var reading = names.Forward(text, name, inByline);
        if (FindBySound(sink, name, uses, reading))
        {
            return true;
        }

        var found = reading.Score >= rule.Threshold && reading.Length > 0;
        if (found)
        {
            sink.Add(name, reading.Length, rule);
            lists.GoOn(sink, name + reading.Length, inByline, PersonRule.List);
        }

        return found;
    }

    private static PersonRule? RuleOf(PersonWords uses, bool apart) =>
        (uses & PersonWords.Post) != 0 ? PersonRule.Post
        : (uses & PersonWords.Byline) != 0 && apart ? PersonRule.Byline
        : (uses & PersonWords.Weak) != 0 ? PersonRule.Weak
        : (uses & PersonWords.Foreign) != 0 ? PersonRule.Foreign
        : null;

    private bool FindBySound(PersonSink sink, int start, PersonWords uses, NameReading chinese)
    {
        var foreign = (uses & PersonWords.Foreign) != 0 && chinese.Score < PersonRule.Post.Threshold;
        var length = bySound.Read(sink.Text, start, foreign);
        if (length > 0)
        {
            sink.Add(start, length, foreign ? PersonRule.Foreign : PersonRule.Minority);
            lists.GoOn(sink, start + length, (uses & PersonWords.Byline) != 0, PersonRule.List);
        }

        return length > 0;
    }

    /// <summary>副师长（指挥部副指挥长）王…: past a bracket with a further post.</summary>
    private int AfterBracket(string text, int open)
    {
        var close = text.AsSpan(open, Math.Min(LongestBracket, text.Length - open)).IndexOfAny('）', ')');
        for (var i = open + 1; i < open + close; i++)
        {
            if (lexicon.Longest(text.AsSpan(i), PersonWords.Post) is > 1 and var length && i + length == open + close)
            {
                return open + close + 1;
            }
        }

        return text.Length;
    }

    private static int SkipSeparator(string text, int position)
    {
        var end = position;
        while (end < text.Length && end < position + 3 && (Han.IsSpace(text[end]) || text[end] is '：' or ':' or '|' or '｜' or '/' or '丨'))
        {
            end++;
        }

        return end;
    }
}
