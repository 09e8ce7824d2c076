using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Indicators;

/// <summary>Finds whom a figure is about: the body or place named last before it in its sentence, else the one that the text has been speaking of.</summary>
internal sealed class SubjectFinder(ArticleReading reading)
{
    private Entity? current;

    /// <summary>The subject of a figure at <paramref name="at"/>, or null where the article names no body or place before it. Ask in the order of the text.</summary>
    public Entity? Before(int at, TextSpan sentence)
    {
        Entity? first = null;
        foreach (var naming in reading.NamingsIn(new TextSpan(sentence.Start, at)))
        {
            if (naming.IsActor && !IsSource(naming, at))
            {
                // The first one governs the sentence; one right after a full clause break takes over.
                first = first is null || StartsClause(naming.Span.Start) ? naming.Entity : first;
            }
        }

        first ??= Coreference.Resolve(reading, sentence.Start, out _);
        return current = first ?? current ?? LastNamed(sentence.Start);
    }

    /// <summary>The body or place named last before the sentence, outlets left out.</summary>
    private Entity? LastNamed(int before)
    {
        for (var i = reading.LowerBound(before) - 1; i >= 0; i--)
        {
            if (reading.Namings[i].IsActor && reading.Namings[i].Entity.Kind != "media")
            {
                return reading.Namings[i].Entity;
            }
        }

        return null;
    }

    private bool StartsClause(int at) => at == 0 || reading.Text[at - 1] is '；' or '，' or '。' or '\n';

    /// <summary>记者从某局获悉, 据某网报道, 某网某地电: the one who tells is not the one told of.</summary>
    private bool IsSource(Naming naming, int before)
    {
        var from = naming.Span.Start > 0 ? reading.Text[naming.Span.Start - 1] : ' ';
        // A figure may begin inside a name (found by fuzzing): nothing stands between the two then.
        var after = reading.Text.AsSpan(naming.Span.End, Math.Max(0, Math.Min(before, naming.Span.End + 14) - naming.Span.End));
        return (from is '从' or '据' && (after.StartsWith("获悉", StringComparison.Ordinal) || after.StartsWith("了解", StringComparison.Ordinal)))
            || string.Equals(naming.Entity.Kind, "media", StringComparison.Ordinal)
            || after.StartsWith("讯", StringComparison.Ordinal) || after.Contains("日电", StringComparison.Ordinal) || after.Contains("消息", StringComparison.Ordinal);
    }
}
