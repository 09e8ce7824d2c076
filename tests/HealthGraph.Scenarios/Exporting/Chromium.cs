using System.Diagnostics;

namespace HealthGraph.Scenarios.Exporting;

/// <summary>A browser without a screen and without a network.</summary>
internal static class Chromium
{
    /// <summary>Where it is, or null.</summary>
    public static string? Program { get; } = new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    /// <summary>The page as it stands when its script has run; the script must not have failed.</summary>
    /// <param name="file">The page.</param>
    /// <param name="hash">What follows # in its address.</param>
    public static async Task<string> OpenAsync(string file, string hash)
    {
        var profile = Directory.CreateTempSubdirectory("healthgraph-chromium-");
        var start = new ProcessStartInfo(Program!,
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={profile.FullName}",
            "--virtual-time-budget=5000", "--dump-dom", new Uri(file).AbsoluteUri + "#" + Uri.EscapeDataString(hash),
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        profile.Delete(recursive: true);
        (await error).Split('\n').Where(l => l.Contains("CONSOLE", StringComparison.Ordinal)).ShouldBeEmpty();
        return await output;
    }
}
