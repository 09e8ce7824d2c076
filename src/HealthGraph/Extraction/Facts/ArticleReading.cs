using HealthGraph.Documents;
using HealthGraph.Text;
using HealthGraph.Text.Dates;
using HealthGraph.Text.Numbers;
using Sentence = HealthGraph.Text.Sentence;

namespace HealthGraph.Extraction.Facts;

/// <summary>One article as the rules for relations, events and indicators see it: sentences, names, dates and quantities, each list in the order of the text.</summary>
internal sealed class ArticleReading
{
    /// <summary>At each offset one more than the index of the mention that covers it, or 0.</summary>
    private readonly int[] over;

    /// <summary>Reads the article's sentences, dates and quantities once for all rules.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issue">Head of the bulletin, or null; its date stands in for an article without one.</param>
    /// <param name="entities">What the article names.</param>
    /// <param name="quantities">Reads the numbers.</param>
    public ArticleReading(Article article, Issue? issue, IReadOnlyList<Entity> entities, QuantityReader quantities)
    {
        (Article, Entities) = (article, entities);
        Anchor = article.PublishedOn ?? issue?.PublishedOn;
        Sentences = SentenceSplitter.Split(article.Text);
        Dates = DateReader.Read(article.Text, Anchor);
        Quantities = quantities.Read(article.Text);
        Namings = new List<Naming>(entities.Count * 2);
        foreach (var entity in entities)
        {
            foreach (var mention in entity.Mentions)
            {
                Namings.Add(new Naming(mention.Span, entity));
            }
        }

        Namings.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start - b.Span.Start : b.Span.End - a.Span.End);
        over = new int[article.Text.Length + 1];
        for (var i = 0; i < Namings.Count; i++)
        {
            over.AsSpan(Namings[i].Span.Start, Namings[i].Span.Length).Fill(i + 1);
        }
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The text that every span counts in.</summary>
    public string Text => Article.Text;

    /// <summary>Date of the article, else of the issue, else null.</summary>
    public PartialDate? Anchor { get; }

    /// <summary>What the article names.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The sentences.</summary>
    public List<Sentence> Sentences { get; }

    /// <summary>Every mention.</summary>
    public List<Naming> Namings { get; }

    /// <summary>Every date and period.</summary>
    public List<DateMention> Dates { get; }

    /// <summary>Every number with its unit.</summary>
    public List<Quantity> Quantities { get; }

    /// <summary>The mentions that lie inside <paramref name="span"/>.</summary>
    public ReadOnlySpan<Naming> NamingsIn(TextSpan span)
    {
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Namings);
        var from = LowerBound(span.Start);
        var to = from;
        while (to < all.Length && all[to].Span.Start < span.End)
        {
            to++;
        }

        return all[from..to];
    }

    /// <summary>The mention that begins at <paramref name="at"/>, or null.</summary>
    public Naming? NamingAt(int at)
    {
        var index = over[at] - 1;
        return index >= 0 && Namings[index].Span.Start == at ? Namings[index] : null;
    }

    /// <summary>The mention that covers <paramref name="at"/>, or null.</summary>
    public Naming? NamingOver(int at)
    {
        var index = over[at] - 1;
        return index >= 0 ? Namings[index] : null;
    }

    /// <summary>The date that begins at <paramref name="at"/>, or null.</summary>
    public DateMention? DateAt(int at)
    {
        var index = FirstDate(at);
        return index < Dates.Count && Dates[index].Span.Start == at ? Dates[index] : null;
    }

    /// <summary>The dates that begin inside <paramref name="span"/>.</summary>
    public ReadOnlySpan<DateMention> DatesIn(TextSpan span)
    {
        var (from, to) = (FirstDate(span.Start), FirstDate(span.End));
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Dates)[from..to];
    }

    private int FirstDate(int at)
    {
        var (low, high) = (0, Dates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Dates[middle].Span.Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Index of the first mention that begins at or after <paramref name="at"/>.</summary>
    public int LowerBound(int at)
    {
        var (low, high) = (0, Namings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Namings[middle].Span.Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The entity with this canonical name, or null.</summary>
    public Entity? Find(EntityType type, string name) =>
        Entities.FirstOrDefault(e => e.Type == type && string.Equals(e.Name, name, StringComparison.Ordinal));
}
