using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.BlindSpots;

/// <summary>Finds strings that end like the name of a body (…医院, …委员会, …公司) and were read as nothing.</summary>
/// <remarks>Finds 青禾脑科学创新中心 in 与青禾脑科学创新中心签约; not 基层医疗机构, nor 医院 alone.</remarks>
internal sealed class UnreadBodies(NameGrammar grammar, ISegmenter? segmenter)
{
    private const int Longest = 24;
    private const int ShortestCore = 2;

    // Parts of speech that begin no name: verbs, prepositions, conjunctions, adverbs, particles, pronouns, numbers, measures, times, directions.
    private const string NoBeginning = "vpcdurmqtf";

    private readonly Vocabulary vocabulary = new(grammar.Lists);
    private readonly TokenBuffer tokens = new();

    /// <summary>The strings, in the order of the text, none overlapping another.</summary>
    public IEnumerable<NameShape> Find(string text, Coverage coverage)
    {
        using var words = vocabulary.Scan(text);
        var start = 0;
        NameShape? pending = null;
        for (var i = 0; i < text.Length; i++)
        {
            var boundary = Boundaries.EndAt(grammar, words, i);
            if (boundary > i || boundary == Boundaries.Joint || coverage.At(i) is EntityType.Person or EntityType.Policy)
            {
                if (Name(text, pending, coverage) is { } name)
                {
                    yield return name;
                }

                pending = null;
                start = Math.Max(boundary, i + 1);
                i = start - 1;
            }
            else if (boundary == i && HeadAt(text, start, i) is var (length, kind) && length > 0)
            {
                pending = new NameShape(new TextSpan(start, i + length), EntityType.Organization, kind);
                i += length - 1;
            }
        }

        if (Name(text, pending, coverage) is { } last)
        {
            yield return last;
        }
    }

    private (int Length, string Kind) HeadAt(string text, int start, int i)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[16];
        for (var m = grammar.Heads.Prefixes(text.AsSpan(i), matches) - 1; m >= 0 && i > start; m--)
        {
            var (head, length) = (Array.Find(grammar.Heads.Of(matches[m]), h => !h.IsPart), matches[m].Length);
            if (head is not null && !grammar.Generic.SwallowsHead(text.AsSpan(i), length) && EndingRule.MayEnd(text, start, i + length))
            {
                return (length, head.Kind);
            }
        }

        return (0, "");
    }

    /// <summary>The shape without the words at its head that begin no name; null where it was read, or nothing but a category is left.</summary>
    private NameShape? Name(string text, NameShape? pending, Coverage coverage)
    {
        if (pending is not { } shape || coverage.At(shape.Span.End - 1) is not null)
        {
            return null;
        }

        var start = BeginningOf(text, shape.Span);
        var name = text.AsSpan(start, shape.Span.End - start);
        var core = name[..Math.Max(0, name.Length - HeadLength(name))];
        return core.Length < ShortestCore || name.Length > Longest || grammar.Generic.IsWhole(name) || grammar.Generic.IsCategory(core, themesName: false)
            ? null
            : shape with { Span = new TextSpan(start, shape.Span.End) };
    }

    private int BeginningOf(string text, TextSpan span)
    {
        if (segmenter is null)
        {
            return span.Start;
        }

        segmenter.Tag(text.AsSpan(span.Start, span.Length), tokens);
        foreach (var token in tokens)
        {
            if (token.Tag is null or "vn" or "" || char.IsAscii(token.Of(text.AsSpan(span.Start))[0]) || !NoBeginning.Contains(token.Tag[0], StringComparison.Ordinal))
            {
                return span.Start + token.Start;
            }
        }

        return span.End;
    }

    private int HeadLength(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (grammar.Heads.Find(name[i..]).Length > 0)
            {
                return name.Length - i;
            }
        }

        return 0;
    }
}
