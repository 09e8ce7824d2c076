using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>What the writer knows of a node, and what the transaction at hand has changed of it.</summary>
/// <param name="key">Key in the database.</param>
/// <param name="id">Id in the model.</param>
internal sealed class NodeState(long key, string id)
{
    /// <summary>Key in the database.</summary>
    public long Key => key;

    /// <summary>Id in the model.</summary>
    public string Id => id;

    /// <summary>Whether only one article tells of it, as a rule: it is not worth remembering.</summary>
    public bool IsOfOneArticle { get; } = id.StartsWith("event/", StringComparison.Ordinal);

    /// <summary>Whether its row is still to be written.</summary>
    public bool IsNew { get; set; }

    /// <summary>How many articles speak of it.</summary>
    public int Articles { get; set; }

    /// <summary>The transaction that wrote its row and the postings in it; 0 for a row without.</summary>
    public long Batch { get; set; }

    /// <summary>Its names, each at the place that it keeps.</summary>
    public List<KnownName> Names { get; set; } = [];

    /// <summary>Postings that the transaction at hand adds.</summary>
    public List<Posting> Added { get; } = [];

    /// <summary>Whether the transaction at hand changed it.</summary>
    public bool IsTouched { get; set; }

    /// <summary>Its kind in the model.</summary>
    public string Kind => GraphSchema.KindOf(id);

    /// <summary>One article more, or less, speaks of it, by these names.</summary>
    public void Add(ReadOnlySpan<(string Text, bool IsStated)> names, int articles)
    {
        Articles += articles;
        foreach (var (text, isStated) in names)
        {
            Count(text, articles, isStated ? articles : 0);
        }
    }

    /// <summary>Names that no article uses any more go; their places are free then.</summary>
    public void DropNames()
    {
        foreach (var name in Names)
        {
            name.Text = name.Articles > 0 ? name.Text : "";
        }
    }

    /// <summary>One article more, or less, uses a name.</summary>
    public void Count(ReadOnlySpan<char> text, int articles, int stated)
    {
        if (text.Length > 0)
        {
            var name = Find(text);
            name.Articles += articles;
            name.Stated += stated;
        }
    }

    private KnownName Find(ReadOnlySpan<char> text)
    {
        KnownName? free = null;
        foreach (var known in Names)
        {
            if (text.SequenceEqual(known.Text))
            {
                return known;
            }

            free = known.Text.Length == 0 && free is null ? known : free;
        }

        if (free is null)
        {
            Names.Add(free = new KnownName(""));
        }

        free.Text = text.ToString();
        return free;
    }
}
