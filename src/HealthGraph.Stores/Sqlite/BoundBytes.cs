using System.Runtime.InteropServices;
using System.Text;

namespace HealthGraph.Stores.Sqlite;

/// <summary>Memory that stays where it is, for the texts and bytes that a run of a statement is given: SQLite reads them there and need not copy them.</summary>
internal sealed class BoundBytes
{
    private const int Least = 512;

    // What was given before stays good until the run has ended.
    private readonly List<byte[]> full = [];
    private byte[] bytes = [];
    private nint start;
    private int used;

    /// <summary>Whether anything was given.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Takes a text.</summary>
    /// <returns>Where it stands in UTF-8, and its length.</returns>
    public (nint Place, int Length) Take(ReadOnlySpan<char> text)
    {
        MakeRoom(text.Length * 3);
        return Taken(Encoding.UTF8.GetBytes(text, bytes.AsSpan(used)));
    }

    /// <summary>Takes bytes.</summary>
    /// <returns>Where they stand, and their number.</returns>
    public (nint Place, int Length) Take(ReadOnlySpan<byte> value)
    {
        MakeRoom(value.Length);
        value.CopyTo(bytes.AsSpan(used));
        return Taken(value.Length);
    }

    /// <summary>The run has ended.</summary>
    public void Clear()
    {
        full.Clear();
        used = 0;
        IsUsed = false;
    }

    private (nint Place, int Length) Taken(int length)
    {
        var place = start + used;
        used += length;
        IsUsed = true;
        return (place, length);
    }

    private void MakeRoom(int most)
    {
        if (bytes.Length - used > most)
        {
            return;
        }

        if (used > 0)
        {
            full.Add(bytes);
        }

        bytes = GC.AllocateUninitializedArray<byte>(Math.Max(Math.Max(bytes.Length * 2, most + 1), Least), pinned: true);
        start = Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0);
        used = 0;
    }
}
