using CsvHelper;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;

namespace HealthGraph.Bench.Import;

/// <summary>Reading and extracting alone, on all cores: CsvHelper, extraction, statements; no store.</summary>
internal static class ExtractAlone
{
    /// <summary>Runs over a file.</summary>
    public static int Run(string file)
    {
        var set = DictionarySet.Load(new DictionaryFolders(Path.Combine(AppContext.BaseDirectory, "dictionaries")), Path.Combine(AppContext.BaseDirectory, "cache"));
        var (reader, statements) = (new BulletinReader(new DocumentOptions(), set), new ArticleStatements(set));
        using var table = CsvReader.Create(File.OpenRead(file), CsvReaderOptions.Default, leaveOpen: false);
        table.ReadHeader();
        var count = table.ParallelEnumerate(
            r =>
            {
                var article = new Article(1, r.GetString(3), r.GetString(4), r.GetString(5), PartialDate.TryParse(r.GetString(6)), r.GetString(7), SourceMap.Empty);
                var read = reader.Extract(new Bulletin("", null, [article], []));
                return statements.Record(read.Articles[0], null, read.DictionaryVersion).Statements.Count;
            }, Environment.ProcessorCount).Sum(n => (long)n);
        Console.WriteLine(count);
        return 0;
    }
}
