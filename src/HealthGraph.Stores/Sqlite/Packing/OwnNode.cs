using HealthGraph.Graph;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>A node that only one article can tell of (a figure): it stands in the article's packed statements and has no row of its own.</summary>
internal static class OwnNode
{
    /// <summary>Places beyond have rows of their own.</summary>
    public const int Places = 1 << PlaceBits;

    /// <summary>The kind of all of them.</summary>
    public const string KindName = "Indicator";

    private const int PlaceBits = 20;
    private const string Kind = "indicator/";

    /// <summary>The article whose own a node is by its id; null for others, the article itself among them.</summary>
    public static string? ArticleOf(string id) => id.StartsWith(Kind, StringComparison.Ordinal) ? GraphSchema.OwnerOf(id) : null;

    /// <summary>Whether a node is an article's own: what <see cref="ArticleOf"/> would give is that article's id.</summary>
    public static bool IsOf(string id, string articleId)
    {
        var local = Local(articleId);
        return id.StartsWith(Kind, StringComparison.Ordinal) && id.AsSpan(Kind.Length).StartsWith(local) && !local.IsEmpty && id.LastIndexOf('-') == Kind.Length + local.Length;
    }

    /// <summary>What of its id the article's does not say.</summary>
    public static ReadOnlySpan<char> Rest(ReadOnlySpan<char> id, string articleId) => id[(Kind.Length + Local(articleId).Length)..];

    /// <summary>Its id.</summary>
    public static string Id(string articleId, string rest) => string.Concat(Kind, Local(articleId), rest);

    /// <summary>What stands for it while a transaction reads; negative, as no row's key is.</summary>
    /// <param name="article">Key of the article.</param>
    /// <param name="place">Its place among the article's nodes.</param>
    public static long Key(long article, int place) => -((article << PlaceBits) | (long)place) - 1;

    /// <summary>Whether a key stands for an own node.</summary>
    public static bool IsKey(long key) => key < 0;

    /// <summary>What <see cref="Key"/> was made of.</summary>
    public static (long Article, int Place) Parts(long key) => ((-key - 1) >> PlaceBits, (int)((-key - 1) & (Places - 1)));

    private static ReadOnlySpan<char> Local(string articleId) => articleId.AsSpan(articleId.IndexOf('/', StringComparison.Ordinal) + 1);
}
