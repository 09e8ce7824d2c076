namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Articles that may speak of what is asked about, in the order of their ids.</summary>
internal interface IArticleWalk
{
    /// <summary>All predicates that may be found there: a bit each.</summary>
    ulong Bits { get; }

    /// <summary>The articles that may have any of these predicates, by order; those of one order together, each once, good until the next.</summary>
    /// <param name="bits">Bits of predicates.</param>
    /// <param name="from">Leaves out what comes before this order.</param>
    IEnumerable<(ulong Order, IReadOnlyList<long> Articles)> Walk(ulong bits, ulong from);
}
