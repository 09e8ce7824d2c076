namespace HealthGraph.Extraction.People;

/// <summary>Names written by their sound, no dot in them: 主任格桑玉珍, 总领事坎帕南.</summary>
internal sealed class NamesBySound(PeopleLexicon lexicon, NameReader names)
{
    private const int Longest = 6;

    /// <summary>So many sounds in a row after such a beginning are a name, whatever follows.</summary>
    private const int Clear = 4;

    /// <summary>Length of the name that begins at <paramref name="start"/>, or 0.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it would begin.</param>
    /// <param name="foreign">Whether what stands before announces a foreign name; else it must begin as names of minorities do.</param>
    public int Read(string text, int start, bool foreign)
    {
        var beginning = lexicon.Longest(text.AsSpan(start), PersonWords.MinorityBeginning);
        if (!foreign && beginning == 0)
        {
            return 0;
        }

        var end = start + beginning;
        while (end < text.Length && lexicon.Transliterates(text[end]) && end - start <= Longest
            && (end - start < 2 || !lexicon.EndsSound(text.AsSpan(end))))
        {
            end++;
        }

        var clear = names.Follow(text, end) > 0 || (beginning > 0 && end - start >= Clear);
        return clear && end - start is >= 2 and <= Longest ? end - start : 0;
    }
}
