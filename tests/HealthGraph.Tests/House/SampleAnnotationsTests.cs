using System.Text.Json;
using System.Text.RegularExpressions;
using HealthGraph.Documents;

namespace HealthGraph.Tests.House;

/// <summary>The annotations of the samples claim nothing that their documents do not say.</summary>
public sealed partial class SampleAnnotationsTests
{
    private static readonly DocumentReader Reader = new(new DocumentOptions());

    // The PDF needs a program of its own; the others suffice to find a careless annotation.
    public static TheoryData<string> Samples => [.. Annotated("samples").Concat(Annotated(Path.Combine("bench", "quality")))];

    private static IEnumerable<string> Annotated(string folder) =>
        Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*.*").Select(f => Path.Combine(folder, Path.GetFileName(f)))
            .Where(f => !f.EndsWith(".pdf", StringComparison.Ordinal) && !f.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Annotation_EveryString_StandsInItsArticle(string sample)
    {
        var gold = Articles(sample);
        var texts = Reader.Read(Path.Combine(SourceTree.Root, sample)).Articles.Select(a => Bare(a.Text)).ToList();

        texts.Count.ShouldBe(gold.Count);
        gold.SelectMany((article, i) => Claims(article).Where(c => !texts[i].Contains(Bare(c), StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Annotation_EveryRelation_IsOfNamedThings(string sample)
    {
        foreach (var article in Articles(sample))
        {
            var names = Objects(article, "entities").Select(e => e.GetProperty("name").GetString()).ToList();
            Objects(article, "relations").Select(r => r.GetProperty("from").GetString()).Where(n => !names.Contains(n)).ShouldBeEmpty();
        }
    }

    private static List<JsonElement> Articles(string sample)
    {
        var path = Path.Combine(SourceTree.Root, Path.GetDirectoryName(sample)!, "gold", Path.GetFileNameWithoutExtension(sample) + ".json");
        return [.. Objects(JsonDocument.Parse(File.ReadAllText(path)).RootElement, "articles")];
    }

    private static IEnumerable<string> Claims(JsonElement article) =>
        Objects(article, "entities").SelectMany(e => Objects(e, "surfaces")).Concat(Objects(article, "notPolicies")).Select(s => s.GetString()!)
            .Concat(Objects(article, "events").SelectMany(e => (string[])[e.GetProperty("sentence").GetString()!, e.GetProperty("trigger").GetString()!]))
            .Concat(Objects(article, "indicators").Select(i => i.GetProperty("surface").GetString()!));

    private static JsonElement.ArrayEnumerator Objects(JsonElement parent, string name) => parent.GetProperty(name).EnumerateArray();

    private static string Bare(string text) => WhiteSpace().Replace(text, "");

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace();
}
