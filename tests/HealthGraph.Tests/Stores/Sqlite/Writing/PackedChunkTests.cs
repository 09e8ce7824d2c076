using System.Buffers;
using HealthGraph.Stores.Sqlite.Writing;

namespace HealthGraph.Tests.Stores.Sqlite.Writing;

public sealed class PackedChunkTests
{
    private readonly ArrayPool<byte> pool = ArrayPool<byte>.Create(PackedChunk.Size, 4);

    [Fact]
    public void Release_ByTheLastUser_GivesTheMemoryBack()
    {
        var chunk = new PackedChunk(pool, 10);
        chunk.TryTake(10, out _).ShouldBeTrue();
        chunk.Release();
        new PackedChunk(pool, 10).Bytes.ShouldNotBeSameAs(chunk.Bytes);
        chunk.Release();
        new PackedChunk(pool, 10).Bytes.ShouldBeSameAs(chunk.Bytes);
    }

    [Fact]
    public void Take_OddBytes_LeavesTheNextAnEvenPlace()
    {
        var chunk = new PackedChunk(pool, 3);
        chunk.TryTake(3, out var first).ShouldBeTrue();
        chunk.TryTake(2, out var second).ShouldBeTrue();
        (first, second).ShouldBe((0, 4));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(PackedChunk.Size + 1)]
    public void Take_MoreThanIsLeft_IsRefused(int least)
    {
        var chunk = new PackedChunk(pool, least);
        chunk.TryTake(Math.Max(least, PackedChunk.Size), out _).ShouldBeTrue();
        chunk.TryTake(1, out _).ShouldBeFalse();
        chunk.Release();
        chunk.Release();
    }
}
