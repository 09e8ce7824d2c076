namespace HealthGraph.Extraction.People;

/// <summary>Names right after a post, a role or a word of a byline, and the names that go on from there.</summary>
/// <remarks>副会长李汝德、段志光 gives two names; 主任医师、院长办公室 and 记者从…获悉 give none.</remarks>
internal sealed class NamesAfterWord(PeopleLexicon lexicon, NameReader names)
{
    private const int MostOnOneList = 40;
    private const int LongestForeignName = 5;

    /// <summary>Reads on from the end of a context word.</summary>
    public void Find(PersonSink sink, int start, int end, PersonWords uses)
    {
        var text = sink.Text;
        var name = SkipSeparator(text, end);
        var apart = name > end || (start > 0 && text[start - 1] is '（' or '(');
        var rule = RuleOf(uses, apart, end - start);
        if (rule is null || name >= text.Length)
        {
            return;
        }

        var inByline = (uses & PersonWords.Byline) != 0;
        var reading = Read(text, name, inByline);
        if (reading.Score >= rule.Threshold && reading.Length > 0)
        {
            sink.Add(name, reading.Length, rule);
            GoOn(sink, name + reading.Length, inByline);
        }
        else if ((uses & PersonWords.Foreign) != 0)
        {
            FindForeign(sink, name);
        }
    }

    private static PersonRule? RuleOf(PersonWords uses, bool apart, int length) =>
        (uses & PersonWords.Post) != 0 ? PersonRule.Post
        : (uses & PersonWords.Byline) != 0 && apart && (length > 1 || apart) ? PersonRule.Byline
        : (uses & PersonWords.Weak) != 0 ? PersonRule.Weak
        : (uses & PersonWords.Foreign) != 0 ? PersonRule.Foreign
        : null;

    /// <summary>Goes over 、和与 and, in a byline, spaces to further names.</summary>
    private void GoOn(PersonSink sink, int end, bool inByline)
    {
        for (var i = 0; i < MostOnOneList; i++)
        {
            var next = SkipCoordination(sink.Text, end, inByline);
            if (next == end)
            {
                return;
            }

            var reading = Read(sink.Text, next, inByline);
            if (reading.Length == 0 || reading.Score < PersonRule.List.Threshold || names.Follow(sink.Text, next + reading.Length) < 0)
            {
                return;
            }

            sink.Add(next, reading.Length, PersonRule.List);
            end = next + reading.Length;
        }
    }

    private NameReading Read(string text, int start, bool inByline)
    {
        var reading = names.Forward(text, start);
        return inByline && reading.Length == 0 ? ReadSpaced(text, start) : reading;
    }

    /// <summary>A name of two characters that the layout set wide: 王 颖.</summary>
    private NameReading ReadSpaced(string text, int start)
    {
        var given = start + 1;
        while (given < text.Length && Han.IsSpace(text[given]))
        {
            given++;
        }

        var spaced = given > start + 1 && given < text.Length && Han.Is(text[given]) && (given + 1 == text.Length || !Han.Is(text[given + 1]));
        if (!spaced || (lexicon.Of(text.AsSpan(start, 1)) & PersonWords.AnySurname) == 0 || lexicon.Fit(text[given]) < 0)
        {
            return NameReading.None;
        }

        return new NameReading(given + 1 - start, PersonRule.List.Threshold);
    }

    private void FindForeign(PersonSink sink, int start)
    {
        var end = start;
        while (end < sink.Text.Length && lexicon.Transliterates(sink.Text[end]) && end - start <= LongestForeignName
            && (end - start < 2 || lexicon.Longest(sink.Text.AsSpan(end), PersonWords.AfterName) < 2))
        {
            end++;
        }

        if (end - start is >= 2 and <= LongestForeignName && names.Follow(sink.Text, end) > 0)
        {
            sink.Add(start, end - start, PersonRule.Foreign);
        }
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

    private static int SkipCoordination(string text, int position, bool inByline)
    {
        var end = position;
        while (inByline && end < text.Length && Han.IsSpace(text[end]))
        {
            end++;
        }

        if (end < text.Length && (text[end] is '、' or '和' or '与' or '及' || (inByline && text[end] is '，' or ',' or '/')))
        {
            end++;
        }
        else if (end + 1 < text.Length && text[end] == '以' && text[end + 1] == '及')
        {
            end += 2;
        }

        while (inByline && end < text.Length && Han.IsSpace(text[end]))
        {
            end++;
        }

        return end;
    }
}
