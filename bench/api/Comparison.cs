using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using HealthGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Bench.Api;

/// <summary>Asks both servers the same, in turn, from eight connections each.</summary>
internal static class Comparison
{
    private const int Connections = 8;
    private const int Rounds = 2;
    private const int StartSeconds = 600;
    private static readonly string[] Words = ["医疗", "卫生健康", "医保支付", "数据共享", "远程医疗", "北京", "大学附属医院", "互联网", "签署", "平台建设"];

    /// <summary>Prints a line of JSON a question and server, then the ratios.</summary>
    public static async Task<int> RunAsync(string file, int seconds)
    {
        await IndexTextsAsync(file);
        var (busy, typical) = (Subjects.Busy(file), Subjects.Typical(file));
        using var api = Start("api", file, 4781);
        using var sql = Start("sql", file, 4782);
        try
        {
            await ReadyAsync(4781);
            await ReadyAsync(4782);
            foreach (var question in Question.All)
            {
                switch (question.Name)
                {
                    case "search":
                        await CompareAsync(question, question.Name, Words, seconds, api, sql);
                        break;
                    case "top":
                        await CompareAsync(question, question.Name, busy, seconds, api, sql);
                        break;
                    default:
                        await CompareAsync(question, question.Name + " busy", busy, seconds, api, sql);
                        await CompareAsync(question, question.Name + " typical", typical, seconds, api, sql);
                        break;
                }
            }
        }
        finally
        {
            api.Kill();
            sql.Kill();
        }

        return 0;
    }

    /// <summary>As a host does that has nothing else to do.</summary>
    private static async Task IndexTextsAsync(string file)
    {
        await using var store = new SqliteGraphStore(file);
        await store.OpenAsync(CancellationToken.None);
        var (cpu, chunks) = (Environment.CpuUsage.TotalTime, 1);
        while (await store.IndexTextsAsync(CancellationToken.None))
        {
            chunks++;
        }

        Print($$"""{"texts_indexed_cpu_s":{{(Environment.CpuUsage.TotalTime - cpu).TotalSeconds:F1}},"transactions":{{chunks}}}""");
    }

    private static async Task CompareAsync(Question question, string label, string[] words, int seconds, Process api, Process sql)
    {
        var best = new Dictionary<string, (double Rate, double P99, double Cpu)>(StringComparer.Ordinal);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, port, process) in ((string, int, Process)[])[("api", 4781, api), ("sql", 4782, sql)])
            {
                await LoadAsync(question, name, port, words, round == 0 ? Math.Max(3, seconds) : 1);
                process.Refresh();
                var before = process.TotalProcessorTime;
                var times = await LoadAsync(question, name, port, words, seconds);
                process.Refresh();
                var cpu = (process.TotalProcessorTime - before).TotalMilliseconds / times.Count;
                var (rate, p99) = (times.Count / (double)seconds, times[times.Count * 99 / 100]);
                Print($$"""{"question":"{{label}}","server":"{{name}}","round":{{round}},"per_s":{{rate:F0}},"p50_ms":{{times[times.Count / 2]:F2}},"p99_ms":{{p99:F2}},"cpu_ms":{{cpu:F3}}}""");
                best[name] = best.TryGetValue(name, out var known) ? (Math.Max(known.Rate, rate), Math.Min(known.P99, p99), Math.Min(known.Cpu, cpu)) : (rate, p99, cpu);
            }
        }

        Print($$"""{"question":"{{label}}","rate_ratio":{{best["api"].Rate / best["sql"].Rate:F2}},"p99_ratio":{{best["api"].P99 / best["sql"].P99:F2}},"cpu_ratio":{{best["sql"].Cpu / best["api"].Cpu:F2}}}""");
    }

    private static async Task<List<double>> LoadAsync(Question question, string server, int port, string[] words, int seconds)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
        var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
        var lists = await Task.WhenAll(Enumerable.Range(0, Connections).Select(c => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var i = c; times.Count == 0 || Stopwatch.GetTimestamp() < end; i += Connections)
            {
                var start = Stopwatch.GetTimestamp();
                using var request = question.Request(server, words[i % words.Length]);
                using var answer = await client.SendAsync(request);
                var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (text.Contains("\"errors\"", StringComparison.Ordinal) || text.Length < 8)
                {
                    throw new InvalidOperationException(text);
                }
            }

            return times;
        })));
        var all = lists.SelectMany(t => t).ToList();
        all.Sort();
        return all;
    }

    internal static Process Start(string server, string file, int port) => Process.Start(new ProcessStartInfo("dotnet",
        [Path.Combine(AppContext.BaseDirectory, "HealthGraph.Bench.Api.dll"), server, file, port.ToString(CultureInfo.InvariantCulture)])) ?? throw new InvalidOperationException("dotnet did not start.");

    internal static async Task ReadyAsync(int port)
    {
        for (var i = 0; i < StartSeconds * 4; i++)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(250);
            }
        }

        throw new InvalidOperationException("A server does not answer.");
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
