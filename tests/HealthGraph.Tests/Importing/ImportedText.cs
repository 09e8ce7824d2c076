using System.Text;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Importing;
using HealthGraph.Tables;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests.Importing;

/// <summary>Imports tables out of memory, over the project's own dictionaries.</summary>
public sealed class ImportedText
{
    public ImportedText()
    {
        var folders = new DictionaryFolders(Path.Combine(SourceTree.Root, "dictionaries"));
        Dictionaries = DictionarySet.Load(folders, cache: null);
        var findings = new List<Finding>();
        Words = HeaderWords.Load(folders, findings);
        Parts = new ImportParts(
            new BulletinReader(new DocumentOptions(), Dictionaries), new ArticleStatements(Dictionaries), Dictionaries, RelationWords.Load(folders, findings), r => r);
        findings.ShouldBeEmpty();
    }

    public DictionarySet Dictionaries { get; }

    public HeaderWords Words { get; }

    public ImportParts Parts { get; }

    public RecognizedTable? Recognize(byte[] bytes, TableMapping? mapping = null, List<Finding>? findings = null)
    {
        var facts = FileProbe.Read(new MemoryStream(bytes), mapping?.Encoding, CancellationToken.None);
        return new TableRecognizer(Words).Recognize("t.csv", facts, () => new MemoryStream(bytes), mapping ?? new TableMapping(), findings ?? []);
    }

    /// <summary>The rows of content of a table.</summary>
    public IReadOnlyList<RowResult> Rows(string text, TableMapping? mapping = null) => [.. All(Encoding.UTF8.GetBytes(text), mapping).Where(r => r.Role is RowRole.Content)];

    /// <summary>All records of a table.</summary>
    public IReadOnlyList<RowResult> All(byte[] bytes, TableMapping? mapping = null)
    {
        var findings = new List<Finding>();
        var table = Recognize(bytes, mapping, findings) ?? throw new InvalidOperationException(string.Join('\n', findings.Select(f => f.What)));
        var import = new TableImport(table, Parts);
        var (rows, first) = (new List<RowResult>(), 0L);
        foreach (var block in import.Blocks(new MemoryStream(bytes)))
        {
            rows.AddRange(import.Read(block, first, 0));
            first += block.Count;
        }

        return rows;
    }
}
