using System.Diagnostics;
using System.Globalization;

namespace HealthGraph.Bench.Import;

/// <summary>One run of a program: clock, processor time, memory.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Cpu">Processor seconds, user and system.</param>
/// <param name="PeakMegabytes">Largest resident set seen, looked at ten times a second.</param>
internal sealed record Measured(double Seconds, double Cpu, double PeakMegabytes)
{
    /// <summary>Runs a program to its end.</summary>
    public static async Task<Measured> RunAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(100))
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.WorkingSet64));
            }
            catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
            {
                // It ended just now; what was last seen of it counts.
            }
        }

        await output;
        return process.ExitCode is 0 or 1
            ? new Measured(clock.Elapsed.TotalSeconds, cpu.TotalSeconds, peak / 1e6)
            : throw new InvalidOperationException(await error);
    }

    /// <summary>One line of JSON.</summary>
    public string Line(string what, int rows) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"what":"{{what}}","rows":{{rows}},"s":{{Seconds:F2}},"cpu_s":{{Cpu:F2}},"rows_per_s":{{rows / Seconds:F0}},"peak_mb":{{PeakMegabytes:F0}}}""");
}
