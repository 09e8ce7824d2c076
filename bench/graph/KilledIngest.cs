using System.Diagnostics;

namespace HealthGraph.Bench.Graph;

/// <summary>The program run as a process that may be killed.</summary>
/// <param name="program">Path of <c>healthgraph.dll</c>, or of a published <c>healthgraph</c>.</param>
/// <param name="cache">Folder of compiled dictionaries.</param>
internal sealed class KilledIngest(string program, string cache)
{
    /// <summary>Starts an ingest and kills it (SIGKILL) so long after its store appeared; whether it was killed before it had ended.</summary>
    /// <param name="input">Folder of documents.</param>
    /// <param name="store">File of the store.</param>
    /// <param name="after">Time from the moment that the store's file is there.</param>
    public async Task<bool> RunAsync(string input, string store, TimeSpan after)
    {
        using var process = Start("ingest", input, "--store", store, "--cache", cache, "--quiet");
        await AwaitStoreAsync(process, store);
        await Task.Delay(after);
        var killed = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return killed;
    }

    /// <summary>Runs an ingest to its end.</summary>
    /// <returns>How long its store was there.</returns>
    public async Task<TimeSpan> RunAsync(string input, string store)
    {
        using var process = Start("ingest", input, "--store", store, "--cache", cache, "--quiet");
        await AwaitStoreAsync(process, store);
        var clock = Stopwatch.StartNew();
        await process.WaitForExitAsync();
        return clock.Elapsed;
    }

    private static async Task AwaitStoreAsync(Process process, string store)
    {
        while (!File.Exists(store) && !process.HasExited)
        {
            await Task.Delay(5);
        }
    }

    private Process Start(params string[] arguments)
    {
        var isLibrary = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isLibrary ? "dotnet" : program, isLibrary ? [program, .. arguments] : arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");

        // Read, or the program would wait for ever for room in the pipe.
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
