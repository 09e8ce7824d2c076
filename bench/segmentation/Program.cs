// Our side of the comparisons in README.md:
//   dump  CORPUS MODE          tokens of every line, escaped as compare.py does
//   speed CORPUS MODE [MB]     throughput over the lines, as one JSON line like the peers' programs
//   keywords CORPUS            TF-IDF and TextRank keywords of every line
using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthGraph;
using HealthGraph.Bench.Segmentation;
using HealthGraph.Text;
using HealthGraph.Text.Jieba;

var findings = new List<Finding>();
var clock = Stopwatch.StartNew();
var tables = new JiebaTables(Path.Combine(AppContext.BaseDirectory, "dictionaries", "jieba"),
    new TableCache(Path.Combine(AppContext.BaseDirectory, "cache")));
var before = GC.GetTotalMemory(forceFullCollection: true);
var segmenter = tables.Segmenter(findings);
if (args is not [var command, var corpus, ..])
{
    Console.Error.WriteLine("dump CORPUS MODE | speed CORPUS MODE [MB] | keywords CORPUS");
    return 2;
}

var mode = args.Length > 2 ? args[2] : "cut";
var tokens = new TokenBuffer();
Modes.Run(segmenter, mode, "预热", tokens);
var loaded = clock.ElapsedMilliseconds;
if (command == "dump")
{
    Dump.Tokens(segmenter, corpus, mode);
    return 0;
}

if (command == "keywords")
{
    Dump.Keywords(tables, segmenter, corpus);
    return 0;
}

var tablesMb = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
var limit = args.Length > 3 ? double.Parse(args[3], CultureInfo.InvariantCulture) : 20;
var lines = new List<string>();
double bytes = 0;
foreach (var line in File.ReadLines(corpus).Where(l => l.Length > 0))
{
    lines.Add(line);
    bytes += Encoding.UTF8.GetByteCount(line) + 1;
    if (bytes >= limit * 1e6)
    {
        break;
    }
}

var seconds = new List<double>();
long count = 0;
for (var pass = 0; pass < 9; pass++)
{
    clock.Restart();
    count = 0;
    foreach (var line in lines)
    {
        Modes.Run(segmenter, mode, line, tokens);
        count += tokens.Count;
    }

    seconds.Add(clock.Elapsed.TotalSeconds);
}

// The first passes run before the compiler has settled.
var median = seconds.Skip(4).Order().ElementAt(2);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $$"""{"engine":"healthgraph","mode":"{{mode}}","mb":{{bytes / 1e6:F2}},"load_ms":{{loaded}},"tables_mb":{{tablesMb:F1}},"median_mb_s":{{bytes / 1e6 / median:F2}},"best_mb_s":{{bytes / 1e6 / seconds.Min():F2}},"tokens_per_pass":{{count}}}"""));
return 0;
