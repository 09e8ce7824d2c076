using System.Runtime.InteropServices;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>Makes the bytes of an article's statements, see <see cref="PackedStatements"/>.</summary>
/// <param name="terms">Keys of rules and entries.</param>
/// <param name="predicates">Keys of predicates.</param>
internal sealed class StatementPacker(WordTable terms, WordTable predicates)
{
    private const int IdBytes = 16;

    private readonly ByteWriter packed = new();
    private readonly ByteWriter body = new();
    private readonly List<string> words = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    /// <summary>Packs the statements of a record.</summary>
    /// <param name="record">The article.</param>
    /// <param name="spoken">Gathers the nodes and what is said of them.</param>
    /// <returns>Good until the next call.</returns>
    public ReadOnlySpan<byte> Pack(ArticleRecord record, SpokenNodes spoken)
    {
        body.Clear();
        words.Clear();
        places.Clear();
        foreach (var statement in record.Statements)
        {
            Add(statement, record.Article.Text, spoken);
        }

        packed.Clear();
        packed.Byte(PackedStatements.Version);
        packed.Number(spoken.Count);
        for (var i = 0; i < spoken.Count; i++)
        {
            packed.Number(spoken[i].Node.Key);
        }

        packed.Number(words.Count);
        foreach (var word in words)
        {
            packed.Text(word);
        }

        packed.Number(record.Statements.Count);
        foreach (var statement in record.Statements)
        {
            Convert.FromHexString(statement.Id, packed.Room(IdBytes), out _, out _);
        }

        packed.Bytes(body.Written);
        return packed.Written;
    }

    private void Add(Statement statement, string text, SpokenNodes spoken)
    {
        var subject = spoken.Place(statement.Subject);
        var target = statement.Object is { } o ? spoken.Place(o) : -1;
        var predicate = (int)predicates.Key(statement.Predicate);
        spoken.Say(subject, predicate, target);
        if (statement.Predicate is "MENTIONS" or "name" && statement.Value is { } name)
        {
            spoken[target < 0 ? subject : target].AddName(name, isStated: target < 0);
        }

        body.Number(subject);
        body.Number(predicate);
        body.Number(target + 1);
        body.Number(Word(statement, text));
        body.Number(statement.Span.Start);
        body.Number(statement.Span.End - statement.Span.Start);
        body.Number(terms.Key(statement.Rule));
        body.Number(statement.Entry is { } entry ? terms.Key(entry) : 0);
        AddConfidence(statement.Confidence);
    }

    private int Word(Statement statement, string text)
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

        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, value, out var isKnown);
        if (!isKnown)
        {
            place = words.Count + PackedStatement.FirstWord;
            words.Add(value);
        }

        return place;
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
