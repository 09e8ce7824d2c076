namespace HealthGraph.Stores.Sqlite;

/// <summary>Where a node's id is looked up: an index over eight bytes is a third of one over the ids, and takes as much less to keep.</summary>
internal static class NodeHash
{
    /// <summary>How many hashes a bucket has, from the one that <see cref="Of"/> gives on.</summary>
    public const int Places = 8;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The first hash of the bucket of an id; never negative. FNV-1a over UTF-16 (RFC 9923), then mixed.</summary>
    public static long Of(string id)
    {
        var hash = Offset;
        foreach (var c in id)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        hash ^= hash >> 32;
        hash = unchecked(hash * 0x9E3779B97F4A7C15);
        hash ^= hash >> 29;
        return (long)(hash >> 1) & -Places;
    }
}
