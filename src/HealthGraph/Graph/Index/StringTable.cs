using System.Buffers;

namespace HealthGraph.Graph.Index;

/// <summary>Each string once, by number: see <see cref="StringBytes"/>.</summary>
/// <remarks>One thread adds; others may read meanwhile.</remarks>
internal sealed class StringTable
{
    private const int PageBits = 20;
    private const int PageBytes = 1 << PageBits;
    private const int MostPages = 1 << (32 - PageBits);
    private const int Kept = 1 << 14;

    private readonly Chunks<uint> places = new();
    private readonly KeptString?[] kept = new KeptString?[Kept];
    private byte[][] pages = [new byte[PageBytes]];
    private int[] slots = new int[1 << 12];
    private int used;

    /// <summary>How many strings there are.</summary>
    public int Count => places.Count;

    /// <summary>A string.</summary>
    public string this[int number] => StringBytes.Read(Bytes(number));

    /// <summary>The number of a string, which is added where it is new.</summary>
    /// <exception cref="InvalidOperationException">Four gigabytes are full.</exception>
    public int Add(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(StringBytes.Most(text.Length));
        var bytes = buffer.AsSpan(0, StringBytes.Write(text, buffer));
        var slot = Slot(slots, bytes);
        var number = slots[slot] > 0 ? slots[slot] - 1 : Append(bytes, slot);
        ArrayPool<byte>.Shared.Return(buffer);
        return number;
    }

    /// <summary>The number of a string, or -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(StringBytes.Most(text.Length));
        var all = Volatile.Read(ref slots);
        var number = Volatile.Read(ref all[Slot(all, buffer.AsSpan(0, StringBytes.Write(text, buffer)))]) - 1;
        ArrayPool<byte>.Shared.Return(buffer);
        return number;
    }

    /// <summary>A string that is asked for again and again, such as a name: one object for some time.</summary>
    public string Shared(int number)
    {
        ref var place = ref kept[number & (Kept - 1)];
        if (place is { } known && known.Number == number)
        {
            return known.Text;
        }

        var text = this[number];
        place = new KeptString(number, text);
        return text;
    }

    /// <summary>A string as it stands.</summary>
    public ReadOnlySpan<byte> Bytes(int number)
    {
        var place = places[number];
        return StringBytes.At(Volatile.Read(ref pages)[place >> PageBits].AsSpan((int)(place & (PageBytes - 1))));
    }

    private int Append(ReadOnlySpan<byte> bytes, int slot)
    {
        if (bytes.Length > PageBytes - used)
        {
            AddPage(Math.Max(PageBytes, bytes.Length));
        }

        var page = pages.Length - 1;
        bytes.CopyTo(pages[page].AsSpan(used));
        var number = places.Add(((uint)page << PageBits) | (uint)used);
        used = Math.Min(used + bytes.Length, PageBytes);
        Volatile.Write(ref slots[slot], number + 1);
        if (places.Count > slots.Length / 4 * 3)
        {
            Rehash();
        }

        return number;
    }

    private void AddPage(int size)
    {
        if (pages.Length == MostPages)
        {
            throw new InvalidOperationException("The index holds four gigabytes of names, which is the most that it can.");
        }

        Volatile.Write(ref pages, [.. pages, new byte[size]]);
        used = 0;
    }

    private void Rehash()
    {
        var more = new int[slots.Length * 2];
        for (var number = 0; number < places.Count; number++)
        {
            var slot = (int)StringBytes.Hash(Bytes(number)) & (more.Length - 1);
            while (more[slot] > 0)
            {
                slot = (slot + 1) & (more.Length - 1);
            }

            more[slot] = number + 1;
        }

        Volatile.Write(ref slots, more);
    }

    /// <summary>Where the string stands among the slots, or the free slot where it would.</summary>
    private int Slot(int[] all, ReadOnlySpan<byte> bytes)
    {
        var slot = (int)StringBytes.Hash(bytes) & (all.Length - 1);
        while (Volatile.Read(ref all[slot]) is > 0 and var number && !Bytes(number - 1).SequenceEqual(bytes))
        {
            slot = (slot + 1) & (all.Length - 1);
        }

        return slot;
    }

    private sealed record KeptString(int Number, string Text);
}
