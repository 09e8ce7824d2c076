using System.Buffers.Binary;
using HealthGraph.Extraction;

namespace HealthGraph.Graph;

/// <summary>Gathers the statements of one article, each id once.</summary>
internal sealed class StatementSheet(string articleId, string dictionaryVersion)
{
    // Room for most articles.
    private readonly List<Draft> drafts = new(320);

    /// <summary>The article whose claims are gathered.</summary>
    public string ArticleId => articleId;

    /// <summary>A property that stands on a mention; left out where it has no value.</summary>
    public void Property(string subject, string property, string? value, Mention mention) =>
        Add(subject, property, null, value, mention.Span, mention.Rule, mention.Entry, mention.Confidence);

    /// <summary>A property that stands on a sentence; left out where it has no value.</summary>
    public void Property(string subject, string property, string? value, TextSpan evidence, string rule) =>
        Add(subject, property, null, value, evidence, rule, null, 1);

    /// <summary>An edge that stands on a sentence.</summary>
    public void Edge(string subject, string type, string target, string? qualifier, TextSpan evidence, string rule) =>
        Add(subject, type, target, qualifier, evidence, rule, null, 1);

    /// <summary>The article mentions an entity.</summary>
    public void Mention(string entityId, Mention mention) =>
        Add(articleId, "MENTIONS", entityId, mention.Text, mention.Span, mention.Rule, mention.Entry, mention.Confidence);

    /// <summary>All of them, by id.</summary>
    public List<Statement> Sorted()
    {
        using var ids = new StatementIds(articleId);
        foreach (var draft in drafts)
        {
            ids.Add(draft.Subject, draft.Predicate, draft.Target, draft.Value, draft.Span);
        }

        var hashes = ids.Hashes();
        var order = Order(hashes);
        var statements = new List<Statement>(drafts.Count);
        for (var i = 0; i < order.Length; i++)
        {
            // Of one claim made twice the later stays.
            var last = order[i];
            for (; i + 1 < order.Length && hashes[order[i + 1]] == hashes[last]; i++)
            {
                last = Math.Max(last, order[i + 1]);
            }

            statements.Add(Made(drafts[last], hashes[last]));
        }

        return statements;
    }

    /// <summary>Places in ascending order of the hashes. Half of a hash decides nearly always, and sorts three times as fast.</summary>
    private static int[] Order(UInt128[] hashes)
    {
        var (halves, order) = (new ulong[hashes.Length], new int[hashes.Length]);
        for (var i = 0; i < order.Length; i++)
        {
            (halves[i], order[i]) = ((ulong)(hashes[i] >> 64), i);
        }

        Array.Sort(halves, order);
        for (var i = 1; i < order.Length; i++)
        {
            for (var j = i; j > 0 && hashes[order[j]] < hashes[order[j - 1]]; j--)
            {
                (order[j], order[j - 1]) = (order[j - 1], order[j]);
            }
        }

        return order;
    }

    private void Add(string subject, string predicate, string? target, string? value, TextSpan span, string rule, string? entry, double confidence)
    {
        if (target is not null || !string.IsNullOrEmpty(value))
        {
            drafts.Add(new Draft(subject, predicate, target, value, span, rule, entry, confidence));
        }
    }

    private Statement Made(in Draft draft, UInt128 hash)
    {
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(id, hash);
        return new Statement(Convert.ToHexStringLower(id), articleId, draft.Subject, draft.Predicate, draft.Target, draft.Value, draft.Span, draft.Rule,
            draft.Entry, draft.Confidence, dictionaryVersion);
    }

    private readonly record struct Draft(
        string Subject, string Predicate, string? Target, string? Value, TextSpan Span, string Rule, string? Entry, double Confidence);
}
