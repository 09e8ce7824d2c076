namespace HealthGraph.Graph.Index;

/// <summary>The orders of a view, as numbers: each found on first use, out of that of an earlier view where little changed since.</summary>
internal sealed class ViewOrders
{
    private readonly GraphView view;
    private readonly Order[] ranked;
    private readonly Order events;
    private readonly Order articles;

    /// <summary>Orders of a view of its own.</summary>
    public ViewOrders(GraphView view)
        : this(view, null, null)
    {
    }

    private ViewOrders(GraphView view, ViewOrders? before, Touched? touched)
    {
        this.view = view;
        ranked = [.. GraphSchema.NodeKinds.Select((_, kind) => Ranked(kind, before?.ranked[kind], touched))];
        events = new Order(before?.events, touched, Happened);
        articles = new Order(before?.articles, touched, Articles);
    }

    /// <summary>All articles by date, then id.</summary>
    public int[] ArticlesByDate => articles.Numbers;

    /// <summary>All events, newest first, then by id.</summary>
    public int[] EventsByDate => events.Numbers;

    /// <summary>The orders of the next view.</summary>
    /// <param name="next">The view.</param>
    /// <param name="touched">What differs; null where that is not known.</param>
    public ViewOrders For(GraphView next, Touched? touched) => touched is null ? new ViewOrders(next) : new ViewOrders(next, this, touched);

    /// <summary>The nodes of a kind, most articles first, then by id.</summary>
    public int[] Ranked(int kind) => ranked[kind].Numbers;

    // A method of its own: what finds an order must not hold on to the view before, which holds on to the one before that.
    private Order Ranked(int kind, Order? before, Touched? since) => new(before, since, (old, touched) => Nodes(old, touched, kind, CountRank));

    private int[] Happened(int[]? before, Touched? touched) => Nodes(before, touched, NodeKind.Event, DayRank);

    private int CountRank(int node) => -ArticleSlots.Count(view, node);

    private int DayRank(int node) => -NodeFields.Date(view, new NodeView(view, node));

    private int ById(int left, int right) => NodeOrder.ById(view.Tables, left, right);

    private int[] Nodes(int[]? before, Touched? touched, int kind, Func<int, int> rank) => before is null
        ? SortedNumbers.Sort(Existing(kind), rank, ById)
        : SortedNumbers.Update(before, touched!.Nodes.Contains, [.. touched.Nodes.Where(n => view.Tables.Nodes.Kind(n) == kind && view.Exists(n))], rank, ById);

    private int[] Articles(int[]? before, Touched? touched) => before is null
        ? SortedNumbers.Sort([.. Enumerable.Range(0, view.Snapshot.Articles).Where(s => view.Visible[s])], view.DayOf, ArticleById)
        : SortedNumbers.Update(before, touched!.Articles.Contains, [.. touched.Articles.Where(s => view.Visible[s])], view.DayOf, ArticleById);

    private int ArticleById(int left, int right) => ById(view.Tables.Articles[left].Node, view.Tables.Articles[right].Node);

    private int[] Existing(int kind)
    {
        var found = new List<int>();
        for (var node = 0; node < view.Snapshot.Nodes; node++)
        {
            if (view.Tables.Nodes.Kind(node) == kind && view.Exists(node))
            {
                found.Add(node);
            }
        }

        return [.. found];
    }

    /// <summary>One order, and what it can be made of: an order that was found, and what changed since.</summary>
    private sealed class Order
    {
        private readonly Func<int[]?, Touched?, int[]> find;
        private readonly Lock once = new();
        private int[]? seed;
        private Touched? touched;
        private int[]? numbers;

        public Order(Order? before, Touched? since, Func<int[]?, Touched?, int[]> find)
        {
            this.find = find;
            if (before is null)
            {
                return;
            }

            lock (before.once)
            {
                // Of an order that nobody asked for, what it would have been made of.
                touched = before.numbers is null ? Touched.Join(before.touched, since) : since;
                seed = touched is null ? null : before.numbers ?? before.seed;
            }
        }

        public int[] Numbers
        {
            get
            {
                lock (once)
                {
                    numbers ??= find(seed, touched?.AtOnce());
                    (seed, touched) = (null, null);
                    return numbers;
                }
            }
        }
    }
}
