using System.Buffers;
using HealthGraph.Dictionaries;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Policies;

/// <summary>Titles and nicknames of known policies, wherever they stand without 《》.</summary>
/// <remarks>A nickname that others bear too is left to the brackets.</remarks>
internal sealed class KnownNames(Lexicon lexicon)
{
    private const int LongestNest = 8;

    private readonly SearchValues<char> beginnings =
        SearchValues.Create([.. lexicon.AllNames().Where(IsClearPolicy).Select(n => n.Alias.Text[0]).Distinct()]);

    /// <summary>Goes over the text once.</summary>
    public void Find(PolicySink sink)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[LongestNest];
        var text = sink.Text.AsSpan();
        for (var i = text.IndexOfAny(beginnings); i < text.Length && i >= 0;)
        {
            var count = lexicon.Prefixes(text[i..], matches);
            for (var m = 0; m < count; m++)
            {
                if (!text[(i + matches[m].Length)..].StartsWith("草案", StringComparison.Ordinal))
                {
                    Add(sink, new TextSpan(i, i + matches[m].Length), lexicon.Names(matches[m].Value));
                }
            }

            var next = text[(i + 1)..].IndexOfAny(beginnings);
            i = next < 0 ? -1 : i + 1 + next;
        }
    }

    private static bool IsClearPolicy(LexiconName name) => name.Entry.Type == EntityType.Policy && !name.Alias.Ambiguous;

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
