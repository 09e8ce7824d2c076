using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace HealthGraph.Graph;

/// <summary>SHA-256 of eight messages at a time, a message a lane (FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4).</summary>
/// <remarks>
/// Measured: an article makes some 300 ids, each a hash of 200 bytes; one call of the system's hash for each costs more than the hashing, and
/// a third of what making the statements costs. Where the processor has no lanes, the system's hash is used. Compiled in full at once: as the
/// runtime begins, half compiled, it would be many times as slow.
/// </remarks>
internal static class HashLanes
{
    /// <summary>How many messages are hashed together.</summary>
    public const int Lanes = 8;

    /// <summary>Bytes in a block.</summary>
    public const int BlockBytes = 64;

    // The closing bit and the length in bits.
    private const int ClosingBytes = 9;
    private const int Words = 16;
    private const int Rounds = 64;

    private static ReadOnlySpan<uint> Start =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>How many blocks a message of so many bytes takes.</summary>
    public static int Blocks(int length) => (length + ClosingBytes + BlockBytes - 1) / BlockBytes;

    /// <summary>Closes a message: the one bit, zeros, the length.</summary>
    /// <param name="room">The blocks of the message.</param>
    /// <param name="length">Bytes of the message, at the beginning of <paramref name="room"/>.</param>
    public static void Close(Span<byte> room, int length)
    {
        room[length..].Clear();
        room[length] = 0x80;
        BinaryPrimitives.WriteUInt64BigEndian(room[^sizeof(ulong)..], (ulong)length * 8);
    }

    /// <summary>Hashes closed messages of one number of blocks.</summary>
    /// <param name="bytes">Holds the messages.</param>
    /// <param name="starts">Where each begins, at most eight.</param>
    /// <param name="blocks">How many blocks each has.</param>
    /// <param name="hashes">Gets the first 128 bits of each hash.</param>
    public static void Hash(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> starts, int blocks, Span<UInt128> hashes)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            HashEach(bytes, starts, blocks, hashes);
            return;
        }

        Span<Vector256<uint>> state = stackalloc Vector256<uint>[Lanes];
        for (var i = 0; i < Lanes; i++)
        {
            state[i] = Vector256.Create(Start[i]);
        }

        Span<Vector256<uint>> words = stackalloc Vector256<uint>[Words];
        for (var block = 0; block < blocks; block++)
        {
            Load(bytes, starts, block * BlockBytes, words);
            Compress(state, words);
        }

        for (var lane = 0; lane < starts.Length; lane++)
        {
            var (high, low) = (((ulong)state[0][lane] << 32) | state[1][lane], ((ulong)state[2][lane] << 32) | state[3][lane]);
            hashes[lane] = new UInt128(high, low);
        }
    }

    private static void HashEach(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> starts, int blocks, Span<UInt128> hashes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        for (var lane = 0; lane < starts.Length; lane++)
        {
            var message = bytes.Slice(starts[lane], blocks * BlockBytes);
            var length = BinaryPrimitives.ReadUInt64BigEndian(message[^sizeof(ulong)..]) / 8;
            SHA256.HashData(message[..(int)length], hash);
            hashes[lane] = BinaryPrimitives.ReadUInt128BigEndian(hash);
        }
    }

    /// <summary>The words of one block of each message, side by side; lanes without a message repeat the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Load(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> starts, int offset, Span<Vector256<uint>> words)
    {
        var scattered = System.Runtime.InteropServices.MemoryMarshal.Cast<Vector256<uint>, uint>(words);
        for (var lane = 0; lane < Lanes; lane++)
        {
            var block = bytes.Slice(starts[lane < starts.Length ? lane : 0] + offset, BlockBytes);
            for (var word = 0; word < Words; word++)
            {
                scattered[(word * Lanes) + lane] = BinaryPrimitives.ReadUInt32BigEndian(block[(word * sizeof(uint))..]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compress(Span<Vector256<uint>> state, Span<Vector256<uint>> words)
    {
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);
        for (var round = 0; round < Rounds; round++)
        {
            var word = round < Words ? words[round] : Extend(words, round);
            var first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ Vector256.AndNot(g, e)) + Vector256.Create(Constants[round]) + word;
            var second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e) = (g, f, e, d + first);
            (d, c, b, a) = (c, b, a, first + second);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    /// <summary>The word of a later round, made of earlier ones; takes the place of the oldest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Extend(Span<Vector256<uint>> words, int round)
    {
        var (old, late) = (words[(round + 1) & 15], words[(round + 14) & 15]);
        var mixed = (Rotate(old, 7) ^ Rotate(old, 18) ^ (old >>> 3)) + (Rotate(late, 17) ^ Rotate(late, 19) ^ (late >>> 10));
        return words[round & 15] += mixed + words[(round + 9) & 15];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Rotate(Vector256<uint> value, [ConstantExpected] byte bits) => Avx512F.VL.IsSupported
        ? Avx512F.VL.RotateRight(value, bits)
        : (value >>> bits) | (value << (32 - bits));
}
