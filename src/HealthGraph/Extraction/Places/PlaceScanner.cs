using System.Collections.Concurrent;
using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Places;

/// <summary>Finds every stretch of a text that may name a place; which place is for <see cref="PlaceResolver"/> to say.</summary>
internal sealed class PlaceScanner
{
    private readonly RegionTable table;
    private readonly PlaceWords words;
    private readonly PlaceChain chain;
    private readonly OneCharacterPlaces oneCharacter;
    private readonly ISegmenter? segmenter;
    private readonly Vocabulary vocabulary;

    // As many as threads scan at once.
    private readonly ConcurrentBag<TokenBuffer> spare = [];

    /// <summary>Takes what it reads by.</summary>
    /// <param name="table">Regions.</param>
    /// <param name="words">Words around them.</param>
    /// <param name="segmenter">Keeps names from being read across words; null to do without.</param>
    public PlaceScanner(RegionTable table, PlaceWords words, ISegmenter? segmenter)
    {
        (this.table, this.words) = (table, words);
        this.segmenter = segmenter;
        vocabulary = new Vocabulary([(WordKinds.Regions, table.Surfaces), (WordKinds.Shields, words.Words)]);
        chain = new PlaceChain(table, words);
        oneCharacter = new OneCharacterPlaces(table, words);
    }

    /// <summary>The surfaces of a short text by itself, such as a name.</summary>
    public List<PlaceSurface> Scan(string text)
    {
        using var read = vocabulary.Scan(text);
        return Scan(read);
    }

    /// <summary>The surfaces in the order of the text, none overlapping.</summary>
    public List<PlaceSurface> Scan(WordScan read)
    {
        var text = read.Text;
        var taken = new bool[text.Length];
        var tokens = spare.TryTake(out var used) ? used : new TokenBuffer();
        var boundaries = new WordBoundaries(text, segmenter, tokens);
        var found = ScanNames(read, taken, boundaries);
        oneCharacter.Scan(read, taken, boundaries, found);
        var kept = ContextFilter.Apply(found, words);
        new PlaceLists(read, table, words).Add(kept);
        new BuiltPlaces(text, words).Add(kept);
        kept.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        spare.Add(tokens);
        return kept;
    }

    private List<PlaceSurface> ScanNames(WordScan read, bool[] taken, WordBoundaries boundaries)
    {
        var text = read.Text;
        var found = new List<PlaceSurface>();
        var shielded = 0;
        for (var start = 0; start < text.Length; start++)
        {
            var kinds = read.KindsAt(start);
            shielded = (kinds & WordKinds.Shields) == 0 ? shielded : Math.Max(shielded, start + words.Longest(text.AsSpan(start), PlaceWordKind.Shield));
            taken[start] |= start < shielded;
            if ((kinds & WordKinds.Regions) == 0 || LongestOfWords(read, start, boundaries) is not { } reading || reading.End <= shielded)
            {
                continue;
            }

            var surface = text[start..reading.End];
            if (NameChecks.IsPlace(text, start, reading, words))
            {
                var form = reading.Links > 1 ? PlaceForm.Path : PlaceForm.Name;
                found.Add(new PlaceSurface(new TextSpan(start, reading.End), surface, form, reading.Names));
            }
            else if (surface.Length < 3 && words.Longest(text.AsSpan(reading.End), PlaceWordKind.Ending) == 0)
            {
                continue;
            }

            taken.AsSpan(start..reading.End).Fill(true);
            start = reading.End - 1;
        }

        return found;
    }

    /// <summary>The longest reading that cuts through no word; where one ends inside a word, a shorter one is tried.</summary>
    private PlaceChain.Reading? LongestOfWords(WordScan text, int start, WordBoundaries boundaries)
    {
        var reading = chain.Longest(text, start, text.Text.Length);
        while (reading is { } one && boundaries.AreCrossedBy(new TextSpan(start, one.End)))
        {
            reading = one.End - start > 2 ? chain.Longest(text, start, one.End - 1) : null;
        }

        return reading;
    }
}
