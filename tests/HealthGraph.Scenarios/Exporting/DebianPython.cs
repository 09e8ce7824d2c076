using System.Diagnostics;

namespace HealthGraph.Scenarios.Exporting;

/// <summary>The Python of the system, with the packages that read exports back.</summary>
internal static class DebianPython
{
    // Not the first on the path: that may be one without the system's packages.
    private const string Program = "/usr/bin/python3";

    /// <summary>Whether a module can be loaded.</summary>
    public static bool Has(string module)
    {
        if (!File.Exists(Program))
        {
            return false;
        }

        var (exitCode, _, _) = RunAsync(Path.GetTempPath(), $"import importlib.util, sys; sys.exit(0 if importlib.util.find_spec('{module}') else 1)").GetAwaiter().GetResult();
        return exitCode == 0;
    }

    /// <summary>Runs a script in a folder and returns what it prints.</summary>
    public static async Task<string> ReadAsync(string folder, string script)
    {
        var (exitCode, output, error) = await RunAsync(folder, script);
        exitCode.ShouldBe(0, error);
        return output.Trim();
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string folder, string script)
    {
        var start = new ProcessStartInfo(Program, ["-W", "ignore", "-c", script])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output, await error);
    }
}
