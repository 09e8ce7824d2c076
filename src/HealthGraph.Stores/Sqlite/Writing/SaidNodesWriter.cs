using System.Runtime.InteropServices;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Gathers the nodes that one article after the other names, and writes them as <see cref="SaidNodes"/> reads them.</summary>
internal sealed class SaidNodesWriter
{
    private const int NoName = -1;

    private readonly PlaceTable places = new();
    private readonly List<Node> nodes = [];
    private readonly List<(string Text, bool IsStated, int Next)> names = [];
    private readonly ByteWriter head = new();
    private char[] texts = new char[1 << 12];
    private int length;
    private string articleId = "";
    private int articlePlace;

    /// <summary>How many there are.</summary>
    public int Count => nodes.Count;

    /// <summary>The nodes as <see cref="End"/> wrote them; good until the next article.</summary>
    public ReadOnlySpan<byte> Head => head.Written;

    /// <summary>Their ids and names, likewise.</summary>
    public ReadOnlySpan<char> Texts => texts.AsSpan(0, length);

    /// <summary>Begins with the next article.</summary>
    public void Begin(string id)
    {
        (articleId, articlePlace) = (id, -1);
        places.Clear();
        nodes.Clear();
        names.Clear();
    }

    /// <summary>The place of a node; where it is new, the next.</summary>
    /// <exception cref="ArgumentException">It is another article, or a figure of another.</exception>
    public int Place(string id)
    {
        // A third of all statements is the article's.
        if (ReferenceEquals(id, articleId) && articlePlace >= 0)
        {
            return articlePlace;
        }

        var place = places.Of(id);
        if (place == nodes.Count)
        {
            nodes.Add(new Node { Place = PlaceOf(id), FirstName = NoName });
            articlePlace = ReferenceEquals(id, articleId) ? place : articlePlace;
        }

        return place;
    }

    /// <summary>A statement is told of nodes.</summary>
    /// <param name="subject">Place of its subject.</param>
    /// <param name="predicate">Place of its predicate.</param>
    /// <param name="target">Place of its object; negative for none.</param>
    public void Say(int subject, int predicate, int target)
    {
        var all = CollectionsMarshal.AsSpan(nodes);
        all[subject].Outward |= Posting.Bit(predicate);
        if (target >= 0)
        {
            all[target].Inward |= Posting.Bit(predicate);
        }
    }

    /// <summary>A node is called so, where that is kept with it.</summary>
    public void Name(int place, string text, bool isStated)
    {
        ref var node = ref CollectionsMarshal.AsSpan(nodes)[place];
        if (node.Place is not NodePlace.Row)
        {
            return;
        }

        var all = CollectionsMarshal.AsSpan(names);
        for (var i = node.FirstName; i != NoName; i = all[i].Next)
        {
            if (string.Equals(all[i].Text, text, StringComparison.Ordinal))
            {
                all[i].IsStated |= isStated;
                return;
            }
        }

        if (node.FirstName == NoName)
        {
            node.FirstName = names.Count;
        }
        else
        {
            all[node.LastName].Next = names.Count;
        }

        node.LastName = names.Count;
        node.Names++;
        names.Add((text, isStated, NoName));
    }

    /// <summary>Writes all of them.</summary>
    public void End()
    {
        head.Clear();
        length = 0;
        var all = CollectionsMarshal.AsSpan(nodes);
        for (var i = 0; i < all.Length; i++)
        {
            Write(places.Texts[i], all[i]);
        }
    }

    private void Write(string id, Node node)
    {
        head.Number((long)node.Place);
        head.Number(node.Outward);
        head.Number(node.Inward);
        head.Number(id.Length);
        head.Number(node.Names);
        Append(id);
        for (var i = node.FirstName; i != NoName; i = names[i].Next)
        {
            head.Number((names[i].Text.Length * 2) + (names[i].IsStated ? 1 : 0));
            Append(names[i].Text);
        }
    }

    private void Append(string text)
    {
        if (length + text.Length > texts.Length)
        {
            Array.Resize(ref texts, Math.Max(texts.Length * 2, length + text.Length));
        }

        text.CopyTo(texts.AsSpan(length));
        length += text.Length;
    }

    private NodePlace PlaceOf(string id)
    {
        if (OwnNode.IsOf(id, articleId))
        {
            return nodes.Count < OwnNode.Places ? NodePlace.Own : NodePlace.Row;
        }

        if (id is not ['a' or 'i', ..] || GraphSchema.OwnerOf(id) is not { } owner)
        {
            return NodePlace.Row;
        }

        return string.Equals(owner, articleId, StringComparison.Ordinal)
            ? NodePlace.Article
            : throw new ArgumentException($"A statement of {articleId} names {id}, of which only {owner} can tell.", nameof(id));
    }

    /// <summary>A node as the article at hand speaks of it.</summary>
    private struct Node
    {
        public NodePlace Place;
        public ulong Outward;
        public ulong Inward;
        public int FirstName;
        public int LastName;
        public int Names;
    }
}
