using System.Buffers;

namespace HealthGraph.Tables;

/// <summary>Some hundred records that lie side by side in a file, copied out of it: what one core works on at a time.</summary>
public sealed class RowBlock : SourceBlock
{
    /// <summary>Bytes that a block is to hold at most, but for its last record: larger arrays are collected with all else in memory, or hardly ever.</summary>
    internal const int MostBytes = 60_000;

    /// <summary>Bytes that a block has room for before it grows.</summary>
    internal const int Room = 1 << 16;

    private readonly List<RowMark> rows = [];
    private readonly ArrayPool<byte> memory;
    private byte[] sound;
    private byte[] flawed = [];
    private int flawedLength;

    /// <summary>An empty block.</summary>
    /// <param name="memory">Where its bytes come from.</param>
    internal RowBlock(ArrayPool<byte> memory) => (this.memory, sound) = (memory, memory.Rent(Room));

    /// <inheritdoc/>
    public override int Count => rows.Count;

    /// <summary>The records.</summary>
    internal IReadOnlyList<RowMark> Rows => rows;

    /// <summary>Bytes of records that CsvHelper may read, each ended by LF.</summary>
    internal ReadOnlyMemory<byte> Sound => sound.AsMemory(0, SoundLength);

    /// <summary>Bytes of sound records.</summary>
    internal int SoundLength { get; private set; }

    /// <summary>The bytes of a record as they stand in the file, or their UTF-8 form.</summary>
    internal ReadOnlyMemory<byte> Raw(RowMark row) => (row.Flaw == RowFlaw.None ? sound : flawed).AsMemory(row.Start, row.Length);

    /// <summary>Nobody reads the rows any more, nor anything that was not copied out of them: the next block may have the memory. How many there were stays known.</summary>
    internal void Release()
    {
        memory.Return(sound);
        memory.Return(flawed);
        (sound, flawed, SoundLength, flawedLength) = ([], [], 0, 0);
    }

    /// <summary>Adds a record that is sound so far.</summary>
    internal void Add(ReadOnlySpan<byte> record, int line)
    {
        rows.Add(new RowMark(SoundLength, record.Length, line, RowFlaw.None, 0));
        Copy(ref sound, SoundLength, record);
        SoundLength += record.Length + 1;
    }

    /// <summary>Adds a record that is to be told about and not read.</summary>
    internal void AddFlawed(ReadOnlySpan<byte> record, int line, RowFlaw flaw, int at)
    {
        rows.Add(new RowMark(flawedLength, record.Length, line, flaw, at));
        Copy(ref flawed, flawedLength, record);
        flawedLength += record.Length + 1;
    }

    private void Copy(ref byte[] to, int at, ReadOnlySpan<byte> record)
    {
        if (to.Length < at + record.Length + 1)
        {
            var larger = memory.Rent(Math.Max(to.Length * 2, at + record.Length + 1));
            to.AsSpan(0, at).CopyTo(larger);
            memory.Return(to);
            to = larger;
        }

        record.CopyTo(to.AsSpan(at));
        to[at + record.Length] = (byte)'\n';
    }
}
