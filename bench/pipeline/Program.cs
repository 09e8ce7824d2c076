// Throughput of the whole pipeline over a folder of documents; one JSON line, like the peers' programs. See ../README.md.
//   FOLDER names|facts [PASSES]     names: read, segment, extract, link; facts: relations, events and indicators too
//   FOLDER stages [PASSES]          share of each stage of "facts", without claims to precision
//   FOLDER read [PASSES]            only read: files to articles
using System.Diagnostics;
using System.Globalization;
using System.Text;
using HealthGraph.Bench.Pipeline;
using HealthGraph.Dictionaries;

if (args is not [var folder, "names" or "facts" or "stages" or "read", ..])
{
    Console.Error.WriteLine("FOLDER names|facts|stages|read [PASSES]");
    return 2;
}

// On one core the compiler waits for quiet moments that the work leaves it: hot code is settled only after half a minute.
var settled = TimeSpan.FromSeconds(40);
var passes = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 5;
var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToList();

// What the segmenter's peer is given of the same documents: one paragraph a line, blank lines dropped.
var megabytes = files.SelectMany(f => File.ReadLines(f)).Sum(l => l.Trim() is { Length: > 0 } text ? Encoding.UTF8.GetByteCount(text) + 1L : 0) / 1e6;
var dictionaries = DictionarySet.Load(new DictionaryFolders(Path.Combine(AppContext.BaseDirectory, "dictionaries")), Path.Combine(AppContext.BaseDirectory, "cache"));
var stages = new Stages(dictionaries);
var (seconds, processor) = (new List<double>(), new List<double>());
var whole = Stopwatch.StartNew();
while (seconds.Count < passes)
{
    var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
    stages.Clear();
    foreach (var file in files)
    {
        stages.Run(file, args[1]);
    }

    if (whole.Elapsed > settled)
    {
        seconds.Add(clock.Elapsed.TotalSeconds);
        processor.Add((Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }
}

var median = seconds.Order().ElementAt(seconds.Count / 2);
if (args[1] is "stages")
{
    stages.Print();
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
    $$"""{"engine":"healthgraph","mode":"{{args[1]}}","documents":{{files.Count}},"mb":{{megabytes:F2}},"median_mb_s":{{megabytes / median:F2}},"best_mb_s":{{megabytes / seconds.Min():F2}},"processor_mb_s":{{megabytes / processor.Order().ElementAt(processor.Count / 2):F2}},"articles":{{stages.Articles}},"mentions":{{stages.Mentions}},"facts":{{stages.Facts}},"allocated_mb_per_mb":{{stages.Allocated / 1e6 / megabytes:F0}},"peak_mb":{{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576}}}"""));
return 0;
