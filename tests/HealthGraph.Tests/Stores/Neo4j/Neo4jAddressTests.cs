using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Tests.Stores.Neo4j;

public sealed class Neo4jAddressTests
{
    [Theory]
    [InlineData("neo4j+http://neo4j@localhost:7474/neo4j", "http://localhost:7474/", "neo4j", "neo4j")]
    [InlineData("neo4j+http://localhost", "http://localhost:7474/", "neo4j", "neo4j")]
    [InlineData("neo4j+http://localhost:80/", "http://localhost/", "neo4j", "neo4j")]
    [InlineData("neo4j+https://reader@graph.example.org/bulletins", "https://graph.example.org:7473/", "reader", "bulletins")]
    [InlineData("neo4j+https://reader@graph.example.org:443/bulletins", "https://graph.example.org/", "reader", "bulletins")]
    [InlineData("neo4j+http://a%40b@[::1]:7474/x", "http://[::1]:7474/", "a@b", "x")]
    public void TryParse_Address_IsRead(string text, string server, string user, string database)
    {
        Neo4jAddress.TryParse(text, out var address, out _).ShouldBeTrue();
        address.ShouldNotBeNull().Server.AbsoluteUri.ShouldBe(server);
        (address.User, address.Database).ShouldBe((user, database));
    }

    [Theory]
    [InlineData("neo4j+http://neo4j:geheim@localhost/neo4j", "HEALTHGRAPH_NEO4J_PASSWORD")]
    [InlineData("neo4j+http://:geheim@localhost/neo4j", "HEALTHGRAPH_NEO4J_PASSWORD")]
    [InlineData("http://localhost:7474", "neo4j+http://USER@HOST:PORT/DATABASE")]
    [InlineData("neo4j://localhost:7687", "neo4j+http://USER@HOST:PORT/DATABASE")]
    [InlineData("bolt://localhost:7687", "neo4j+http://USER@HOST:PORT/DATABASE")]
    [InlineData("neo4j+ftp://localhost/neo4j", "neo4j+http://USER@HOST:PORT/DATABASE")]
    [InlineData("neo4j+http://", "neo4j+http://USER@HOST:PORT/DATABASE")]
    [InlineData("neo4j+http://localhost/a/b", "one database")]
    [InlineData("neo4j+http://localhost/a?password=geheim", "ends with the database")]
    public void TryParse_Fault_IsSaidWithoutThePassword(string text, string says)
    {
        Neo4jAddress.TryParse(text, out _, out var fault).ShouldBeFalse();
        fault.ShouldNotBeNull().ShouldContain(says);
        fault.ShouldNotContain("geheim");
    }

    [Theory]
    [InlineData("archive.db", false)]
    [InlineData("neo4j.db", false)]
    [InlineData("C:\\graphs\\archive.db", false)]
    [InlineData("neo4j+http://localhost", true)]
    [InlineData("bolt://localhost", true)]
    public void Looks_Name_IsAFileOrAnAddress(string store, bool address) => Neo4jAddress.Looks(store).ShouldBe(address);

    [Theory]
    [InlineData("neo4j+https://reader@graph.example.org:443/bulletins")]
    [InlineData("neo4j+http://neo4j@localhost:7474/neo4j")]
    public void ToString_Address_CanBeReadAgain(string text)
    {
        Neo4jAddress.TryParse(text, out var address, out _).ShouldBeTrue();
        Neo4jAddress.TryParse(address.ShouldNotBeNull().ToString(), out var again, out _).ShouldBeTrue();
        again.ShouldBe(address);
    }

    [Fact]
    public void Options_Printed_HoldNoPassword()
    {
        Neo4jAddress.TryParse("neo4j+http://localhost", out var address, out _).ShouldBeTrue();
        new Neo4jOptions(address!, "geheim").ToString().ShouldNotContain("geheim");
    }
}
