using HealthGraph.Host.Settings;

namespace HealthGraph.Tests.Host.Settings;

public sealed class Neo4jPasswordTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void Read_Variable_IsThePassword() => Read(("HEALTHGRAPH_NEO4J_PASSWORD", "geheim ")).ShouldBe("geheim ");

    [Fact]
    public void Read_NothingSet_IsNone() => Read().ShouldBeNull();

    [Theory]
    [InlineData("geheim\n")]
    [InlineData("geheim\r\n")]
    [InlineData("geheim")]
    public void Read_File_IsItsTextWithoutTheLineEnd(string text)
    {
        File.WriteAllText(file, text);
        Read(("HEALTHGRAPH_NEO4J_PASSWORD_FILE", file)).ShouldBe("geheim");
    }

    [Fact]
    public void Read_Both_IsRefusedWithoutNamingThem()
    {
        var thrown = Should.Throw<SettingsException>(() => Read(("HEALTHGRAPH_NEO4J_PASSWORD_FILE", file), ("HEALTHGRAPH_NEO4J_PASSWORD", "geheim")));
        thrown.Message.ShouldContain("both");
        thrown.Message.ShouldNotContain("geheim");
    }

    [Fact]
    public void Read_FileThatIsNotThere_IsSaid() =>
        Should.Throw<SettingsException>(() => Read(("HEALTHGRAPH_NEO4J_PASSWORD_FILE", file + ".none"))).Message.ShouldContain("HEALTHGRAPH_NEO4J_PASSWORD_FILE");

    private static string? Read(params (string Name, string Value)[] environment) =>
        Neo4jPassword.Read(name => environment.Where(e => e.Name == name).Select(e => e.Value).FirstOrDefault());
}
