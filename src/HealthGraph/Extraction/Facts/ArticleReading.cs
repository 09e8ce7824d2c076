using HealthGraph.Documents;
using HealthGraph.Text;
using HealthGraph.Text.Dates;
using HealthGraph.Text.Numbers;
using Sentence = HealthGraph.Text.Sentence;

namespace HealthGraph.Extraction.Facts;

/// <summary>One article as the rules for relations, events and indicators see it: sentences, names, dates and quantities, each list in the order of the text.</summary>
internal sealed class ArticleReading
{
    private const int LongestShield = 40;
    private const int LongestBracket = 120;

    /// <summary>At each offset one more than the index of the mention that covers it, or 0.</summary>
    private readonly int[] over;

    /// <summary>At each offset where a name, title, bracket or short quotation begins the offset after it, or 0; see <see cref="PastShield"/>.</summary>
    private readonly int[] past;

    /// <summary>Whether a date begins at an offset.</summary>
    private readonly bool[] dated;

    private readonly int[] starts;
    private readonly string[]?[] wordings;

    /// <summary>Reads the article's sentences, dates and quantities once for all rules.</summary>
    /// <param name="article">The article.</param>
    /// <param name="issue">Head of the bulletin, or null; its date stands in for an article without one.</param>
    /// <param name="entities">What the article names.</param>
    /// <param name="quantities">Reads the numbers.</param>
    public ArticleReading(Article article, Issue? issue, IReadOnlyList<Entity> entities, QuantityReader quantities)
    {
        (Article, Entities) = (article, [.. entities]);
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

        starts = Namings.ConvertAll(n => n.Span.Start).ToArray();
        wordings = new string[Entities.Length][];
        past = ReadShields();
        dated = new bool[article.Text.Length + 1];
        foreach (var date in Dates)
        {
            dated[date.Span.Start] = true;
        }
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>The text that every span counts in.</summary>
    public string Text => Article.Text;

    /// <summary>Date of the article, else of the issue, else null.</summary>
    public PartialDate? Anchor { get; }

    /// <summary>What the article names.</summary>
    public Entity[] Entities { get; }

    /// <summary>The wordings of an entity's mentions, each once, in the order of the text.</summary>
    /// <param name="entity">Index in <see cref="Entities"/>.</param>
    public string[] WordingsOf(int entity) => wordings[entity] ??= Wordings(Entities[entity]);

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

    /// <summary>Whether <paramref name="span"/> holds the beginning of a mention of this type.</summary>
    public bool Names(EntityType type, TextSpan span)
    {
        foreach (var naming in NamingsIn(span))
        {
            if (naming.Entity.Type == type)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mention that begins at <paramref name="at"/>, or null.</summary>
    public Naming? NamingAt(int at)
    {
        var index = over[at] - 1;
        return index < 0 || Namings[index].Span.Start != at ? null : Namings[index];
    }

    /// <summary>Whether the mention of a person begins at <paramref name="at"/>.</summary>
    public bool IsPersonAt(int at) => NamingAt(at) is { IsPerson: true };

    /// <summary>The sentence that <paramref name="span"/> lies in, or the span itself where none holds it.</summary>
    public TextSpan SentenceOf(TextSpan span)
    {
        var (low, high) = (0, Sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].Span.Start <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && Sentences[low - 1].Span.Contains(span) ? Sentences[low - 1].Span : span;
    }

    /// <summary>The mention that covers <paramref name="at"/>, or null.</summary>
    public Naming? NamingOver(int at)
    {
        var index = over[at] - 1;
        return index >= 0 ? Namings[index] : null;
    }

    /// <summary>For loops over a text: <see cref="PastShield"/> of each offset, 0 where nothing begins.</summary>
    public ReadOnlySpan<int> Shields => past;

    /// <summary>
    /// The offset after the name, title, bracket or short quotation that begins at <paramref name="at"/>, or <paramref name="at"/> itself:
    /// nothing inside one is a verb or an adverb of the clause. A topic is no name in this sense.
    /// </summary>
    public int PastShield(int at) => Math.Max(at, past[at]);

    /// <summary>Whether a date begins at <paramref name="at"/>.</summary>
    public bool IsDateAt(int at) => dated[at];

    /// <summary>The date that begins at <paramref name="at"/>, or null.</summary>
    public DateMention? DateAt(int at)
    {
        return dated[at] ? Dates[FirstDate(at)] : null;
    }

    /// <summary>The dates that begin inside <paramref name="span"/>.</summary>
    public ReadOnlySpan<DateMention> DatesIn(TextSpan span)
    {
        var (from, to) = (FirstDate(span.Start), FirstDate(span.End));
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Dates)[from..to];
    }

    /// <summary>Whether a date lies wholly inside <paramref name="span"/>.</summary>
    public bool HoldsDate(TextSpan span)
    {
        foreach (var date in DatesIn(span))
        {
            if (date.Span.End <= span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Wordings(Entity entity)
    {
        if (entity.Mentions is [var only])
        {
            return [only.Text];
        }

        var texts = new List<string>(entity.Mentions.Count);
        foreach (var mention in entity.Mentions)
        {
            if (!texts.Contains(mention.Text))
            {
                texts.Add(mention.Text);
            }
        }

        return [.. texts];
    }

    /// <summary>Whether a date covers <paramref name="at"/>; none overlaps another.</summary>
    public bool DateOver(int at)
    {
        var index = FirstDate(at + 1) - 1;
        return index >= 0 && Dates[index].Span.End > at;
    }

    private int[] ReadShields()
    {
        var text = Text;
        var shields = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            if (Nesting.IsOpener(text[i]) && Nesting.FindCloser(text, i, Nesting.IsQuote(text[i]) ? LongestShield : LongestBracket) is > 0 and var closer)
            {
                shields[i] = closer + 1;
            }
        }

        for (var i = 0; i < Namings.Count; i++)
        {
            var naming = Namings[i];
            shields[naming.Span.Start] = over[naming.Span.Start] == i + 1 && naming.Entity.Type != EntityType.Topic ? naming.Span.End : shields[naming.Span.Start];
        }

        return shields;
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
        // Both ways cost the same here, so that the processor need not guess which one is taken.
        var (low, count) = (0, starts.Length);
        while (count > 0)
        {
            var half = (count + 1) / 2;
            low = starts[low + half - 1] < at ? low + half : low;
            count -= half;
        }

        return low;
    }

    /// <summary>The entity with this canonical name, or null.</summary>
    public Entity? Find(EntityType type, string name)
    {
        foreach (var entity in Entities)
        {
            if (entity.Type == type && string.Equals(entity.Name, name, StringComparison.Ordinal))
            {
                return entity;
            }
        }

        return null;
    }

    /// <summary>The quantities that begin inside <paramref name="span"/>.</summary>
    public ReadOnlySpan<Quantity> QuantitiesIn(TextSpan span)
    {
        var (low, high) = (0, Quantities.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Quantities[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        var to = low;
        while (to < Quantities.Count && Quantities[to].Span.Start < span.End)
        {
            to++;
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Quantities)[low..to];
    }
}
