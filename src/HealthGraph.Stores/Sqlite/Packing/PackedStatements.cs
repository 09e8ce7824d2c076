using System.Buffers.Binary;
using System.Text;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>
/// The statements of one article in one row. Bytes: version; number of nodes, their keys; the same of predicates and of terms; number of words,
/// each a text; number of statements, their ids of 16 bytes in ascending order; then each statement's subject, predicate, object + 1, value, start
/// and length of the span, rule, entry + 1, confidence: places among the nodes, predicates, terms and words.
/// </summary>
/// <remarks>
/// What no key stands in, from the words on, is made before the database knows the nodes. Reading is a walk. A confidence is its
/// ten-thousandths + 1, or 0 and eight bytes.
/// </remarks>
internal sealed class PackedStatements
{
    /// <summary>The first byte.</summary>
    public const byte Version = 2;

    /// <summary>Confidences have at most four decimals; one that has more is kept in full.</summary>
    public const double ConfidenceParts = 10_000;

    /// <summary>Bytes of a statement's id.</summary>
    public const int IdBytes = 16;

    private readonly byte[] bytes;
    private readonly long[] nodes;
    private readonly long[] predicates;
    private readonly long[] terms;
    private readonly int words;
    private readonly int ids;
    private readonly int body;
    private string[]? spelled;

    /// <summary>Statements of which only what stands in no key was written.</summary>
    /// <param name="nodes">Keys of the nodes, in the order of their places.</param>
    /// <param name="predicates">Keys of the predicates.</param>
    /// <param name="terms">Keys of the terms.</param>
    /// <param name="bytes">Holds the rest, from the words on; kept.</param>
    /// <param name="words">Where the words begin.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public PackedStatements(long[] nodes, long[] predicates, long[] terms, byte[] bytes, int words)
    {
        (this.nodes, this.predicates, this.terms, this.bytes, this.words) = (nodes, predicates, terms, bytes, words);
        var reader = new ByteReader(bytes.AsSpan(words));
        for (var left = reader.Count(); left > 0; left--)
        {
            reader.Bytes(reader.Count());
        }

        Count = reader.Count();
        ids = words + reader.Position;
        reader.Bytes((int)Math.Min((long)Count * IdBytes, int.MaxValue));
        body = words + reader.Position;
    }

    /// <summary>Reads the head.</summary>
    /// <param name="bytes">All that was written; kept.</param>
    /// <exception cref="InvalidDataException">The bytes are damaged, or of another version.</exception>
    public static PackedStatements Read(byte[] bytes)
    {
        var reader = new ByteReader(bytes);
        return reader.Byte() == Version
            ? new PackedStatements(Keys(ref reader, bytes.Length), Keys(ref reader, bytes.Length), Keys(ref reader, bytes.Length), bytes, reader.Position)
            : throw new InvalidDataException("The statements of an article are packed in a way that this program does not know.");
    }

    /// <summary>Keys of the nodes that the statements name.</summary>
    public ReadOnlySpan<long> Nodes => nodes;

    /// <summary>How many statements there are.</summary>
    public int Count { get; }

    /// <summary>All of them, by id.</summary>
    public Walk GetEnumerator() => new(this);

    /// <summary>The id of a statement: 32 hexadecimal digits.</summary>
    public string Id(int index) => Convert.ToHexStringLower(bytes.AsSpan(ids + (index * IdBytes), IdBytes));

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
        return text[Math.Min(statement.Span.Start, text.Length)..Math.Min(statement.Span.End, text.Length)];
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

            var (subject, predicate, target, value) = (Node(reader.Count()), reader.Count(), reader.Count() - 1, reader.Count());
            var (start, length) = (reader.Count(), reader.Count());
            var (rule, entry) = (reader.Count(), reader.Count());
            Current = new PackedStatement(next++, subject, (int)Key(packed.predicates, predicate), target < 0 ? -1 : Node(target), value,
                new TextSpan(start, start + length), Key(packed.terms, rule), entry == 0 ? 0 : Key(packed.terms, entry - 1), Confidence());
            return true;
        }

        private double Confidence() => reader.Number() is > 0 and var parts
            ? (parts - 1) / ConfidenceParts
            : BinaryPrimitives.ReadDoubleBigEndian(reader.Bytes(sizeof(double)));

        private static long Key(long[] keys, int place) => place < keys.Length ? keys[place] : throw new InvalidDataException("A packed statement names no term.");

        private readonly int Node(int place) => place < packed.nodes.Length ? place : throw new InvalidDataException("A packed statement names no node.");
    }
}
