namespace HealthGraph.Extraction.People;

/// <summary>Every other place where a name stands that was found once, and the names on one list with it there.</summary>
/// <remarks>A name of two characters counts only where what follows lets it end; 张东 is not in 张东方.</remarks>
internal sealed class RepeatedNames(NameReader names, NameLists lists)
{
    private const int MostRounds = 3;

    /// <summary>Goes over the text once for each round of new names, three times at most.</summary>
    public void Find(PersonSink sink)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MostRounds && done.Count < sink.Names.Count; round++)
        {
            var fresh = sink.Names.Keys.Where(done.Add).ToList();
            var byFirst = fresh.GroupBy(n => n[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.Length).ToArray());
            for (var i = 0; i < sink.Text.Length; i++)
            {
                if (byFirst.TryGetValue(sink.Text[i], out var known))
                {
                    Match(sink, i, known);
                }
            }
        }
    }

    private void Match(PersonSink sink, int start, string[] known)
    {
        foreach (var name in known)
        {
            var end = start + name.Length;
            if (string.CompareOrdinal(sink.Text, start, name, 0, name.Length) == 0
                && (name.Length > 2 || names.Follow(sink.Text, end) > 0))
            {
                sink.AddRepeated(start, name.Length);
                lists.GoOn(sink, end, inByline: false, PersonRule.FarList);
                lists.GoBack(sink, start, PersonRule.FarList);
                return;
            }
        }
    }
}
