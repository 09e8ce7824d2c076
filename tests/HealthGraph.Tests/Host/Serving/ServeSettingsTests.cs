using HealthGraph.Host.Serving;
using HealthGraph.Host.Serving.Web;
using HealthGraph.Host.Settings;

namespace HealthGraph.Tests.Host.Serving;

public sealed class ServeSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Read_NothingSet_GivesDefaultsWithoutFaults()
    {
        var serve = Read([], _ => null);
        serve.Faults().ShouldBeEmpty();
        serve.Inbox.ShouldBe("inbox");
        serve.Preflight.ShouldBe("browsers");
        serve.Key.ShouldBeNull();
    }

    [Fact]
    public void Read_SeveralFaults_TellsThemAllAtOnce()
    {
        var given = new Dictionary<string, string?>
        {
            ["pollSeconds"] = "0", ["stopSeconds"] = "60", ["readers"] = "many", ["urls"] = "localhost", ["logFormat"] = "xml", ["maxFileMegabytes"] = "0",
        };
        var message = Should.Throw<SettingsException>(() => Read(given, name => name == "HEALTHGRAPH_API_KEY" ? "short" : null)).Message;
        foreach (var part in (string[])["pollSeconds", "stopSeconds", "readers", "urls", "logFormat", "maxFileMegabytes", "HEALTHGRAPH_API_KEY"])
        {
            message.ShouldContain(part);
        }

        message.ShouldNotContain("short");
    }

    [Theory]
    [InlineData("settleSeconds", "0.5", true)]
    [InlineData("settleSeconds", "0.01", false)]
    [InlineData("settleSeconds", "1,5", false)]
    [InlineData("settleSeconds", "NaN", false)]
    [InlineData("batchSeconds", "60", true)]
    [InlineData("batchSeconds", "60.1", false)]
    [InlineData("queuedFiles", "1", true)]
    [InlineData("queuedFiles", "0", false)]
    [InlineData("catchUpSeconds", "0.05", true)]
    [InlineData("catchUpSeconds", "0", false)]
    [InlineData("queryTimeoutSeconds", "601", false)]
    [InlineData("maxQueryCost", "0", false)]
    [InlineData("maxQueryKilobytes", "65536", true)]
    [InlineData("maxQueryKilobytes", "65537", false)]
    [InlineData("allowedOrigins", "https://a.example.org;http://localhost:8888", true)]
    [InlineData("allowedOrigins", "*", true)]
    [InlineData("allowedOrigins", "a.example.org", false)]
    [InlineData("allowedOrigins", "https://a.example.org/path", false)]
    [InlineData("allowedOrigins", "https://a.example.org/", false)]
    [InlineData("preflight", "always", true)]
    [InlineData("preflight", "Never", false)]
    [InlineData("preflight", "true", false)]
    [InlineData("trustedOperations", "no such folder", false)]
    [InlineData("onlyTrusted", "yes", false)]
    [InlineData("onlyTrusted", "true", false)]
    [InlineData("gold", "no such folder", false)]
    public void Read_OneNumber_IsInRangeOrFault(string name, string value, bool right)
    {
        var read = () => Read(new Dictionary<string, string?> { [name] = value }, _ => null);
        if (right)
        {
            read();
        }
        else
        {
            Should.Throw<SettingsException>(read).Message.ShouldStartWith(name);
        }
    }

    [Fact]
    public void Read_KeyInFile_IsUsedWithoutItsLineEnd()
    {
        var file = Path.Combine(folder, "key");
        File.WriteAllText(file, "0123456789abcdef\n");
        var key = Read([], name => name == "HEALTHGRAPH_API_KEY_FILE" ? file : null).Key;
        key!.Matches("0123456789abcdef").ShouldBeTrue();
    }

    [Fact]
    public void Options_Printed_DoNotShowTheKey() =>
        new ServeOptions { Key = new ApiKey("0123456789abcdef") }.ToString().ShouldNotContain("0123456789abcdef");

    [Theory]
    [InlineData("0123456789abcdef", true)]
    [InlineData("0123456789abcdeF", false)]
    [InlineData("0123456789abcde", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void ApiKey_Given_MatchesOnlyItself(string? given, bool matches) => new ApiKey("0123456789abcdef").Matches(given).ShouldBe(matches);

    private ServeOptions Read(Dictionary<string, string?> given, Func<string, string?> environment) => ServeSettings.Read(folder, given, environment).Serve;
}
