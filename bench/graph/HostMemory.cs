using System.Diagnostics;
using HealthGraph.Bench.Graph.Articles;

namespace HealthGraph.Bench.Graph;

/// <summary>Runs the ingestion host over a full inbox, as a process of its own, and watches its memory: the same documents twice, the second time the graph does not grow.</summary>
internal static class HostMemory
{
    private const int Parts = 10;
    private const long Megabyte = 1024 * 1024;
    private const long MostMegabytes = 500;

    /// <summary>Prints a line a tenth of the work; 1 where memory went beyond the bound or the host ended.</summary>
    public static async Task<int> RunAsync(string dictionaries, int articles, int characters)
    {
        using var scratch = new ScratchFolder();
        var inbox = scratch.File("inbox");
        var generator = new ArticleGenerator(new Vocabulary(dictionaries), characters);
        var documents = generator.Write(inbox, articles).Count;
        using var host = Start(scratch);
        Console.WriteLine($"{documents} documents, {articles} articles\ndone\tseconds\tMB");
        var first = await DrainAsync(host, inbox, documents);
        Console.WriteLine("the same documents again");
        generator.Write(scratch.File("again"), articles);
        foreach (var file in Directory.EnumerateFiles(scratch.File("again")).Order(StringComparer.Ordinal))
        {
            File.Move(file, Path.Combine(inbox, "again-" + Path.GetFileName(file)));
        }

        var second = first < 0 ? first : await DrainAsync(host, inbox, documents);
        if (second < 0)
        {
            Console.WriteLine($"The host ended with {host.ExitCode}.");
            return 1;
        }

        host.Kill();
        await host.WaitForExitAsync();
        return Math.Max(first, second) / Megabyte <= MostMegabytes ? 0 : 1;
    }

    /// <summary>Waits until the inbox is empty, and a little longer; the most memory that was seen, -1 where the host ended.</summary>
    private static async Task<long> DrainAsync(Process host, string inbox, int documents)
    {
        var (clock, most) = (Stopwatch.StartNew(), 0L);
        for (var part = 1; part <= Parts; part++)
        {
            while (Left(inbox) > documents - (documents * part / Parts))
            {
                if (host.HasExited)
                {
                    return -1;
                }

                most = Math.Max(most, Memory(host));
                await Task.Delay(100);
            }

            Console.WriteLine($"{documents * part / Parts}\t{clock.Elapsed.TotalSeconds:F1}\t{Memory(host) / Megabyte}");
        }

        await Task.Delay(TimeSpan.FromSeconds(10));
        most = Math.Max(most, Memory(host));
        Console.WriteLine($"idle\t{clock.Elapsed.TotalSeconds:F1}\t{Memory(host) / Megabyte}\nmost\t\t{most / Megabyte}");
        return most;
    }

    private static Process Start(ScratchFolder scratch)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "healthgraph.dll");
        string[] arguments = [program, "serve", "--inbox", "inbox", "--store", "graph.db", "--urls", "http://127.0.0.1:0", "--cache", Path.Combine(AppContext.BaseDirectory, "cache")];
        var host = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = scratch.Path, RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("dotnet did not start.");
        host.OutputDataReceived += static (_, _) => { };
        host.BeginOutputReadLine();
        return host;
    }

    private static int Left(string inbox) => Directory.EnumerateFiles(inbox, "*.txt").Count();

    private static long Memory(Process host)
    {
        host.Refresh();
        return host.HasExited ? 0 : host.WorkingSet64;
    }
}
