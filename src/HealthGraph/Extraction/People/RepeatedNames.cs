using System.Buffers;

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
            FindAll(sink, sink.Names.Keys.Where(done.Add).ToHashSet(StringComparer.Ordinal));
        }
    }

    private void FindAll(PersonSink sink, HashSet<string> fresh)
    {
        var known = fresh.GetAlternateLookup<ReadOnlySpan<char>>();
        var beginnings = SearchValues.Create([.. fresh.Select(n => n[0]).Distinct()]);
        var longest = fresh.Max(n => n.Length);
        for (var i = sink.Text.AsSpan().IndexOfAny(beginnings); i >= 0;)
        {
            Match(sink, i, known, longest);
            var next = sink.Text.AsSpan(i + 1).IndexOfAny(beginnings);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    private void Match(PersonSink sink, int start, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known, int longest)
    {
        for (var length = Math.Min(longest, sink.Text.Length - start); length >= 2; length--)
        {
            var end = start + length;
            if (known.Contains(sink.Text.AsSpan(start, length)) && (length > 2 || names.Follow(sink.Text, end) > 0))
            {
                sink.AddRepeated(start, length);
                lists.GoOn(sink, end, inByline: false, PersonRule.FarList);
                lists.GoBack(sink, start, PersonRule.FarList);
                return;
            }
        }
    }
}
