using HealthGraph.Stores.Sqlite.Packing;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Articles that a question names.</summary>
internal sealed class NamedArticles : IArticleWalk
{
    private readonly List<(ulong Order, IReadOnlyList<long> Articles)> sorted;

    /// <summary>Looks the ids up.</summary>
    public NamedArticles(SqliteConnection connection, IReadOnlyCollection<string> ids) => sorted = [.. ArticleQueries.Keys(connection, ids)
        .GroupBy(a => Posting.OrderOf(a.Id), a => a.Key).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<long>)[.. g]))];

    /// <inheritdoc/>
    public ulong Bits => sorted.Count == 0 ? 0 : ulong.MaxValue;

    /// <inheritdoc/>
    public IEnumerable<(ulong Order, IReadOnlyList<long> Articles)> Walk(ulong bits, ulong from) => sorted.Where(a => a.Order >= from);
}
