using System.Runtime.InteropServices;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Packs the statements of one record after the other; one thread at a time.</summary>
internal sealed class RecordPacker
{
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

    /// <summary>Packs the statements of a record.</summary>
    public PackedRecord Pack(ArticleRecord record)
    {
        Clear();
        if (record.Statements is ArticleClaims claims)
        {
            for (var i = 0; i < claims.Count; i++)
            {
                Add(claims.Claim(i), record.Article.Text);
            }
        }
        else
        {
            foreach (var s in record.Statements)
            {
                Add(new ArticleClaim(s.Subject, s.Predicate, s.Object, s.Value, s.Span, s.Rule, s.Entry, s.Confidence), record.Article.Text);
            }
        }

        rest.Number(words.Count);
        foreach (var word in words)
        {
            rest.Text(word);
        }

        AddIds(record.Statements);
        rest.Bytes(body.Written);
        return new PackedRecord(record.Article, [.. nodes], [.. predicates], [.. terms], rest.Written.ToArray());
    }

    private void AddIds(IReadOnlyList<Statement> statements)
    {
        rest.Number(statements.Count);
        if (statements is ArticleClaims claims)
        {
            for (var i = 0; i < claims.Count; i++)
            {
                claims.WriteId(i, rest.Room(PackedStatements.IdBytes));
            }

            return;
        }

        foreach (var statement in statements)
        {
            Convert.FromHexString(statement.Id, rest.Room(PackedStatements.IdBytes), out _, out _);
        }
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
    }

    private void Add(in ArticleClaim statement, string text)
    {
        var subject = Node(statement.Subject);
        var target = statement.Object is { } o ? Node(o) : -1;
        var predicate = Predicate(statement.Predicate);
        Say(subject, predicate, target);
        if (statement.Predicate is "MENTIONS" or "name" && statement.Value is { } name)
        {
            AddName(target < 0 ? subject : target, name, isStated: target < 0);
        }

        body.Number(subject);
        body.Number(predicate);
        body.Number(target + 1);
        body.Number(Word(statement, text));
        body.Number(statement.Span.Start);
        body.Number(statement.Span.End - statement.Span.Start);
        body.Number(Term(statement.Rule));
        body.Number(statement.Entry is { } entry ? Term(entry) + 1 : 0);
        AddConfidence(statement.Confidence);
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
        var (place, isNew) = Place(nodePlaces, id, nodes.Count);
        if (isNew)
        {
            nodes.Add(new SaidNode(id, 0, 0, []));
        }

        return place;
    }

    private int Predicate(string text)
    {
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
        var (place, isNew) = Place(termPlaces, text, terms.Count);
        if (isNew)
        {
            terms.Add(text);
        }

        return place;
    }

    private int Word(in ArticleClaim statement, string text)
    {
        if (statement.Value is not { } value)
        {
            return PackedStatement.NoValue;
        }

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

    private static (int Place, bool IsNew) Place(Dictionary<string, int> places, string text, int next)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, text, out var isKnown);
        place = isKnown ? place : next;
        return (place, !isKnown);
    }
}
