using HealthGraph.Bench.Graph.Articles;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Bench.Graph;

/// <summary>A store of invented news, for what is measured on a large one.</summary>
internal static class FilledStore
{
    /// <summary>Reads and writes that many articles.</summary>
    public static async Task<int> WriteAsync(string dictionaries, string path, int articles, int characters)
    {
        using var scratch = new ScratchFolder();
        var words = new Vocabulary(dictionaries);
        var files = new ArticleGenerator(words, characters, new GrowingNames(words)).Write(scratch.File("in"), articles);
        var set = DictionarySet.Load(new DictionaryFolders(dictionaries), Path.Combine(AppContext.BaseDirectory, "cache"));
        var (reader, statements) = (new BulletinReader(new DocumentOptions(), set), new ArticleStatements(set));
        await using var store = new SqliteGraphStore(path);
        await store.OpenAsync(CancellationToken.None);
        await using var batch = new ArticleBatch(store);
        foreach (var document in files.AsParallel().AsOrdered().Select(reader.Read))
        {
            foreach (var article in document.Articles)
            {
                await batch.AddAsync(store.Prepare(statements.Record(article, document.Bulletin.Issue, document.DictionaryVersion)), CancellationToken.None);
            }
        }

        await batch.FlushAsync(CancellationToken.None);
        return 0;
    }
}
