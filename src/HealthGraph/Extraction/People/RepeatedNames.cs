namespace HealthGraph.Extraction.People;

/// <summary>Every other place where a name stands that was found once.</summary>
/// <remarks>A name of two characters counts only where what follows lets it end; 张东 is not in 张东方.</remarks>
internal sealed class RepeatedNames(NameReader names)
{
    /// <summary>Goes over the text once.</summary>
    public void Find(PersonSink sink)
    {
        if (sink.Names.Count == 0)
        {
            return;
        }

        var byFirst = sink.Names.Keys.GroupBy(n => n[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Length).ToArray());
        for (var i = 0; i < sink.Text.Length; i++)
        {
            if (byFirst.TryGetValue(sink.Text[i], out var known))
            {
                Match(sink, i, known);
            }
        }
    }

    private void Match(PersonSink sink, int start, string[] known)
    {
        foreach (var name in known)
        {
            if (string.CompareOrdinal(sink.Text, start, name, 0, name.Length) == 0
                && (name.Length > 2 || names.Follow(sink.Text, start + name.Length) > 0))
            {
                sink.AddRepeated(start, name.Length);
                return;
            }
        }
    }
}
