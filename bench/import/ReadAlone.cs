using System.Collections.Concurrent;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Importing;
using HealthGraph.Tables;

namespace HealthGraph.Bench.Import;

/// <summary>The reading and extraction of an import alone, on all cores: the file is recognised, its rows are read, extracted and made into statements; nothing is kept, and there is no store.</summary>
internal static class ReadAlone
{
    /// <summary>Runs over a file.</summary>
    public static int Run(string file)
    {
        var folders = new DictionaryFolders(Path.Combine(AppContext.BaseDirectory, "dictionaries"));
        var set = DictionarySet.Load(folders, Path.Combine(AppContext.BaseDirectory, "cache"));
        var findings = new List<Finding>();
        using var content = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        var facts = FileProbe.Read(content, null, CancellationToken.None);
        var table = new TableRecognizer(HeaderWords.Load(folders, findings)).Recognize(file, facts, () => File.OpenRead(file), new TableMapping(), findings)
            ?? throw new InvalidOperationException(findings[0].ToString());
        var import = new TableImport(table, new ImportParts(
            new BulletinReader(new DocumentOptions(), set), new ArticleStatements(set), set, RelationWords.Load(folders, findings), static record => record));
        var count = 0L;
        var blocks = Partitioner.Create(Numbered(import, content), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(blocks, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            block => Interlocked.Add(ref count, import.Read(block.Block, block.First, 0).Sum(r => (long)(r.Article?.Statements.Count ?? 0))));
        Console.WriteLine(count);
        return 0;
    }

    /// <summary>The blocks, with the number of the first record of each.</summary>
    private static IEnumerable<(SourceBlock Block, long First)> Numbered(TableImport import, Stream content)
    {
        var first = 0L;
        foreach (var block in import.Blocks(content))
        {
            var number = first;
            first += block.Count;
            yield return (block, number);
        }
    }
}
