using System.Diagnostics;
using System.Text;

namespace HealthGraph.Scenarios;

/// <summary>The program as a user starts it: a process of its own.</summary>
internal static class HealthGraphProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The built program, beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "healthgraph.dll");

    /// <summary>How to start it: standard streams redirected, UTF-8, nothing of the caller's HEALTHGRAPH_ environment.</summary>
    public static ProcessStartInfo Start(string workingFolder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("HEALTHGRAPH_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    /// <summary>Runs it to its end.</summary>
    public static Task<ProgramResult> RunAsync(string workingFolder, string? input, params IEnumerable<string> arguments) =>
        RunAsync(Start(workingFolder, arguments), input);

    /// <summary>Runs what <see cref="Start"/> prepared to its end.</summary>
    public static async Task<ProgramResult> RunAsync(ProcessStartInfo start, string? input)
    {
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"healthgraph {string.Join(' ', start.ArgumentList.Skip(1))} did not end within {Longest}.", e);
        }

        return new ProgramResult(process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HealthGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
