using System.Globalization;

namespace HealthGraph.Graph.Index;

/// <summary>Takes what a store gives into the tables. What a failed catch-up left in them counts for nothing. Not thread-safe.</summary>
internal sealed class IndexWriter
{
    private readonly IndexTables tables;
    private readonly FactPacker packer;
    private readonly Dictionary<string, int> issueNumbers = new(StringComparer.Ordinal);
    private readonly List<int> added = [];
    private readonly List<int> removed = [];
    private int[] tell = [];
    private bool isAllTouched;
    private Snapshot before = null!;
    private BitSet current = null!;
    private List<IssueNode> issues = [];
    private Resolved resolved = null!;

    public IndexWriter(IndexTables tables) => (this.tables, packer) = (tables, new FactPacker(tables));

    /// <summary>Whether anything is new since <see cref="Begin"/>.</summary>
    public bool Changed { get; private set; }

    /// <summary>A catch-up begins.</summary>
    public void Begin(Snapshot snapshot)
    {
        (before, current, resolved) = (snapshot, snapshot.Current.Copy(), snapshot.Resolved);
        issues = [.. snapshot.Issues];
        foreach (var late in issueNumbers.Where(i => i.Value >= issues.Count).Select(i => i.Key).ToList())
        {
            issueNumbers.Remove(late);
        }

        // Left by a catch-up that failed.
        added.ForEach(slot => Doubt(slot, null));
        added.Clear();
        removed.Clear();
        (Changed, isAllTouched) = (false, false);
    }

    /// <summary>An article that was written, or got another issue.</summary>
    public void Take(WrittenArticle article)
    {
        var node = tables.Nodes.Add(article.Id);
        if (node < 0)
        {
            return;
        }

        var print = UInt128.Parse(StatementId.Hash(article.ContentHash, article.Digest), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        (int, int)[] carriers = [.. article.Issues.Select(i => (Number(i.Issue), i.Ordinal))];
        var old = Current(node);
        if (old >= 0 && tables.Articles[old] is var known && known.Print == print)
        {
            if (!known.Issues.AsSpan().SequenceEqual(carriers))
            {
                Replace(old, known with { Issues = carriers });
            }

            return;
        }

        Replace(old, Entry(article, node, print, carriers));
    }

    /// <summary>An issue, whether or not it carries an article.</summary>
    public void Take(IssueNode issue) => Number(issue);

    /// <summary>What people decided.</summary>
    public void Take(Resolution resolution)
    {
        if (!resolution.SaysTheSameAs(resolved.Resolution))
        {
            resolved = new Resolved(resolution, tables);
            (Changed, isAllTouched) = (true, true);
        }
    }

    /// <summary>The tables as they count from now on.</summary>
    /// <param name="version">Version of the view.</param>
    public Snapshot End(long version)
    {
        tell = [.. added];
        added.Clear();
        return new Snapshot(version, tables.Articles.Count, tables.Nodes.Count, tables.EntityNames.Names.Count, tables.OtherNames.Names.Count, current, issues, resolved);
    }

    /// <summary>What differs from the view before; null where decisions or issues changed, which can touch anything.</summary>
    public Touched? Touched()
    {
        if (isAllTouched)
        {
            return null;
        }

        var nodes = new HashSet<int>();
        foreach (var slot in (int[])[.. tell, .. removed])
        {
            var pack = new FactPack(tables.Articles[slot].Facts);
            for (var place = 0; place < pack.Count; place++)
            {
                if (resolved.Canonical(pack.Node(place)) is >= 0 and var node)
                {
                    nodes.Add(node);
                }
            }
        }

        return new Touched(nodes, [.. tell, .. removed]);
    }

    /// <summary>What became of what was there before.</summary>
    public CatchUp Told(GraphView old, GraphView view)
    {
        var (fresh, anew, events) = (new List<string>(), new List<string>(), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var slot in tell.Where(s => view.Visible[s]))
        {
            var entry = tables.Articles[slot];
            var was = old.SlotOf(entry.Node);
            if (was >= 0 && tables.Articles[was].Print == entry.Print)
            {
                continue;
            }

            (was < 0 ? fresh : anew).Add(tables.Nodes.Id(entry.Node));
            events.UnionWith(ArticleNodes.Of(view, slot, NodeKind.Event).Where(e => !old.Exists(e.Number)).Select(e => e.Id));
        }

        fresh.Sort(StringComparer.Ordinal);
        anew.Sort(StringComparer.Ordinal);
        return new CatchUp(view, true, fresh, anew, [.. events]);
    }

    private ArticleEntry Entry(WrittenArticle article, int node, UInt128 print, (int, int)[] carriers)
    {
        var numbers = new int[article.Nodes.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = tables.Nodes.Add(article.Nodes[i]);
        }

        return new ArticleEntry(node, tables.Strings.Add(article.Title), article.Source is null ? -1 : tables.Strings.Add(article.Source),
            article.Url is null ? -1 : tables.Strings.Add(article.Url), DateNumber.Of(article.PublishedOn), print, packer.Pack(numbers, article.Claims, tables.Articles.Count), carriers);
    }

    private void Replace(int old, ArticleEntry entry)
    {
        if (old >= 0)
        {
            current.Remove(old);
            removed.Add(old);
            Doubt(old, entry);
        }

        var slot = tables.Articles.Add(entry);
        var pack = new FactPack(entry.Facts);
        var isNamed = pack.Find(entry.Node) >= 0;
        for (var place = 0; place < pack.Count; place++)
        {
            tables.Nodes.Post(pack.Node(place), slot);
        }

        // An article whose statements name nothing is looked up all the same.
        if (!isNamed)
        {
            tables.Nodes.Post(entry.Node, slot);
        }

        current.Add(slot);
        added.Add(slot);
        Changed = true;
    }

    /// <summary>What the nodes of an article were known by may have been said by that version alone.</summary>
    private void Doubt(int slot, ArticleEntry? next)
    {
        var entry = tables.Articles[slot];
        var pack = new FactPack(entry.Facts);
        for (var place = 0; entry.Facts != next?.Facts && place < pack.Count; place++)
        {
            tables.Nodes.Doubt(pack.Node(place));
        }
    }

    /// <summary>The version of an article that counts now, or -1.</summary>
    private int Current(int articleNode)
    {
        var all = tables.Nodes.Slots(articleNode);
        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (current[all[i]] && tables.Articles[all[i]].Node == articleNode)
            {
                return all[i];
            }
        }

        return -1;
    }

    private int Number(IssueNode issue)
    {
        if (!issueNumbers.TryGetValue(issue.Id, out var number))
        {
            issueNumbers.Add(issue.Id, number = issues.Count);
            issues.Add(issue);
            Changed = true;
        }
        else if (issues[number] != issue)
        {
            issues[number] = issue;
            (Changed, isAllTouched) = (true, true);
        }

        return number;
    }
}
