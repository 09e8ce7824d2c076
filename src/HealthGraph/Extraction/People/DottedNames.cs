namespace HealthGraph.Extraction.People;

/// <summary>Foreign and minority names written by their sound, with a dot between the parts.</summary>
/// <remarks>阿卜杜拉·买买提 is one name; 健康中国·基层行 and 数字·健康 are none.</remarks>
internal sealed class DottedNames(PeopleLexicon lexicon)
{
    private const int LongestPart = 8;
    private const int MostParts = 4;
    private const int LongestBeginning = 2;

    /// <summary>Reads around the dot at <paramref name="dot"/>, the first of its name.</summary>
    /// <returns>Where to go on: the end of the name, or the place after the dot.</returns>
    public int Find(PersonSink sink, int dot)
    {
        var start = StartOf(sink.Text, dot);
        var end = dot;
        for (var part = 0; part < MostParts && end < sink.Text.Length && Han.IsNameDot(sink.Text[end]); part++)
        {
            var partEnd = EndOf(sink.Text, end + 1);
            if (partEnd == end + 1)
            {
                break;
            }

            end = partEnd;
        }

        if (start == dot || end == dot || end - start < 4)
        {
            return dot + 1;
        }

        sink.Add(start, end - start, PersonRule.Dotted);
        return end;
    }

    /// <summary>Back over transliterating characters, no further than the end of a post or of another word that stands before names.</summary>
    private int StartOf(string text, int dot)
    {
        var start = dot;
        while (start > 0 && dot - start < LongestPart && lexicon.Transliterates(text[start - 1]))
        {
            start--;
        }

        for (var back = LongestBeginning; start < dot && back > 0; back--)
        {
            if (start >= back && lexicon.Longest(text.AsSpan(start - back), PersonWords.MinorityBeginning) > back - 1)
            {
                start -= back;
                break;
            }
        }

        for (var from = Math.Max(0, start - LongestPart); from < dot; from++)
        {
            var length = lexicon.Longest(text.AsSpan(from), PersonWords.BeforeName);
            if (length > 1 && from + length > start && from + length < dot)
            {
                start = from + length;
            }
        }

        return start;
    }

    /// <summary>和 of 吐尔逊和护士…: what follows it stands before the next name.</summary>
    private bool JoinsNext(string text, int at) =>
        text[at] == '和' && at + 1 < text.Length && lexicon.Longest(text.AsSpan(at + 1), PersonWords.BeforeName) > 1;

    private int EndOf(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestPart && lexicon.Transliterates(text[end])
            && (end == start || !(lexicon.EndsSound(text.AsSpan(end)) || JoinsNext(text, end))))
        {
            end++;
        }

        return end;
    }
}
