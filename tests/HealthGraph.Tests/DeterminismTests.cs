using System.Globalization;
using System.Text;
using HealthGraph.Extraction;
using HealthGraph.Tests.Extraction;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests;

/// <summary>Same input, same bytes: in any order, on any number of threads, under any culture, from any loading of the dictionaries.</summary>
public sealed class DeterminismTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    // A PDF needs a tool that not every machine has.
    private static readonly string[] Samples =
        [.. Directory.GetFiles(Path.Combine(SourceTree.Root, "samples")).Where(f => !f.EndsWith(".pdf", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Read_InAnotherOrder_GivesTheSameBytes()
    {
        var forward = Samples.ToDictionary(f => f, f => Json(loaded.Reader.Read(f)), StringComparer.Ordinal);
        foreach (var file in Samples.Reverse())
        {
            Json(loaded.Reader.Read(file)).ShouldBe(forward[file]);
        }

        forward.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Read_OnManyThreads_GivesTheSameBytes()
    {
        var alone = Samples.ToDictionary(f => f, f => Json(loaded.Reader.Read(f)), StringComparer.Ordinal);
        var work = Enumerable.Range(0, 6 * Samples.Length).Select(i => Samples[i % Samples.Length]).ToList();
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = 8 }, file => Json(loaded.Reader.Read(file)).ShouldBe(alone[file]));
    }

    [Fact]
    public void Read_WithDictionariesLoadedAgain_GivesTheSameBytes()
    {
        var again = new LoadedDictionaries();
        again.Dictionaries.Version.ShouldBe(loaded.Dictionaries.Version);
        foreach (var file in Samples)
        {
            Json(again.Reader.Read(file)).ShouldBe(Json(loaded.Reader.Read(file)));
        }
    }

    /// <summary>Numbers with commas, other calendars and other letters must not show.</summary>
    [Theory]
    [InlineData(",", "th")]
    [InlineData("·", "tr")]
    public void Read_UnderAnotherCulture_GivesTheSameBytes(string separator, string name)
    {
        var plain = Samples.Select(f => Json(loaded.Reader.Read(f))).ToList();
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = separator;
        culture.NumberFormat.NegativeSign = name;
        culture.DateTimeFormat.DateSeparator = separator;
        var other = new List<string>();
        var thread = new Thread(() => other.AddRange(Samples.Select(f => Json(loaded.Reader.Read(f))))) { CurrentCulture = culture };
        thread.Start();
        thread.Join();
        other.ShouldBe(plain);
    }

    private static string Json(ExtractedBulletin document)
    {
        using var buffer = new MemoryStream();
        ExtractionJson.Write(buffer, document);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
