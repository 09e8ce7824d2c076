using System.Diagnostics;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;

namespace HealthGraph.Bench.Pipeline;

/// <summary>Runs documents through the pipeline's stages, counting what they yield and the time that each takes.</summary>
internal sealed class Stages(DictionarySet dictionaries)
{
    private readonly DocumentReader reader = new(new DocumentOptions());
    private readonly ArticleExtractor extractor = ExtractionStages.Create(dictionaries, new List<Finding>());
    private readonly SortedDictionary<string, long> ticks = new(StringComparer.Ordinal);
    private long allocatedBefore;

    /// <summary>Articles read since <see cref="Clear"/>.</summary>
    public int Articles { get; private set; }

    /// <summary>Mentions linked since <see cref="Clear"/>.</summary>
    public int Mentions { get; private set; }

    /// <summary>Relations, events and indicators since <see cref="Clear"/>.</summary>
    public int Facts { get; private set; }

    /// <summary>Bytes allocated since <see cref="Clear"/>.</summary>
    public long Allocated => GC.GetTotalAllocatedBytes() - allocatedBefore;

    /// <summary>Forgets counts and times.</summary>
    public void Clear()
    {
        (Articles, Mentions, Facts) = (0, 0, 0);
        ticks.Clear();
        allocatedBefore = GC.GetTotalAllocatedBytes();
    }

    /// <summary>Reads, segments, extracts and links one document, as far as <paramref name="mode"/> goes.</summary>
    public void Run(string file, string mode)
    {
        var bulletin = Timed("1 read", () => reader.Read(file));
        if (mode is "read")
        {
            Articles += bulletin.Articles.Count;
            return;
        }

        foreach (var article in bulletin.Articles)
        {
            var entities = Timed("2 names", () => extractor.Names(article, bulletin.Issue));
            Articles++;
            Mentions += entities.Sum(e => e.Mentions.Count);
            if (mode is not "names")
            {
                var facts = Timed("3 facts", () => extractor.Facts(article, bulletin.Issue, entities));
                Facts += facts.Relations.Count + facts.Events.Count + facts.Indicators.Count;
            }
        }
    }

    /// <summary>Prints the time that each stage took since <see cref="Clear"/>.</summary>
    public void Print()
    {
        foreach (var (stage, time) in ticks)
        {
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stage,-12}{time * 1000.0 / Stopwatch.Frequency,8:F0} ms"));
        }
    }

    private T Timed<T>(string stage, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        ticks[stage] = ticks.GetValueOrDefault(stage) + Stopwatch.GetTimestamp() - start;
        return result;
    }
}
