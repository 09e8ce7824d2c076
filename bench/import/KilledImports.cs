using System.Diagnostics;
using System.Globalization;

namespace HealthGraph.Bench.Import;

/// <summary>kill -9 at random moments of an import, in turn gone on with and begun anew; in the end the dump is that of an undisturbed run.</summary>
internal static class KilledImports
{
    /// <summary>Runs so many kills; exit code 1 where a dump differs.</summary>
    public static async Task<int> RunAsync(string folder, int times, int rows, string program)
    {
        var table = Tables.Write(folder, string.Create(CultureInfo.InvariantCulture, $"kill-{rows}.csv"), rows, 600);
        var whole = await Measured.RunAsync(program, "import", table, "--store", Fresh(folder, "whole.db"), "--quiet");
        var expected = await DumpAsync(program, Path.Combine(folder, "whole.db"));
        var (dice, killed, equal, stores) = (new Random(7), 0, 0, 0);
        for (var kill = 0; kill < times; stores++)
        {
            var store = Fresh(folder, "killed.db");
            for (var i = 0; i < 5 && kill < times; i++, kill++)
            {
                killed += await KillAsync(program, table, store, whole.Seconds * dice.NextDouble(), i % 2 == 1) ? 1 : 0;
            }

            await Measured.RunAsync(program, "import", table, "--store", store, "--quiet", stores % 2 == 0 ? "--resume" : "--verbose");
            equal += string.Equals(await DumpAsync(program, store), expected, StringComparison.Ordinal) ? 1 : 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $$"""{"kills":{{times}},"killed_in_time":{{killed}},"stores":{{stores}},"equal_dumps":{{equal}}}"""));
        return equal == stores ? 0 : 1;
    }

    private static async Task<bool> KillAsync(string program, string table, string store, double after, bool resume)
    {
        string[] arguments = [program, "import", table, "--store", store, "--quiet", .. resume ? (string[])["--resume"] : []];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.Delay(TimeSpan.FromSeconds(after));
        var inTime = !process.HasExited;
        process.Kill();
        await process.WaitForExitAsync();
        return inTime;
    }

    private static async Task<string> DumpAsync(string program, string store)
    {
        var dump = store + ".ndjson";
        await Measured.RunAsync(program, "dump", "--store", store, "--out", dump);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(dump)));
    }

    private static string Fresh(string folder, string name)
    {
        var store = Path.Combine(folder, name);
        Array.ForEach([store, store + "-wal", store + "-shm"], File.Delete);
        if (Directory.Exists(store + ".imports"))
        {
            Directory.Delete(store + ".imports", recursive: true);
        }

        return store;
    }
}
