using System.Reflection;

namespace HealthGraph.Tests.Stores;

public sealed class StoreFactTests
{
    [Fact]
    public void Conformance_Tests_CanBeSkippedWhereTheirServerIsMissing()
    {
        var tests = typeof(GraphStoreConformance).GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>() is not null).ToList();
        tests.ShouldNotBeEmpty();
        tests.Where(m => m.GetCustomAttribute<FactAttribute>() is not (StoreFactAttribute or StoreTheoryAttribute)).Select(m => m.Name).ShouldBeEmpty();
    }
}
