using System.Runtime.InteropServices;
using HealthGraph.Text;

namespace HealthGraph.Dictionaries.Regions;

/// <summary>The columns of a <see cref="RegionTable"/>, one array each, and their binary form.</summary>
internal sealed class RegionArrays
{
    private const int Magic = 0x31475248; // "HRG1"

    /// <summary>All names, one after the other.</summary>
    public required string Text { get; init; }

    /// <summary>Where each name begins in <see cref="Text"/>; one more than rows.</summary>
    public required int[] NameStarts { get; init; }

    /// <summary>Official codes; 0 for none.</summary>
    public required int[] Codes { get; init; }

    /// <summary><see cref="RegionLevel"/> a row.</summary>
    public required byte[] Levels { get; init; }

    /// <summary>Parent row, or -1.</summary>
    public required int[] Parents { get; init; }

    /// <summary>File number in the top 8 bits, line below.</summary>
    public required int[] Lines { get; init; }

    /// <summary>Names of the dictionary files.</summary>
    public required string[] Files { get; init; }

    /// <summary>Codes in ascending order.</summary>
    public required int[] SortedCodes { get; init; }

    /// <summary>The row of each of <see cref="SortedCodes"/>.</summary>
    public required int[] CodeRows { get; init; }

    /// <summary>Where the members of each row begin; one more than rows.</summary>
    public required int[] MemberStarts { get; init; }

    /// <summary>Member rows of the named zones.</summary>
    public required int[] Members { get; init; }

    /// <summary>Where the bearers of each surface begin; one more than surfaces.</summary>
    public required int[] BearerStarts { get; init; }

    /// <summary>Row in the upper bits, then one bit for <see cref="RegionName.NeedsContext"/>, then two for <see cref="RegionForm"/>.</summary>
    public required int[] Bearers { get; init; }

    /// <summary>The surfaces.</summary>
    public required DoubleArrayTrie Surfaces { get; init; }

    public static RegionArrays Read(BinaryReader reader)
    {
        if (reader.ReadInt32() != Magic)
        {
            throw new InvalidDataException("This is no region table.");
        }

        return new RegionArrays
        {
            Text = new string(ReadArray<char>(reader)),
            NameStarts = ReadArray<int>(reader),
            Codes = ReadArray<int>(reader),
            Levels = ReadArray<byte>(reader),
            Parents = ReadArray<int>(reader),
            Lines = ReadArray<int>(reader),
            Files = new string(ReadArray<char>(reader)).Split('\n'),
            SortedCodes = ReadArray<int>(reader),
            CodeRows = ReadArray<int>(reader),
            MemberStarts = ReadArray<int>(reader),
            Members = ReadArray<int>(reader),
            BearerStarts = ReadArray<int>(reader),
            Bearers = ReadArray<int>(reader),
            Surfaces = DoubleArrayTrie.Read(reader),
        };
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Magic);
        WriteArray<char>(writer, Text);
        WriteArray<int>(writer, NameStarts);
        WriteArray<int>(writer, Codes);
        WriteArray<byte>(writer, Levels);
        WriteArray<int>(writer, Parents);
        WriteArray<int>(writer, Lines);
        WriteArray<char>(writer, string.Join('\n', Files));
        WriteArray<int>(writer, SortedCodes);
        WriteArray<int>(writer, CodeRows);
        WriteArray<int>(writer, MemberStarts);
        WriteArray<int>(writer, Members);
        WriteArray<int>(writer, BearerStarts);
        WriteArray<int>(writer, Bearers);
        Surfaces.Write(writer);
    }

    /// <summary>First child of each row (shifted by one; slot 0 is for the top) and next sibling, in the order of the table.</summary>
    public (int[] First, int[] Next) Siblings()
    {
        var first = new int[Parents.Length + 1];
        var next = new int[Parents.Length];
        Array.Fill(first, -1);
        for (var row = Parents.Length - 1; row >= 0; row--)
        {
            next[row] = first[Parents[row] + 1];
            first[Parents[row] + 1] = row;
        }

        return (first, next);
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        if (length is < 0 or > 1 << 26)
        {
            throw new InvalidDataException("A length in the region table is out of range.");
        }

        var array = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> array)
        where T : unmanaged
    {
        writer.Write(array.Length);
        writer.Write(MemoryMarshal.AsBytes(array));
    }
}
