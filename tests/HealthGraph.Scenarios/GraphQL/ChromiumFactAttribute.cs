using System.Diagnostics;

namespace HealthGraph.Scenarios.GraphQL;

/// <summary>A scenario in a browser; skipped, and saying so, where Chromium is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(f => Path.Combine(f, "chromium")).FirstOrDefault(File.Exists);

    public ChromiumFactAttribute()
    {
        if (Program is null)
        {
            Skip = "Chromium is not installed: apt-get install chromium, and run again.";
        }
    }

    /// <summary>The page after its scripts have run.</summary>
    public static async Task<string> DomAsync(string address)
    {
        var profile = Directory.CreateTempSubdirectory("healthgraph-chromium-").FullName;
        try
        {
            var start = new ProcessStartInfo(Program!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + profile, "--virtual-time-budget=10000", "--dump-dom", address])
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
            await error;
            return await output;
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}
