namespace HealthGraph.Graph.Index;

/// <summary>The issues of a view and which articles they carry: all that the store has; in a view of a day those that were out by then.</summary>
internal sealed class IssueList
{
    private readonly Dictionary<int, IssueView> byNumber = [];
    private readonly Dictionary<string, IssueView> byId = new(StringComparer.Ordinal);

    /// <summary>Gathers them. O(articles).</summary>
    public IssueList(GraphView view)
    {
        var snapshot = view.Snapshot;
        var carried = new List<(int Ordinal, int Slot)>?[snapshot.Issues.Count];
        for (var slot = 0; slot < snapshot.Articles; slot++)
        {
            foreach (var (issue, ordinal) in view.Visible[slot] ? view.Tables.Articles[slot].Issues : [])
            {
                (carried[issue] ??= []).Add((ordinal, slot));
            }
        }

        var sorted = new List<IssueView>();
        foreach (var number in Enumerable.Range(0, carried.Length).Where(i => IsOut(snapshot.Issues[i], view.KnownBy))
            .OrderBy(i => CarriedBy.DateOf(snapshot.Issues[i]) is null).ThenBy(i => CarriedBy.DateOf(snapshot.Issues[i]))
            .ThenBy(i => snapshot.Issues[i].Number).ThenBy(i => snapshot.Issues[i].Id, StringComparer.Ordinal))
        {
            var made = new IssueView(view, snapshot.Issues[number], sorted.Count, carried[number] is { } slots ? Slots(view, slots) : []);
            sorted.Add(made);
            byNumber.Add(number, made);
            byId.Add(made.Issue.Id, made);
        }

        Sorted = sorted;
    }

    /// <summary>By date, number, id.</summary>
    public IReadOnlyList<IssueView> Sorted { get; }

    /// <summary>An issue by its id, or null.</summary>
    public IssueView? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>An issue by number; null where it was not out by the day of the view.</summary>
    public IssueView? At(int number) => byNumber.GetValueOrDefault(number);

    private static bool IsOut(IssueNode issue, PartialDate? day) =>
        day is not { } known || (DateNumber.Of(CarriedBy.DateOf(issue)) is > 0 and var date && date <= DateNumber.EndOf(known));

    private static int[] Slots(GraphView view, List<(int Ordinal, int Slot)> articles)
    {
        articles.Sort((a, b) => a.Ordinal.CompareTo(b.Ordinal) is var order and not 0
            ? order
            : NodeOrder.ById(view.Tables, view.Tables.Articles[a.Slot].Node, view.Tables.Articles[b.Slot].Node));
        return [.. articles.Select(a => a.Slot)];
    }
}
