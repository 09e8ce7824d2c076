using HealthGraph.Host.Settings;

namespace HealthGraph.Tests.Host.Settings;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("healthgraph.db")]
    [InlineData("/data/archive.db")]
    [InlineData("neo4j")]
    public void Parse_File_IsAFile(string store) => StoreAddress.Parse(store).ShouldBe(new StoreAddress(store, null));

    [Fact]
    public void Parse_Address_IsADatabase() => StoreAddress.Parse("neo4j+http://neo4j@db:7474/neo4j").Neo4j.ShouldNotBeNull().Database.ShouldBe("neo4j");

    [Theory]
    [InlineData("neo4j+http://neo4j:geheim@db:7474/neo4j")]
    [InlineData("bolt://db")]
    [InlineData(" ")]
    public void Fault_NameThatIsWrong_IsSaid(string store)
    {
        StoreAddress.Fault(store).ShouldNotBeNullOrEmpty();
        new HostSettings { Store = store }.Faults().ShouldContain(f => f.StartsWith("store: "));
    }

    [Theory]
    [InlineData("healthgraph.db")]
    [InlineData("neo4j+https://neo4j@db/neo4j")]
    public void Fault_GoodName_IsNone(string store) => StoreAddress.Fault(store).ShouldBeNull();
}
