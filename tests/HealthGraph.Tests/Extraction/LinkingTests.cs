using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Tests.House;
using Xunit.Abstractions;

namespace HealthGraph.Tests.Extraction;

/// <summary>Short texts of every kind, each with what one surface in it stands for: the figures that linking must reach.</summary>
public sealed class LinkingTests(ITestOutputHelper output, LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    private const string Ambiguous = "?";
    private const string Nothing = "-";

    [Fact]
    public void Texts_Linked_NineteenInTwentyRightAndOneInFiftyWrong()
    {
        var findings = new List<Finding>();
        var rows = DictionaryTable.Read(Path.Combine(SourceTree.Root, "tests/HealthGraph.Tests/Extraction/linking.tsv"), ["text", "type", "surface", "expected"], findings).Rows;
        findings.ShouldBeEmpty();
        var results = rows.Select(r => (Row: r, Read: Read(r))).ToList();
        var missed = results.Where(r => r.Read != r.Row["expected"]).ToList();
        var wrong = missed.Where(m => m.Read is not (Ambiguous or Nothing)).ToList();
        missed.ForEach(m => output.WriteLine($"{m.Row["surface"]}: expected {m.Row["expected"]}, read {m.Read}   {m.Row["text"]}"));
        output.WriteLine($"{rows.Count} texts, {rows.Count - missed.Count} right, {wrong.Count} linked wrong");
        rows.Count.ShouldBeGreaterThanOrEqualTo(300);
        rows.Count(r => r["expected"] is Ambiguous or Nothing).ShouldBeGreaterThanOrEqualTo(40);
        (missed.Count * 20).ShouldBeLessThanOrEqualTo(rows.Count);
        (wrong.Count * 50).ShouldBeLessThanOrEqualTo(rows.Count);
    }

    private string Read(DictionaryRow row)
    {
        var article = new Article(1, "", null, null, null, row["text"], SourceMap.Empty);
        var extracted = loaded.Reader.Extract(new Bulletin("text", null, [article], []));
        var type = Enum.Parse<EntityType>(row["type"]);
        var entity = extracted.Articles[0].Entities.FirstOrDefault(e => e.Type == type && e.Mentions.Any(m => Bare(m.Text) == Bare(row["surface"])));
        return entity is null ? Nothing : entity.Ambiguous ? Ambiguous : entity.Name;
    }

    private static string Bare(string text) => text.Trim('《', '》');
}
