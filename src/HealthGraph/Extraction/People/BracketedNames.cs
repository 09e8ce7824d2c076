namespace HealthGraph.Extraction.People;

/// <summary>Brackets that hold nothing but names and roles of a byline, after a dateline or at the end of a paragraph: 2月6日电（秦岭 记者 张磊）; elsewhere a list of names.</summary>
/// <remarks>某院（秦岭、张磊） gives two names; （安全、高效） and （秦岭） in running text none.</remarks>
internal sealed class BracketedNames(PeopleLexicon lexicon, NameReader names)
{
    private const int Longest = 40;

    /// <summary>Reads the bracket that opens at <paramref name="open"/>.</summary>
    public void Find(PersonSink sink, int open)
    {
        var text = sink.Text;
        var close = text.AsSpan(open, Math.Min(Longest, text.Length - open)).IndexOfAny('）', ')');
        if (close < 0)
        {
            return;
        }

        var byline = IsPlaceOfByline(text, open, open + close + 1);
        if (!byline && !text.AsSpan(open, close).Contains('、'))
        {
            return;
        }

        var found = new List<(int Start, int Length)>();
        if (ReadAll(text, open + 1, open + close, found) && (byline || found.Count > 1))
        {
            found.ForEach(f => sink.Add(f.Start, f.Length, byline ? PersonRule.Byline : PersonRule.FarList));
        }
    }

    private static bool IsPlaceOfByline(string text, int open, int afterClose) =>
        (open > 0 && text[open - 1] is '电' or '讯' or '息' or '道') || afterClose == text.Length || text[afterClose] == '\n';

    private bool ReadAll(string text, int position, int end, List<(int Start, int Length)> found)
    {
        while (position < end)
        {
            if (Han.IsSpace(text[position]) || text[position] is '、' or '，' or ',')
            {
                position++;
                continue;
            }

            var role = lexicon.Longest(text.AsSpan(position), PersonWords.Byline);
            if (role > 0)
            {
                position += role;
                continue;
            }

            var reading = names.Forward(text, position);
            if (reading.Length == 0 || reading.Score < PersonRule.Rank.Threshold || (position + reading.Length < end && Han.Is(text[position + reading.Length])))
            {
                return false;
            }

            found.Add((position, reading.Length));
            position += reading.Length;
        }

        return found.Count > 0;
    }
}
