using HealthGraph.Tables;

namespace HealthGraph.Tests.Tables;

public sealed class BlockMemoryTests
{
    [Theory]
    [InlineData(8, true)]
    [InlineData(16, false)]
    public void Rent_AfterAReturn_GivesTheSameArrayUnlessItHasGrown(int length, bool isSame)
    {
        var memory = new BlockMemory();
        var bytes = new byte[length];
        memory.Return(bytes, 8);
        ReferenceEquals(memory.Rent(8), bytes).ShouldBe(isSame);
    }
}
