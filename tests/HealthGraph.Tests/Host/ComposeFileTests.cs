using System.CommandLine;
using System.Text.RegularExpressions;
using HealthGraph.Host.Commands;
using HealthGraph.Host.Serving;
using HealthGraph.Host.Settings;
using HealthGraph.Tests.House;
using YamlDotNet.Serialization;

namespace HealthGraph.Tests.Host;

/// <summary>No container engine runs here: what docker-compose.yml and the Dockerfile ask of the program is held against the program.</summary>
public sealed partial class ComposeFileTests
{
    private readonly Dictionary<string, object> compose = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(Read("docker-compose.yml"));

    [Fact]
    public void Command_OfTheHost_IsOneThatTheProgramKnows()
    {
        var command = Strings(Service("healthgraph")["command"]);
        var serve = CommandTree.Create().Subcommands.SingleOrDefault(c => c.Name == command[0]);
        serve.ShouldNotBeNull($"the program has no command '{command[0]}'");
        CommandTree.Create().Parse([.. command]).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Store_OfTheHost_IsTheOtherService()
    {
        var command = Strings(Service("healthgraph")["command"]);
        var address = StoreAddress.Parse(command[command.IndexOf("--store") + 1]).Neo4j.ShouldNotBeNull();
        compose["services"].ShouldBeAssignableTo<IDictionary<object, object>>()!.Keys.ShouldContain(address.Server.Host);
        Strings(Service("neo4j")["ports"]).ShouldContain(p => p.EndsWith($":{address.Server.Port}"));
    }

    [Fact]
    public void Environment_OfTheHost_IsReadByTheProgram()
    {
        var settings = typeof(HostSettings).GetProperties().Concat(typeof(ServeOptions).GetProperties()).Select(p => "HEALTHGRAPH_" + p.Name.ToUpperInvariant()).Append("HEALTHGRAPH_NEO4J_PASSWORD_FILE");
        var names = ((IDictionary<object, object>)Service("healthgraph")["environment"]).Keys.Cast<string>().Where(n => n.StartsWith("HEALTHGRAPH_"));
        names.ShouldBeSubsetOf(settings);
    }

    [Theory]
    [InlineData("neo4j")]
    [InlineData("healthgraph")]
    public void Service_IsWatchedAndBoundedAndListensOnThisMachineOnly(string name)
    {
        var service = Service(name);
        service.Keys.ShouldBeSubsetOf(new object[]
        {
            "image", "build", "command", "entrypoint", "environment", "secrets", "ports", "volumes", "healthcheck", "depends_on", "mem_limit", "restart",
        });
        ((IDictionary<object, object>)service["healthcheck"]).ContainsKey("test").ShouldBeTrue();
        service.ContainsKey("mem_limit").ShouldBeTrue();
        Strings(service["ports"]).ShouldAllBe(p => p.StartsWith("127.0.0.1:"));
    }

    [Fact]
    public void Volumes_AndSecrets_AreDeclared()
    {
        var services = ((IDictionary<object, object>)compose["services"]).Values.Cast<IDictionary<object, object>>().ToList();
        var volumes = services.SelectMany(s => Strings(s["volumes"])).Select(v => v.Split(':')[0]).Where(v => !v.StartsWith('.'));
        volumes.ShouldBeSubsetOf(((IDictionary<object, object>)compose["volumes"]).Keys.Cast<string>());
        services.SelectMany(s => Strings(s["secrets"])).ShouldBeSubsetOf(((IDictionary<object, object>)compose["secrets"]).Keys.Cast<string>());
    }

    [Fact]
    public void NoPassword_StandsInTheFiles() =>
        Password().IsMatch(Read("docker-compose.yml") + Read("Dockerfile")).ShouldBeFalse();

    [Theory]
    [InlineData("NEO4J_AUTH: neo4j/geheim", true)]
    [InlineData("HEALTHGRAPH_NEO4J_PASSWORD: geheim", true)]
    [InlineData("HEALTHGRAPH_NEO4J_PASSWORD_FILE: /run/secrets/x", false)]
    [InlineData("export NEO4J_AUTH=neo4j/$$(cat /run/secrets/x)", false)]
    public void Password_InAFile_IsKnownWhenSeen(string line, bool password) => Password().IsMatch(line).ShouldBe(password);

    [Fact]
    public void Dockerfile_CopiesWhatExistsAndRunsAsNoRoot()
    {
        var lines = Read("Dockerfile").Split('\n');
        var copied = lines.Where(l => l.StartsWith("COPY ") && !l.Contains("--from")).SelectMany(l => l.Split(' ').Skip(1).SkipLast(1));
        copied.Where(p => !Path.Exists(Path.Combine(SourceTree.Root, p))).ShouldBeEmpty();
        lines.Last(l => l.StartsWith("USER ")).ShouldBe("USER $APP_UID");
        lines.ShouldContain(l => l.Contains("poppler-utils"));
    }

    [Fact]
    public void Dockerfile_StartsTheProgramByItsName()
    {
        Read("Dockerfile").ShouldContain("ENTRYPOINT [\"/app/healthgraph\"]");
        Read("src/HealthGraph.Host/HealthGraph.Host.csproj").ShouldContain("<AssemblyName>healthgraph</AssemblyName>");
    }

    private IDictionary<object, object> Service(string name) => (IDictionary<object, object>)((IDictionary<object, object>)compose["services"])[name];

    private static List<string> Strings(object list) => [.. ((IEnumerable<object>)list).Cast<string>()];

    private static string Read(string file) => File.ReadAllText(Path.Combine(SourceTree.Root, file));

    [GeneratedRegex(@"NEO4J_AUTH[:=]\s*\w+/[^$]|NEO4J_PASSWORD:\s*\S")]
    private static partial Regex Password();
}
