namespace HealthGraph.Extraction.People;

/// <summary>Names right after a post, a role or a word of a byline, and the names that go on from there.</summary>
/// <remarks>副会长李志德、段文光 gives two names; 主任医师、院长办公室 and 记者从…获悉 give none.</remarks>
internal sealed class NamesAfterWord(PeopleLexicon lexicon, NameReader names, NameLists lists)
{
    private const int LongestBySound = 6;

    /// <summary>Reads on from the end of a context word.</summary>
    public void Find(PersonSink sink, int start, int end, PersonWords uses)
    {
        var text = sink.Text;
        var name = SkipSeparator(text, end);
        var apart = name > end || (end - start > 1 && start > 0 && text[start - 1] is '（' or '(');
        var rule = RuleOf(uses, apart);
        if (rule is null || name >= text.Length)
        {
            return;
        }

        var inByline = (uses & PersonWords.Byline) != 0;
        var reading = names.Forward(text, name, inByline);
        if (FindBySound(sink, name, uses, reading))
        {
            return;
        }

        if (reading.Score >= rule.Threshold && reading.Length > 0)
        {
            sink.Add(name, reading.Length, rule);
            lists.GoOn(sink, name + reading.Length, inByline, PersonRule.List);
        }
    }

    private static PersonRule? RuleOf(PersonWords uses, bool apart) =>
        (uses & PersonWords.Post) != 0 ? PersonRule.Post
        : (uses & PersonWords.Byline) != 0 && apart ? PersonRule.Byline
        : (uses & PersonWords.Weak) != 0 ? PersonRule.Weak
        : (uses & PersonWords.Foreign) != 0 ? PersonRule.Foreign
        : null;

    /// <summary>A name written by its sound, no dot in it: 主任格桑玉珍, 总领事坎帕南.</summary>
    private bool FindBySound(PersonSink sink, int start, PersonWords uses, NameReading chinese)
    {
        var minority = lexicon.Longest(sink.Text.AsSpan(start), PersonWords.MinorityBeginning) > 0;
        var foreign = (uses & PersonWords.Foreign) != 0 && chinese.Score < PersonRule.Post.Threshold;
        if (!minority && !foreign)
        {
            return false;
        }

        var end = start;
        while (end < sink.Text.Length && lexicon.Transliterates(sink.Text[end]) && end - start <= LongestBySound
            && (end - start < 2 || !lexicon.EndsSound(sink.Text.AsSpan(end))))
        {
            end++;
        }

        var found = end - start is >= 2 and <= LongestBySound && names.Follow(sink.Text, end) > 0;
        if (found)
        {
            sink.Add(start, end - start, minority ? PersonRule.Minority : PersonRule.Foreign);
        }

        return found;
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
