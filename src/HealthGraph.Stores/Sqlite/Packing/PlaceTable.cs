using System.Runtime.InteropServices;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>Texts of one article after the other, each at the place at which it came first.</summary>
/// <remarks>
/// Mostly the same string comes again: rules hold theirs as constants, an entity has one id. So whoever came last of those that end alike is looked at
/// before anything is hashed. What came with an earlier article is void without being cleared, and keeps its hash.
/// </remarks>
internal sealed class PlaceTable
{
    private const int LatelySlots = 128;
    private const int FewestSlots = 256;

    private readonly List<string> texts = [];
    private readonly Known[] lately = new Known[LatelySlots];

    // Open addressing, at most half full; a place of an earlier article is free.
    private Taken[] slots = new Taken[FewestSlots];
    private int article = 1;

    /// <summary>How many there are.</summary>
    public int Count => texts.Count;

    /// <summary>The texts, by place.</summary>
    public ReadOnlySpan<string> Texts => CollectionsMarshal.AsSpan(texts);

    /// <summary>The place of a text; where it is new, the next.</summary>
    public int Of(string text)
    {
        ref var known = ref lately[SlotOf(text)];
        if (!ReferenceEquals(known.Text, text))
        {
            known = new Known { Text = text, Hash = (uint)text.GetHashCode(StringComparison.Ordinal) };
        }

        if (known.Article != article)
        {
            (known.Article, known.Place) = (article, Find(text, known.Hash));
        }

        return known.Place;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        texts.Clear();
        if (++article == int.MaxValue)
        {
            Array.Clear(lately);
            Array.Clear(slots);
            article = 1;
        }
    }

    /// <summary>Where a text is looked for first, by its end and its length.</summary>
    private static int SlotOf(string text) => text.Length < 3 ? text.Length
        : ((text.Length * 5) + (text[^1] * 7) + (text[^2] * 61) + (text[^3] * 509) + (text[text.Length / 2] * 2053)) & (LatelySlots - 1);

    private int Find(string text, uint hash)
    {
        ref var slot = ref slots[hash & (uint)(slots.Length - 1)];
        for (var next = hash + 1; slot.Article == article; next++)
        {
            if (slot.Hash == hash && string.Equals(texts[slot.Place], text, StringComparison.Ordinal))
            {
                return slot.Place;
            }

            slot = ref slots[next & (uint)(slots.Length - 1)];
        }

        slot = new Taken(article, hash, texts.Count);
        texts.Add(text);
        if (texts.Count * 2 > slots.Length)
        {
            Grow();
        }

        return texts.Count - 1;
    }

    private void Grow()
    {
        var before = slots;
        slots = new Taken[before.Length * 2];
        foreach (var taken in before)
        {
            if (taken.Article == article)
            {
                var at = taken.Hash;
                while (slots[at & (uint)(slots.Length - 1)].Article == article)
                {
                    at++;
                }

                slots[at & (uint)(slots.Length - 1)] = taken;
            }
        }
    }

    /// <summary>A text that came lately, and its place in an article.</summary>
    private struct Known
    {
        public string? Text;
        public uint Hash;
        public int Article;
        public int Place;
    }

    /// <summary>A place that an article gave.</summary>
    private readonly record struct Taken(int Article, uint Hash, int Place);
}
