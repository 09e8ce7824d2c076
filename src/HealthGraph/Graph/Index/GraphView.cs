using System.Collections.Concurrent;

namespace HealthGraph.Graph.Index;

/// <summary>A graph at one moment: immutable, canonical ids throughout, decisions and corrections applied. Any number of threads may read it.</summary>
/// <remarks>
/// What lists and filters ask for is answered from memory. What is bulky or is proof (text, sentences, statements) is asked of the store.
/// Views of one index share their memory; an old one may be kept as long as it is needed.
/// </remarks>
public sealed class GraphView
{
    // A full memory is emptied: what is asked again is found again.
    private const int MostAnswers = 256;

    private readonly ConcurrentDictionary<object, object> answers = new();
    private readonly ViewLists lists;
    private readonly FactCache cache;
    private readonly ConcurrentDictionary<int, GraphView> past = new();
    private int[]? knownDays;

    /// <summary>A view.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="snapshot">How far they count.</param>
    /// <param name="visible">The articles that are seen.</param>
    /// <param name="asOf">The day by which they were known, or null.</param>
    /// <param name="before">The view before it, or null.</param>
    /// <param name="touched">What differs from that; null where that is not known.</param>
    internal GraphView(IndexTables tables, Snapshot snapshot, BitSet visible, PartialDate? asOf, GraphView? before = null, Touched? touched = null)
    {
        (Tables, Snapshot, Visible, KnownBy) = (tables, snapshot, visible, asOf);
        lists = new ViewLists(this, before, touched);
        cache = new FactCache(this);
        ArticleCount = visible.Count();
    }

    /// <summary>Grows with each change of the graph; 0 before the first catch-up. Views as of a day have the version of the whole.</summary>
    public long Version => Snapshot.Version;

    /// <summary>The day by whose end all of this was known; null for all there is.</summary>
    public PartialDate? KnownBy { get; }

    /// <summary>How many articles there are.</summary>
    public int ArticleCount { get; }

    /// <summary>All articles by date (those without one first), then by id.</summary>
    public IReadOnlyList<ArticleView> Articles => lists.Articles;

    /// <summary>The issues, those without articles too, in a view of a day those that were out by then; by date (those without one last), then number, then id.</summary>
    public IReadOnlyList<IssueView> Issues => lists.Issues.Sorted;

    /// <summary>The tree of places.</summary>
    public RegionTree Regions => lists.Regions;

    /// <summary>The view that this one is a part of: of a view as of a day the one of all days; else null.</summary>
    internal GraphView? Whole { get; init; }

    internal IndexTables Tables { get; }

    internal Snapshot Snapshot { get; }

    internal BitSet Visible { get; }

    internal ViewOrders Orders => lists.Orders;

    internal IssueList IssueList => lists.Issues;

    /// <summary>The graph as it was known by the end of a day, month or year: articles that an issue had carried by then, or, in no issue, dated by then.</summary>
    /// <remarks>The rule of <see cref="StatementQuery.AsOf"/>. The last few are kept.</remarks>
    /// <param name="date">The day; null for all there is.</param>
    public GraphView AsOf(PartialDate? date)
    {
        if (date is not { } day)
        {
            return this;
        }

        var end = DateNumber.EndOf(day);
        return past.TryGetValue(end, out var view) ? view : PastViews.Add(past, end, PastViews.Make(this, day));
    }

    /// <summary>A node by its id; an id that stands for another node gives that one; null where no article here speaks of it.</summary>
    public NodeView? Node(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var number = Tables.Nodes.Find(id);
        return number < 0 || number >= Snapshot.Nodes || Snapshot.Resolved.Canonical(number) is var node && !Exists(node) ? null : new NodeView(this, node);
    }

    /// <summary>All nodes of a kind of <see cref="GraphSchema"/>, most articles first, then by id. Kept; O(nodes) on first use.</summary>
    /// <param name="kind">As in <c>Organization</c>; another gives none. An Issue is no node of statements: see <see cref="Issues"/>.</param>
    public IReadOnlyList<NodeView> Nodes(string kind) => lists.Ranked(kind);

    /// <summary>All events, newest first, those without a date last, then by id. Kept; O(events) on first use.</summary>
    public IReadOnlyList<EventView> Events => lists.Events;

    /// <summary>How many nodes of a kind there are; for <c>Issue</c> and <c>Article</c> too.</summary>
    public int Count(string kind) => kind switch
    {
        "Issue" => Issues.Count,
        "Article" => ArticleCount,
        _ => lists.Ranked(kind).Count,
    };

    /// <summary>An event by its id, or null.</summary>
    public EventView? Event(string id) => Node(id) is { Kind: "Event" } node ? new EventView(node) : null;

    /// <summary>A figure by its id, or null.</summary>
    public IndicatorView? Indicator(string id) => Node(id) is { Kind: "Indicator" } node ? new IndicatorView(node) : null;

    /// <summary>An article by its id, or null.</summary>
    public ArticleView? Article(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var slot = Tables.Nodes.Find(id) is >= 0 and var node ? SlotOf(node) : -1;
        return slot < 0 ? null : new ArticleView(this, slot);
    }

    /// <summary>An issue by its id, or null.</summary>
    public IssueView? Issue(string id) => lists.Issues.Find(id);

    /// <summary>Does what the first <see cref="Questions.Suggestions"/> of this view would wait for: names sorted in, entities by their articles.</summary>
    public void PrepareNames()
    {
        foreach (var kind in GraphSchema.EntityKinds)
        {
            Orders.Ranked(NodeKind.Place(kind));
        }

        Tables.EntityNames.Prepare(Snapshot.EntityNames);
        Tables.OtherNames.Prepare(Snapshot.OtherNames);
    }

    /// <summary>The answer to a question, kept as long as the view: for what reads all articles.</summary>
    /// <param name="question">A record, equal to another that asks the same.</param>
    /// <param name="answer">Finds it.</param>
    internal T Remember<T>(object question, Func<T> answer)
        where T : class
    {
        if (answers.Count >= MostAnswers)
        {
            answers.Clear();
        }

        return (T)answers.GetOrAdd(question, _ => answer());
    }

    /// <summary>The facts of a node; those of nodes that many articles speak of are kept for a while.</summary>
    internal NodeFacts Facts(int node) => cache.Of(node);

    /// <summary>How many articles speak of a canonical node.</summary>
    internal int ArticlesOf(int node) => cache.Count(node);

    /// <summary>The day by which an article was known, of all articles: a <see cref="DateNumber"/>, 0 for never. O(articles) on first use.</summary>
    internal int[] KnownDays => LazyInitializer.EnsureInitialized(ref knownDays, () => PastViews.Days(this));

    /// <summary>The version of an article that counts here, or -1.</summary>
    internal int SlotOf(int articleNode)
    {
        var all = Tables.Nodes.Slots(articleNode);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (Visible[all[i]] && Tables.Articles[all[i]].Node == articleNode)
            {
                return all[i];
            }
        }

        return -1;
    }

    /// <summary>Whether any article here speaks of a canonical node.</summary>
    internal bool Exists(int node) => node >= 0 && Snapshot.Resolved.Canonical(node) == node
        && (IsSpokenOf(node) || Array.Exists(Snapshot.Resolved.Members(node), IsSpokenOf));

    /// <summary>The day of an article: its own, else that of the first issue that carried it; a <see cref="DateNumber"/>.</summary>
    internal int DayOf(int slot)
    {
        var entry = Tables.Articles[slot];
        return entry.PublishedOn > 0 || entry.Issues.Length == 0
            ? entry.PublishedOn
            : entry.Issues.Select(i => DateNumber.Of(CarriedBy.DateOf(Snapshot.Issues[i.Issue]))).Where(d => d > 0).DefaultIfEmpty().Min();
    }

    private bool IsSpokenOf(int node)
    {
        var all = Tables.Nodes.Slots(node);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (Visible[all[i]])
            {
                return true;
            }
        }

        return false;
    }
}
