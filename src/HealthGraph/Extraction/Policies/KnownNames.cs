using HealthGraph.Dictionaries;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Policies;

/// <summary>Titles and nicknames of known policies, wherever they stand without 《》.</summary>
/// <remarks>A nickname that others bear too is left to the brackets.</remarks>
internal sealed class KnownNames(Lexicon lexicon)
{
    private const int LongestNest = 8;

    /// <summary>Goes over the text once.</summary>
    public void Find(PolicySink sink, WordScan words)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestNest];
        var text = sink.Text.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            var count = words.Prefixes(WordKinds.Policies, i, matches);
            for (var m = 0; m < count; m++)
            {
                if (!text[(i + matches[m].Length)..].StartsWith("草案", StringComparison.Ordinal))
                {
                    Add(sink, new TextSpan(i, i + matches[m].Length), lexicon.Names(matches[m].Value));
                }
            }
        }
    }

    /// <summary>Whether a name is a policy's own, which no other policy bears too.</summary>
    public static bool IsClearPolicy(LexiconName name) => name.Entry.Type == EntityType.Policy && !name.Alias.Ambiguous;

    private static void Add(PolicySink sink, TextSpan span, IReadOnlyList<LexiconName> bearers)
    {
        foreach (var name in bearers)
        {
            if (IsClearPolicy(name))
            {
                sink.Add(span, PolicyRule.Known, new PolicyReading(PolicyTitle.WithoutIssuer(name.Entry.Name), name.Entry.Kind, name.Entry));
            }
        }
    }
}
