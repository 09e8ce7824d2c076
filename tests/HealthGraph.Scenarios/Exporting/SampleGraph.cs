namespace HealthGraph.Scenarios.Exporting;

/// <summary>The samples as a graph with a decision or two, in a folder of its own; read once for all tests of a class.</summary>
public sealed class SampleGraph : IAsyncLifetime
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("healthgraph-").FullName;

    public async Task InitializeAsync()
    {
        await RunAsync("ingest", Path.Combine(HealthGraphProgram.Root, "samples"));
        await RunAsync("decide", "same", "organization/苏州日报", "organization/苏州市立医院", "--who", "test");
        await RunAsync("decide", "not-an-entity", "organization/昆明医科大学", "--who", "test");
        await RunAsync("decide", "correct", "organization/云南日报", "name", "云南日报社", "--who", "test");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs a command in the folder; it must not fail.</summary>
    internal async Task<string> RunAsync(params string[] arguments)
    {
        var result = await HealthGraphProgram.RunAsync(Folder, null, arguments);
        result.ExitCode.ShouldBeLessThan(2, result.Error);
        return result.Output;
    }

    /// <summary>Exports into a folder of that name.</summary>
    internal async Task<string> ExportAsync(string format, params string[] more)
    {
        var folder = Path.Combine(Folder, format);
        await RunAsync(["export", "--format", format, "--out", folder, .. more]);
        return folder;
    }
}
