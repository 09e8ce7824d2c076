namespace HealthGraph.Scenarios;

/// <summary>The program from outside: exit codes, streams, messages.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0, "--help")]
    [InlineData(0, "ingest", "--help")]
    [InlineData(2, "ingset", "x")]
    [InlineData(2, "ingest")]
    [InlineData(2, "search", "卫")]
    [InlineData(2, "ingest", "a.txt", "--stor", "x.db")]
    [InlineData(2, "extract", "--bogus")]
    [InlineData(2, "extract", "x", "--format", "xml")]
    [InlineData(2, "stats", "--dictionaries", "no-such-folder")]
    [InlineData(3, "stats", "--store", "no-such-file.db")]
    [InlineData(1, "extract", "no-such-file.txt")]
    [InlineData(2, "digest", "--from", "2025", "--to", "2024")]
    public async Task Program_Arguments_GiveTheirExitCode(int code, params string[] arguments)
    {
        var result = await RunAsync(null, arguments);
        result.ExitCode.ShouldBe(code, result.Error);
        result.Error.ShouldNotContain("   at HealthGraph");
        (result.Output + result.Error).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Ingest_Twice_DumpsTheSameBytes()
    {
        string[] ingest = ["ingest", Path.Combine(HealthGraphProgram.Root, "samples"), "--store", "a.db"];
        (await RunAsync(null, ingest)).ExitCode.ShouldBeLessThan(2);
        var first = await RunAsync(null, "dump", "--store", "a.db");
        await RunAsync(null, ingest);
        var second = await RunAsync(null, "dump", "--store", "a.db");
        first.Output.Length.ShouldBeGreaterThan(10_000);
        second.Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task Extract_StandardInput_IsReadAsADocument()
    {
        const string Article = "甘肃省启用健康医疗平台\n来源：健康报\n2024-03-05\n\n3月4日，甘肃省卫生健康委在兰州启用健康医疗平台。\n";
        var result = await RunAsync(Article, "extract", "-", "--format", "json");
        result.Output.ShouldContain("甘肃省卫生健康委员会");
        result.Output.ShouldContain("\"publishedOn\": \"2024-03-05\"");
    }

    [Fact]
    public async Task Settings_EnvironmentUnderOptions_FileUnderEnvironment()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "healthgraph.json"), """{ "store": "from-file.db", "maxFileMegabytes": 0 }""");
        var wrong = await RunAsync(null, "stats");
        wrong.ExitCode.ShouldBe(2);
        wrong.Error.ShouldContain("maxFileMegabytes");
        await File.WriteAllTextAsync(Path.Combine(folder, "healthgraph.json"), """{ "store": "from-file.db" }""");
        (await RunAsync(null, "stats")).Error.ShouldContain("from-file.db");
        (await RunAsync(null, "stats", "--store", "from-option.db")).Error.ShouldContain("from-option.db");
    }

    private Task<ProgramResult> RunAsync(string? input, params string[] arguments) => HealthGraphProgram.RunAsync(folder, input, arguments);
}
