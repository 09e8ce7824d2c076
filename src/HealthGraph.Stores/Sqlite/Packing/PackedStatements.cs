using System.Buffers.Binary;
using System.Text;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>
/// The statements of one article in one row. Bytes: version; number of nodes, of each its key, or 0 and what is left of the id of an own node
/// (<see cref="OwnNode"/>); number of predicates, their keys; the same of terms; number of words, each a text; number of statements, in no order that
/// counts; each statement: what is as in the one before (<see cref="SameSubject"/>, <see cref="SameSpan"/>, <see cref="SameGrounds"/>); subject, predicate,
/// object + 1, value, start and length of the span, rule, entry + 1, confidence, without what is as before: places among the nodes, predicates, terms and words.
/// A value is 0 for none, 1 for the words of the span, 2 + 2n for word n, 3 + 2n and a length for what stands n characters into the span.
/// </summary>
/// <remarks>
/// What no key stands in, from the words on, is made before the database knows the nodes. Reading is a walk. A confidence is its
/// ten-thousandths + 1, or 0 and eight bytes. Ids are hashes of what stands here, and are made for who asks. Of version 3, which is read but not written,
/// a value is 2 + n for word n: nothing is a part of the span.
/// </remarks>
internal sealed class PackedStatements
{
    /// <summary>The first byte.</summary>
    public const byte Version = 4;

    private const byte WithoutParts = 3;

    /// <summary>Confidences have at most four decimals; one that has more is kept in full.</summary>
    public const double ConfidenceParts = 10_000;

    /// <summary>Bit: the subject is that of the statement before.</summary>
    public const byte SameSubject = 1;

    /// <summary>Bit: the span is that of the statement before.</summary>
    public const byte SameSpan = 2;

    /// <summary>Bit: rule, entry and confidence are those of the statement before.</summary>
    public const byte SameGrounds = 4;

    /// <summary>No statement at all.</summary>
    public static ReadOnlySpan<byte> None => [Version, 0, 0, 0, 0, 0];

    private readonly byte[] bytes;
    private readonly long[] nodes;
    private readonly string?[] own;
    private readonly long[] predicates;
    private readonly long[] terms;
    private readonly int words;
    private readonly int body;
    private readonly bool hasParts;
    private string[]? spelled;

    /// <summary>Statements of which only what stands in no key was written.</summary>
    /// <param name="nodes">Keys of the nodes, in the order of their places.</param>
    /// <param name="own">Ids of those that are the article's own, else null, in the same order.</param>
    /// <param name="predicates">Keys of the predicates.</param>
    /// <param name="terms">Keys of the terms.</param>
    /// <param name="bytes">Holds the rest, from the words on; kept.</param>
    /// <param name="words">Where the words begin.</param>
    /// <param name="version">The version that they are written in.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public PackedStatements(long[] nodes, string?[] own, long[] predicates, long[] terms, byte[] bytes, int words, byte version = Version)
    {
        (this.nodes, this.own, this.predicates, this.terms, this.bytes, this.words) = (nodes, own, predicates, terms, bytes, words);
        hasParts = version > WithoutParts;
        var reader = new ByteReader(bytes.AsSpan(words));
        for (var left = reader.Count(); left > 0; left--)
        {
            reader.Bytes(reader.Count());
        }

        Count = reader.Count();
        body = words + reader.Position;
        if (Count > bytes.Length - body)
        {
            throw new InvalidDataException("An article has fewer statements than it says.");
        }
    }

    /// <summary>Reads the head.</summary>
    /// <param name="bytes">All that was written; kept.</param>
    /// <param name="article">Key of the article.</param>
    /// <param name="articleId">Its id.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, or of another version.</exception>
    public static PackedStatements Read(byte[] bytes, long article, string articleId)
    {
        var reader = new ByteReader(bytes);
        var version = reader.Byte();
        if (version is not (Version or WithoutParts))
        {
            throw new InvalidDataException("The statements of an article are packed in a way that this program does not know.");
        }

        var count = Math.Min(reader.Count(), bytes.Length);
        var (nodes, own) = (new long[count], new string?[count]);
        for (var i = 0; i < count; i++)
        {
            nodes[i] = (long)reader.Number();
            if (nodes[i] == 0)
            {
                (nodes[i], own[i]) = (OwnNode.Key(article, i), OwnNode.Id(articleId, reader.Text()));
            }
        }

        return new PackedStatements(nodes, own, Keys(ref reader, bytes.Length), Keys(ref reader, bytes.Length), bytes, reader.Position, version);
    }

    /// <summary>Keys of the nodes that the statements name.</summary>
    public ReadOnlySpan<long> Nodes => nodes;

    /// <summary>How many statements there are.</summary>
    public int Count { get; }

    /// <summary>All of them.</summary>
    public Walk GetEnumerator() => new(this);

    /// <summary>The id of the node at a place, where it is the article's own; else null.</summary>
    public string? OwnId(int place) => own[place];

    /// <summary>The place of an own node; negative where the article has none of this id.</summary>
    public int PlaceOf(string ownId) => Array.IndexOf(own, ownId);

    /// <summary>The value of a statement, or null.</summary>
    /// <param name="statement">One of these.</param>
    /// <param name="text">Text of the article.</param>
    /// <exception cref="InvalidDataException">There is no such word: the bytes are damaged.</exception>
    public string? Value(in PackedStatement statement, string text)
    {
        if (statement.Value == PackedStatement.NoValue)
        {
            return null;
        }

        if (statement.Value >= PackedStatement.FirstWord)
        {
            spelled ??= Spell();
            var word = statement.Value - PackedStatement.FirstWord;
            return word < spelled.Length ? spelled[word] : throw new InvalidDataException("A packed statement has a word that is not there.");
        }

        // A span that leaves the text is damage that a check finds; what of it lies inside can still be read.
        return text[Math.Min(statement.Said.Start, text.Length)..Math.Min(statement.Said.End, text.Length)];
    }

    private static long[] Keys(ref ByteReader reader, int most)
    {
        var keys = new long[Math.Min(reader.Count(), most)];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = (long)reader.Number();
        }

        return keys;
    }

    private string[] Spell()
    {
        var reader = new ByteReader(bytes.AsSpan(words));
        var all = new string[Math.Min(reader.Count(), bytes.Length)];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = Encoding.UTF8.GetString(reader.Bytes(reader.Count()));
        }

        return all;
    }

    /// <summary>Goes through the statements.</summary>
    internal ref struct Walk
    {
        private readonly PackedStatements packed;
        private ByteReader reader;
        private int next;

        /// <summary>Stands before the first.</summary>
        public Walk(PackedStatements packed)
        {
            this.packed = packed;
            reader = new ByteReader(packed.bytes.AsSpan(packed.body));
        }

        /// <summary>The statement at hand.</summary>
        public PackedStatement Current { get; private set; }

        /// <summary>Goes to the next; false where there is none.</summary>
        /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
        public bool MoveNext()
        {
            if (next >= packed.Count)
            {
                return false;
            }

            var same = reader.Byte();
            var subject = (same & SameSubject) != 0 ? Current.Subject : Node(reader.Count());
            var (predicate, target, value) = ((int)Key(packed.predicates, reader.Count()), reader.Count() - 1, reader.Count());
            var isPart = packed.hasParts && value > PackedStatement.SpanWords && value % 2 != 0;
            var length = isPart ? reader.Count() : 0;
            var span = (same & SameSpan) != 0 ? Current.Span : Span();
            var (rule, entry, confidence) = (same & SameGrounds) != 0 ? (Current.Rule, Current.Entry, Current.Confidence) : Grounds();
            var said = isPart ? Part(span, value / 2 - 1, length) : span;
            Current = new PackedStatement(next++, subject, predicate, target < 0 ? -1 : Node(target), isPart ? PackedStatement.SpanWords : Word(value), said, span, rule, entry,
                confidence);
            return true;
        }

        private static TextSpan Part(TextSpan span, int skip, int length) => skip + (long)length <= span.Length
            ? new TextSpan(span.Start + skip, span.Start + skip + length)
            : throw new InvalidDataException("A packed statement's value leaves its sentence.");

        /// <summary>A value as <see cref="PackedStatement.Value"/> has it.</summary>
        private readonly int Word(int value) => packed.hasParts && value > PackedStatement.FirstWord ? PackedStatement.FirstWord + ((value - PackedStatement.FirstWord) / 2) : value;

        private TextSpan Span()
        {
            var start = reader.Count();
            return new TextSpan(start, start + reader.Count());
        }

        private (long Rule, long Entry, double Confidence) Grounds()
        {
            var (rule, entry) = (reader.Count(), reader.Count());
            return (Key(packed.terms, rule), entry == 0 ? 0 : Key(packed.terms, entry - 1), Confidence());
        }

        private double Confidence() => reader.Number() is > 0 and var parts
            ? (parts - 1) / ConfidenceParts
            : BinaryPrimitives.ReadDoubleBigEndian(reader.Bytes(sizeof(double)));

        private static long Key(long[] keys, int place) => place < keys.Length ? keys[place] : throw new InvalidDataException("A packed statement names no term.");

        private readonly int Node(int place) => place < packed.nodes.Length ? place : throw new InvalidDataException("A packed statement names no node.");
    }
}
