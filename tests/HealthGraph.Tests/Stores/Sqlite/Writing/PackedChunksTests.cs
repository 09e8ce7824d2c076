using HealthGraph.Stores.Sqlite.Writing;

namespace HealthGraph.Tests.Stores.Sqlite.Writing;

public sealed class PackedChunksTests
{
    [Fact]
    public void Rent_AfterTheLastUserReleased_GivesTheMemoryAgain()
    {
        var chunks = new PackedChunks();
        var chunk = chunks.Rent(10);
        chunk.TryTake(10, out _).ShouldBeTrue();
        chunk.Release();
        chunks.Rent(10).Bytes.ShouldNotBeSameAs(chunk.Bytes);
        chunk.Release();
        chunks.Rent(10).Bytes.ShouldBeSameAs(chunk.Bytes);
    }

    [Fact]
    public void Take_OddBytes_LeavesTheNextAnEvenPlace()
    {
        var chunk = new PackedChunks().Rent(3);
        chunk.TryTake(3, out var first).ShouldBeTrue();
        chunk.TryTake(2, out var second).ShouldBeTrue();
        (first, second).ShouldBe((0, 4));
    }

    [Fact]
    public void Take_MoreThanIsLeft_IsRefused()
    {
        var chunk = new PackedChunks().Rent(1);
        chunk.TryTake(PackedChunks.Size, out _).ShouldBeTrue();
        chunk.TryTake(1, out _).ShouldBeFalse();
    }

    [Fact]
    public void Rent_MoreThanAChunk_GivesMemoryThatIsNotKept()
    {
        var chunks = new PackedChunks();
        var large = chunks.Rent(PackedChunks.Size + 1);
        large.TryTake(PackedChunks.Size + 1, out _).ShouldBeTrue();
        large.Release();
        large.Release();
        chunks.Rent(1).Bytes.Length.ShouldBe(PackedChunks.Size);
    }
}
