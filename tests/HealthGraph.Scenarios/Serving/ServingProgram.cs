using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace HealthGraph.Scenarios.Serving;

/// <summary><c>healthgraph serve</c> as a process: started, asked over HTTP, stopped or killed.</summary>
internal sealed partial class ServingProgram : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServingProgram(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("It ended: " + Log));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Client { get; } = new();

    public string Log => string.Join('\n', log);

    public bool Ended => process.HasExited;

    /// <summary>Memory that the process holds, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServingProgram> StartAsync(string folder, string store, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = HealthGraphProgram.Start(folder, "serve", "--inbox", "inbox", "--store", store, "--urls", "http://127.0.0.1:0");
        foreach (var (name, value) in Quick().Concat(environment ?? new Dictionary<string, string>()))
        {
            start.Environment[name] = value;
        }

        var program = new ServingProgram(start);
        program.Client.BaseAddress = await program.listening.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return program;
    }

    public async Task<HttpStatusCode> ReadyAsync() => (await Client.GetAsync("/health/ready")).StatusCode;

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>SIGTERM; its exit code, and how long it took.</summary>
    public async Task<(int Code, TimeSpan Took)> TerminateAsync()
    {
        var clock = Stopwatch.StartNew();
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return (process.ExitCode, clock.Elapsed);
    }

    /// <summary>Waits for something to come about, while the program runs.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var clock = Stopwatch.StartNew(); !await condition(); await Task.Delay(20))
        {
            Ended.ShouldBeFalse(Log);
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(3), what + "\n" + Log);
        }
    }

    public Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    // Short times, so that a scenario does not wait for what a person would not notice.
    private static Dictionary<string, string> Quick() => new()
    {
        ["HEALTHGRAPH_POLLSECONDS"] = "0.2",
        ["HEALTHGRAPH_SETTLESECONDS"] = "0.2",
        ["HEALTHGRAPH_BATCHSECONDS"] = "0.05",
        ["HEALTHGRAPH_RETRYSECONDS"] = "0.1",
        ["HEALTHGRAPH_RETRYMOSTSECONDS"] = "1",
        ["HEALTHGRAPH_PROBESECONDS"] = "0.5",
    };

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        log.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"Now listening on: (http://[0-9.:]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
