using System.Buffers;
using System.Runtime.InteropServices;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Packs the statements of one record after the other; one thread at a time.</summary>
/// <param name="memory">The memory that records wait in.</param>
internal sealed class RecordPacker(ArrayPool<byte> memory)
{
    private readonly SaidNodesWriter nodes = new();
    private readonly PlaceTable predicates = new();
    private readonly PlaceTable terms = new();
    private readonly PlaceTable words = new();
    private readonly List<int> counts = [];
    private readonly ByteWriter body = new();
    private readonly ByteWriter rest = new();
    private readonly ByteWriter told = new();
    private readonly List<ArticleClaim> made = [];
    private (int Subject, int Predicate, int Target, TextSpan Span, int Rule, int Entry, double Confidence) before;
    private ArticleNode article = null!;
    private PackedChunk? chunk;

    /// <summary>Packs the statements of a record.</summary>
    /// <exception cref="ArgumentException">They name another article, or a figure of another.</exception>
    public PackedRecord Pack(ArticleRecord record)
    {
        Clear();
        article = record.Article;
        nodes.Begin(article.Id);
        var none = default(ArticleClaim);
        ref readonly var last = ref none;
        foreach (ref readonly var claim in Claims(record.Statements))
        {
            Add(claim, last);
            last = ref claim;
        }

        rest.Number(words.Count);
        foreach (var word in words.Texts)
        {
            rest.Text(word);
        }

        rest.Number(record.Statements.Count);
        rest.Bytes(body.Written);
        nodes.End();
        Tell();
        var (packed, layout) = Place();
        return new PackedRecord(article, packed, layout) { Count = record.Statements.Count, NodeCount = nodes.Count };
    }

    private ReadOnlySpan<ArticleClaim> Claims(IReadOnlyList<Statement> statements)
    {
        if (statements is ArticleClaims gathered)
        {
            return gathered.Gathered;
        }

        made.AddRange(statements.Select(static s => new ArticleClaim(s.Subject, s.Predicate, s.Object, s.Value, s.Span, s.Rule, s.Entry, s.Confidence)));
        return CollectionsMarshal.AsSpan(made);
    }

    /// <summary>Puts what was packed where it waits.</summary>
    private (PackedChunk Chunk, PackedLayout Layout) Place()
    {
        var texts = MemoryMarshal.AsBytes(nodes.Texts);
        var parts = new PackedLayout(0, texts.Length, nodes.Head.Length, told.Written.Length, rest.Written.Length);
        chunk ??= new PackedChunk(memory, parts.All);
        if (!chunk.TryTake(parts.All, out var start))
        {
            chunk.Release();
            chunk = new PackedChunk(memory, parts.All);
            chunk.TryTake(parts.All, out start);
        }

        var layout = parts with { Texts = start };
        texts.CopyTo(chunk.Bytes.AsSpan(layout.Texts));
        nodes.Head.CopyTo(chunk.Bytes.AsSpan(layout.Nodes));
        told.Written.CopyTo(chunk.Bytes.AsSpan(layout.Words));
        rest.Written.CopyTo(chunk.Bytes.AsSpan(layout.Rest));
        return (chunk, layout);
    }

    private void Clear()
    {
        predicates.Clear();
        terms.Clear();
        words.Clear();
        counts.Clear();
        made.Clear();
        body.Clear();
        rest.Clear();
        before = (-1, -1, -1, default, -1, -1, 0);
    }

    /// <summary>Writes predicates and terms, see <see cref="PackedRecord.Words"/>.</summary>
    private void Tell()
    {
        told.Clear();
        told.Number(counts.Count);
        for (var i = 0; i < counts.Count; i++)
        {
            told.Number(counts[i]);
            told.Text(predicates.Texts[i]);
        }

        told.Number(terms.Count);
        foreach (var term in terms.Texts)
        {
            told.Text(term);
        }
    }

    /// <summary>Adds a claim to the one before; claims come as they are gathered: those of one subject, on the same grounds, one after the other.</summary>
    private void Add(in ArticleClaim claim, in ArticleClaim last)
    {
        var subject = ReferenceEquals(claim.Subject, last.Subject) ? before.Subject : nodes.Place(claim.Subject);
        var target = claim.Object is not { } o ? -1 : ReferenceEquals(o, last.Object) ? before.Target : ReferenceEquals(o, last.Subject) ? before.Subject : nodes.Place(o);
        var predicate = Predicate(claim.Predicate, last.Predicate);
        nodes.Say(subject, predicate, target);
        if (claim.Value is { } name && claim.Predicate is "MENTIONS" or "name")
        {
            nodes.Name(target < 0 ? subject : target, name, isStated: target < 0);
        }

        var (value, length) = Value(claim);
        var (rule, entry) = ReferenceEquals(claim.Rule, last.Rule) && ReferenceEquals(claim.Entry, last.Entry) ? (before.Rule, before.Entry)
            : (terms.Of(claim.Rule), claim.Entry is { } e ? terms.Of(e) + 1 : 0);
        Write(claim, (subject, predicate, target, value, length, rule, entry));
        before = (subject, predicate, target, claim.Span, rule, entry, claim.Confidence);
    }

    /// <summary>Writes a statement, but what is as in the one before.</summary>
    private void Write(in ArticleClaim statement, (int Subject, int Predicate, int Target, int Value, int Length, int Rule, int Entry) places)
    {
        var (isSubject, isSpan) = (places.Subject == before.Subject, statement.Span == before.Span);
        var isGrounds = places.Rule == before.Rule && places.Entry == before.Entry && statement.Confidence.Equals(before.Confidence);
        body.Byte((byte)((isSubject ? PackedStatements.SameSubject : 0) | (isSpan ? PackedStatements.SameSpan : 0) | (isGrounds ? PackedStatements.SameGrounds : 0)));
        if (!isSubject)
        {
            body.Number(places.Subject);
        }

        body.Number(places.Predicate);
        body.Number(places.Target + 1);
        body.Number(places.Value);
        if (places.Length > 0)
        {
            body.Number(places.Length);
        }

        if (!isSpan)
        {
            body.Number(statement.Span.Start);
            body.Number(statement.Span.End - statement.Span.Start);
        }

        if (!isGrounds)
        {
            body.Number(places.Rule);
            body.Number(places.Entry);
            AddConfidence(statement.Confidence);
        }
    }

    private int Predicate(string text, string? last)
    {
        var place = ReferenceEquals(text, last) ? before.Predicate : predicates.Of(text);
        if (place == counts.Count)
        {
            counts.Add(0);
        }

        CollectionsMarshal.AsSpan(counts)[place]++;
        return place;
    }

    /// <summary>How a value is written, and the length of what is a part of its span; see <see cref="PackedStatements"/>.</summary>
    private (int Value, int Length) Value(in ArticleClaim statement)
    {
        if (statement.Value is not { } value)
        {
            return (PackedStatement.NoValue, 0);
        }

        var (text, start, end) = (article.Text, statement.Span.Start, statement.Span.End);
        if (start < 0 || end > text.Length || value.Length == 0 || value.Length > end - start || text.AsSpan(start, end - start).IndexOf(value) is not (>= 0 and var skip))
        {
            return (PackedStatement.FirstWord + (words.Of(value) * 2), 0);
        }

        return value.Length == end - start ? (PackedStatement.SpanWords, 0) : (PackedStatement.FirstWord + 1 + (skip * 2), value.Length);
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
}
