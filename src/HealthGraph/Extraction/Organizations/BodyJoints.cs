using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>联合 and 会同 between two bodies: a verb, which no name goes across.</summary>
/// <remarks>Matches 市卫健委联合市公安局, 该局联合市财政局, 省卫生健康委会同财政厅; not 联合创新中心, 某某医院联合实验室, 会同县.</remarks>
internal sealed class BodyJoints(NameKnowledge knowledge, WordScan words)
{
    private readonly string text = words.Text;

    /// <summary>Whether such a verb of two characters begins at <paramref name="i"/>.</summary>
    /// <param name="i">Offset in the text.</param>
    /// <param name="boundary">Where names may begin at the earliest.</param>
    /// <param name="recent">Bodies and places since the boundary.</param>
    public bool At(int i, int boundary, NamePieces recent)
    {
        if (i + 1 >= text.Length || (text[i], text[i + 1]) is not (('联', '合') or ('会', '同')) || (text[i] == '联' && words.Longest(WordKinds.Themes, i) != 2))
        {
            return false;
        }

        return (recent.EndsBody(i) && (BeginsName(i + 2) || words.Longest(WordKinds.Endings, i + 2) > 2)) || (text[i] == '联' && BeginsVerb(i, boundary) && BeginsOfficial(i + 2));
    }

    // 该局联合市财政局, 联合省公安厅: a pronoun or nothing stands before the verb.
    private bool BeginsVerb(int i, int boundary) => i == boundary || (i > 1 && text[i - 2] is '该' or '我' or '本');

    private bool BeginsOfficial(int i) => LevelWord.At(text.AsSpan(i)) is { } level && words.Longest(WordKinds.Endings, i + level.Length) > 2;

    private bool BeginsName(int i)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[16];
        var found = new List<NamePlace>();
        knowledge.Places.Read(words, i, found, shortTowns: false);
        return found.Count > 0 || (LevelWord.At(text.AsSpan(i)) is { } level && words.Longest(WordKinds.Endings, i + level.Length) > 0)
            || HasBody(matches[..words.Prefixes(WordKinds.Names, i, matches)]);
    }

    private bool HasBody(ReadOnlySpan<TrieMatch> matches)
    {
        foreach (var match in matches)
        {
            if (KnownNames.Bodies(knowledge.Lexicon.Names(match.Value)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
