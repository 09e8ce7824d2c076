using System.Runtime.InteropServices;
using System.Text;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Packs the statements of one record after the other; one thread at a time.</summary>
internal sealed class RecordPacker
{
    // Cheaper than a hash of forty characters.
    private const int LookBack = 16;

    private readonly Dictionary<string, int> nodePlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> predicatePlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> termPlaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> wordPlaces = new(StringComparer.Ordinal);
    private readonly List<SaidNode> nodes = [];
    private readonly List<(string Text, int Count)> predicates = [];
    private readonly List<string> terms = [];
    private readonly List<string> words = [];
    private readonly ByteWriter body = new();
    private readonly ByteWriter rest = new();
    private readonly ByteWriter head = new();
    private readonly StringBuilder texts = new();
    private (int Subject, TextSpan Span, int Rule, int Entry, double Confidence) before;
    private ArticleNode article = null!;

    /// <summary>Packs the statements of a record.</summary>
    /// <exception cref="ArgumentException">They name another article, or a figure of another.</exception>
    public PackedRecord Pack(ArticleRecord record)
    {
        Clear();
        article = record.Article;
        if (record.Statements is ArticleClaims claims)
        {
            foreach (ref readonly var claim in claims.Gathered)
            {
                Add(claim);
            }
        }
        else
        {
            foreach (var s in record.Statements)
            {
                Add(new ArticleClaim(s.Subject, s.Predicate, s.Object, s.Value, s.Span, s.Rule, s.Entry, s.Confidence));
            }
        }

        rest.Number(words.Count);
        foreach (var word in words)
        {
            rest.Text(word);
        }

        rest.Number(record.Statements.Count);
        rest.Bytes(body.Written);
        head.Clear();
        texts.Clear();
        foreach (ref readonly var node in CollectionsMarshal.AsSpan(nodes))
        {
            SaidNodes.Write(head, texts, node);
        }

        return new PackedRecord(article, head.Written.ToArray(), texts.ToString(), [.. predicates], [.. terms], rest.Written.ToArray()) { NodeCount = nodes.Count };
    }

    private void Clear()
    {
        Array.ForEach([nodePlaces, predicatePlaces, termPlaces, wordPlaces], places => places.Clear());
        nodes.Clear();
        predicates.Clear();
        terms.Clear();
        words.Clear();
        body.Clear();
        rest.Clear();
        before = (-1, default, -1, -1, 0);
    }

    private void Add(in ArticleClaim statement)
    {
        var subject = Node(statement.Subject);
        var target = statement.Object is { } o ? Node(o) : -1;
        var predicate = Predicate(statement.Predicate);
        Say(subject, predicate, target);
        if (statement.Predicate is "MENTIONS" or "name" && statement.Value is { } name)
        {
            AddName(target < 0 ? subject : target, name, isStated: target < 0);
        }

        var now = (subject, statement.Span, Term(statement.Rule), statement.Entry is { } entry ? Term(entry) + 1 : 0, statement.Confidence);
        Write(now, predicate, target, Word(statement));
        before = now;
    }

    /// <summary>Writes a statement, but what is as in the one before.</summary>
    private void Write((int Subject, TextSpan Span, int Rule, int Entry, double Confidence) now, int predicate, int target, int value)
    {
        var (subject, span) = (now.Subject == before.Subject, now.Span == before.Span);
        var grounds = now.Rule == before.Rule && now.Entry == before.Entry && now.Confidence.Equals(before.Confidence);
        body.Byte((byte)((subject ? PackedStatements.SameSubject : 0) | (span ? PackedStatements.SameSpan : 0) | (grounds ? PackedStatements.SameGrounds : 0)));
        if (!subject)
        {
            body.Number(now.Subject);
        }

        body.Number(predicate);
        body.Number(target + 1);
        body.Number(value);
        if (!span)
        {
            body.Number(now.Span.Start);
            body.Number(now.Span.End - now.Span.Start);
        }

        if (!grounds)
        {
            body.Number(now.Rule);
            body.Number(now.Entry);
            AddConfidence(now.Confidence);
        }
    }

    private void Say(int subject, int predicate, int target)
    {
        var all = CollectionsMarshal.AsSpan(nodes);
        all[subject] = all[subject] with { Outward = all[subject].Outward | Posting.Bit(predicate) };
        if (target >= 0)
        {
            all[target] = all[target] with { Inward = all[target].Inward | Posting.Bit(predicate) };
        }
    }

    private void AddName(int node, string text, bool isStated)
    {
        ref var said = ref CollectionsMarshal.AsSpan(nodes)[node];
        if (said.Place is not NodePlace.Row)
        {
            return;
        }

        for (var i = 0; i < said.Names.Length; i++)
        {
            if (string.Equals(said.Names[i].Text, text, StringComparison.Ordinal))
            {
                said.Names[i].IsStated |= isStated;
                return;
            }
        }

        said = said with { Names = [.. said.Names, (text, isStated)] };
    }

    private int Node(string id)
    {
        // One thing after the other is told of a node: mostly it is the same string, and was there lately.
        var all = CollectionsMarshal.AsSpan(nodes);
        for (var i = all.Length - 1; i >= Math.Max(0, all.Length - LookBack); i--)
        {
            if (ReferenceEquals(all[i].Id, id))
            {
                return i;
            }
        }

        var (place, isNew) = Place(nodePlaces, id, nodes.Count);
        if (isNew)
        {
            nodes.Add(new SaidNode(id, PlaceOf(id), 0, 0, []));
        }

        return place;
    }

    private NodePlace PlaceOf(string id)
    {
        if (id is not ['a' or 'i', ..] || GraphSchema.OwnerOf(id) is not { } owner)
        {
            return NodePlace.Row;
        }

        if (!string.Equals(owner, article.Id, StringComparison.Ordinal))
        {
            throw new ArgumentException($"A statement of {article.Id} names {id}, of which only {owner} can tell.", nameof(id));
        }

        return owner.Length == id.Length ? NodePlace.Article : nodes.Count < OwnNode.Places ? NodePlace.Own : NodePlace.Row;
    }

    private int Predicate(string text)
    {
        // A dozen names, which the rules hold as constants.
        var all = CollectionsMarshal.AsSpan(predicates);
        for (var i = 0; i < all.Length; i++)
        {
            if (ReferenceEquals(all[i].Text, text))
            {
                all[i].Count++;
                return i;
            }
        }

        var (place, isNew) = Place(predicatePlaces, text, predicates.Count);
        if (isNew)
        {
            predicates.Add((text, 0));
        }

        CollectionsMarshal.AsSpan(predicates)[place].Count++;
        return place;
    }

    private int Term(string text)
    {
        if (Lately(terms, text) is >= 0 and var known)
        {
            return known;
        }

        var (place, isNew) = Place(termPlaces, text, terms.Count);
        if (isNew)
        {
            terms.Add(text);
        }

        return place;
    }

    private int Word(in ArticleClaim statement)
    {
        if (statement.Value is not { } value)
        {
            return PackedStatement.NoValue;
        }

        var text = article.Text;
        var (start, end) = (statement.Span.Start, statement.Span.End);
        if (value.Length == end - start && start >= 0 && end <= text.Length && text.AsSpan(start, value.Length).SequenceEqual(value))
        {
            return PackedStatement.SpanWords;
        }

        var (place, isNew) = Place(wordPlaces, value, words.Count);
        if (isNew)
        {
            words.Add(value);
        }

        return place + PackedStatement.FirstWord;
    }

    private void AddConfidence(double confidence)
    {
        var parts = Math.Round(confidence * PackedStatements.ConfidenceParts);
        if (parts >= 0 && parts / PackedStatements.ConfidenceParts == confidence)
        {
            body.Number((long)parts + 1);
            return;
        }

        body.Number(0);
        body.Fixed(BitConverter.DoubleToUInt64Bits(confidence));
    }

    private static int Lately(List<string> texts, string text)
    {
        for (var i = texts.Count - 1; i >= Math.Max(0, texts.Count - LookBack); i--)
        {
            if (ReferenceEquals(texts[i], text))
            {
                return i;
            }
        }

        return -1;
    }

    private static (int Place, bool IsNew) Place(Dictionary<string, int> places, string text, int next)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, text, out var isKnown);
        place = isKnown ? place : next;
        return (place, !isKnown);
    }
}
