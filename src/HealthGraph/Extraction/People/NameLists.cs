namespace HealthGraph.Extraction.People;

/// <summary>Names that stand on one list with a name that is known: 李志德、段文光和刘军.</summary>
internal sealed class NameLists(NameReader names, NamesBySound bySound)
{
    private const int MostOnOneList = 40;

    /// <summary>Goes on from the end of a name, over 、和与及 and, in a byline, over spaces and commas.</summary>
    public void GoOn(PersonSink sink, int end, bool inByline, PersonRule rule)
    {
        for (var i = 0; i < MostOnOneList; i++)
        {
            var next = SkipCoordination(sink.Text, end, inByline);
            var sound = next == end || next >= sink.Text.Length ? 0 : bySound.Read(sink.Text, next, foreign: false);
            if (sound > 0)
            {
                sink.Add(next, sound, PersonRule.Minority);
                end = next + sound;
                continue;
            }

            var reading = next == end ? NameReading.None : names.Forward(sink.Text, next, inByline);
            if (reading.Length == 0 || reading.Score < rule.Threshold || names.Follow(sink.Text, next + reading.Length) < 0)
            {
                return;
            }

            sink.Add(next, reading.Length, rule);
            end = next + reading.Length;
        }
    }

    /// <summary>Goes back from the beginning of a name over 、.</summary>
    public void GoBack(PersonSink sink, int start, PersonRule rule)
    {
        for (var i = 0; i < MostOnOneList && start > 0 && sink.Text[start - 1] == '、'; i++)
        {
            var reading = names.Backward(sink.Text, start - 1);
            if (reading.Length == 0 || reading.Score < rule.Threshold)
            {
                return;
            }

            start -= 1 + reading.Length;
            sink.Add(start, reading.Length, rule);
        }
    }

    private static int SkipCoordination(string text, int position, bool inByline)
    {
        var end = inByline ? SkipSpaces(text, position) : position;
        if (end < text.Length && (text[end] is '、' or '和' or '与' or '及' || (inByline && text[end] is '，' or ',' or '/')))
        {
            end++;
        }
        else if (end + 1 < text.Length && text[end] == '以' && text[end + 1] == '及')
        {
            end += 2;
        }

        return inByline ? SkipSpaces(text, end) : end;
    }

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && Han.IsSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
