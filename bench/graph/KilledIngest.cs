using System.Diagnostics;

namespace HealthGraph.Bench.Graph;

/// <summary>The program run as a process that may be killed.</summary>
/// <param name="program">Path of <c>healthgraph.dll</c>.</param>
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
        while (!File.Exists(store) && !process.HasExited)
        {
            await Task.Delay(5);
        }

        await Task.Delay(after);
        var killed = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return killed;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <returns>Its exit code and all that it printed.</returns>
    public async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start([.. arguments, "--cache", cache]);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
