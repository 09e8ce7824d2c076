using HealthGraph.Dictionaries;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Policies;

/// <summary>Titles and nicknames of known policies, wherever they stand without 《》.</summary>
internal static class KnownNames
{
    private const int LongestNest = 8;

    /// <summary>Goes over the text once; a nickname that others bear too is left to the brackets.</summary>
    public static void Find(PolicySink sink, Lexicon lexicon)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestNest];
        for (var i = 0; i < sink.Text.Length; i++)
        {
            var count = lexicon.Prefixes(sink.Text.AsSpan(i), matches);
            for (var m = 0; m < count; m++)
            {
                foreach (var name in lexicon.Names(matches[m].Value))
                {
                    if (name.Entry.Type == EntityType.Policy && !name.Alias.Ambiguous)
                    {
                        var reading = new PolicyReading(PolicyTitle.WithoutIssuer(name.Entry.Name), name.Entry.Kind, name.Entry);
                        sink.Add(new TextSpan(i, i + matches[m].Length), PolicyRule.Known, reading);
                    }
                }
            }
        }
    }
}
