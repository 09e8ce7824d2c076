namespace HealthGraph.Extraction.Events;

/// <summary>Tells what class of thing a phrase names, and whether it names a particular one.</summary>
internal sealed class ThingClasses(EventVocabulary words)
{
    /// <summary>The classes of the thing that <paramref name="phrase"/> names, by its last word; empty where it is of none.</summary>
    public string[] ClassesOf(string text, TextSpan phrase)
    {
        var end = phrase.End;
        while (end > phrase.Start && text[end - 1] is '”' or '’' or '》' or '）' or '等' or ' ' or '"' or '」' or ')')
        {
            end--;
        }

        // 某协会成立大会暨第一次会员大会: the founding tells more than the meeting held with it.
        var joint = text.AsSpan(phrase.Start, end - phrase.Start).IndexOf('暨');
        if (joint > 0 && words.Objects.MatchEnd(text, phrase.Start, phrase.Start + joint).Value is { } first && Array.IndexOf(first, "founding-ceremony") >= 0)
        {
            return first;
        }

        var best = words.Objects.MatchEnd(text, phrase.Start, end);
        return best.Value ?? ClassInside(text, phrase);
    }

    /// <summary>The class of the last word of a phrase that goes on after it: 平台二期, 大会（秋季）, 方案和细则共12条.</summary>
    private string[] ClassInside(string text, TextSpan phrase)
    {
        var (found, objects) = ((string[])[], words.Objects);
        for (var i = phrase.Start; i < phrase.End;)
        {
            var (word, classes) = objects.Match(text, i);
            if (word.Length > 1 && i + word.Length <= phrase.End)
            {
                found = classes!;
            }

            i += Math.Max(1, word.Length);
        }

        return found;
    }

    /// <summary>Whether <paramref name="phrase"/> holds a name: a body, a policy, a title in 《》, a quotation, or 该/这 with a class word.</summary>
    public bool IsNamed(SentenceFrame frame, TextSpan phrase)
    {
        foreach (var naming in frame.Reading.NamingsIn(phrase))
        {
            if (naming.Entity.Type is EntityType.Organization or EntityType.Policy)
            {
                return true;
            }
        }

        if (Facts.Coreference.Resolve(frame.Reading, phrase.Start, out var length) is not null && length == phrase.Length)
        {
            return true;
        }

        var span = frame.Text.AsSpan(phrase.Start, phrase.Length);
        return span.IndexOfAny('“', '《', '‘') >= 0 || span.IndexOf('"') >= 0
            || (span.Length > 2 && span[0] is '该' or '这' && ClassesOf(frame.Text, phrase).Length > 0)
            || span.StartsWith("它", StringComparison.Ordinal)
            || HasLatinName(span);
    }

    /// <summary>5G+AI影像平台: a name in Latin letters makes a thing a particular one; AI or 5G alone does not.</summary>
    private static bool HasLatinName(ReadOnlySpan<char> span)
    {
        var (run, letters) = (0, 0);
        foreach (var c in span)
        {
            var inside = char.IsAsciiLetterOrDigit(c) || c is '+' or '-';
            (run, letters) = inside ? (run + 1, letters + (char.IsAsciiLetter(c) ? 1 : 0)) : (0, 0);
            if (run >= 5 && letters >= 2)
            {
                return true;
            }
        }

        return false;
    }
}
