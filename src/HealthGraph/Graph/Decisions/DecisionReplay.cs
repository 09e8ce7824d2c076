namespace HealthGraph.Graph.Decisions;

/// <summary>Turns decisions into what a store applies. The result depends on the set of lines alone, not on their order.</summary>
/// <remarks>
/// First every <c>different</c>, so that it holds against all that is joined before or after it, directly or by way of a third node; then
/// <c>not an entity</c>; then each <c>same</c> and change of type, oldest first, that nothing forbids. What is forbidden is a finding.
/// The canonical id of a cluster is the one that a change of type made, else the ordinally least.
/// </remarks>
public sealed class DecisionReplay
{
    private readonly NodeClusters clusters = new();
    private readonly HashSet<string> rejected = new(StringComparer.Ordinal);
    private readonly HashSet<string> retyped = new(StringComparer.Ordinal);
    private readonly List<Finding> findings = [];
    private readonly string file;

    private DecisionReplay(string file) => this.file = file;

    /// <summary>Replays a log.</summary>
    /// <param name="log">The decisions.</param>
    /// <param name="file">Name of the file, for findings.</param>
    public static DecisionOutcome Run(DecisionLog log, string file)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new DecisionReplay(file).Outcome(log);
    }

    private DecisionOutcome Outcome(DecisionLog log)
    {
        var active = log.Active();
        foreach (var undo in log.Lines.Where(l => l.Kind is DecisionKind.Undo && log.Find(l.Node) is null))
        {
            Report(FindingCode.DecisionUnknown, undo, $"It takes back {undo.Node}, and there is no such decision.", "Name the id of a decision; 'healthgraph decisions list' prints them.");
        }

        foreach (var decision in active.Where(d => d.Kind is DecisionKind.Different))
        {
            clusters.Forbid(decision.Node, decision.Other!, decision.Id);
        }

        rejected.UnionWith(active.Where(d => d.Kind is DecisionKind.NotAnEntity).Select(d => d.Node));
        foreach (var decision in active)
        {
            Join(decision);
        }

        var canonical = Canonical();
        var judgements = new Judgements(clusters, active.Where(d => d.Kind is DecisionKind.Unsure), rejected);
        return new DecisionOutcome(new Resolution(canonical, CorrectionsOf(active, canonical)), judgements, findings);
    }

    private void Join(Decision decision)
    {
        var other = decision.Kind switch
        {
            DecisionKind.Same => decision.Other,
            DecisionKind.Correct => Corrections.RetypedId(decision.Node, decision.Property!, decision.Value!),
            _ => null,
        };
        if (other is null)
        {
            return;
        }

        if (clusters.KeptApartBy(decision.Node, other) is { } blocker)
        {
            Report(FindingCode.DecisionConflict, decision, $"It joins {decision.Node} and {other}, which {blocker} keeps apart; they stay apart.", $"Undo {decision.Id} or {blocker}.");
        }
        else if (rejected.Contains(decision.Node) || rejected.Contains(other))
        {
            Report(FindingCode.DecisionConflict, decision, $"It joins {decision.Node} and {other}, one of which was decided to be no entity; they are not joined.", $"Undo {decision.Id} or the other decision.");
        }
        else
        {
            clusters.Join(decision.Node, other);
            if (decision.Kind is DecisionKind.Correct)
            {
                retyped.Add(other);
            }
        }
    }

    private Dictionary<string, string> Canonical()
    {
        var canonical = rejected.ToDictionary(r => r, _ => "", StringComparer.Ordinal);
        foreach (var cluster in clusters.Nodes.GroupBy(clusters.Root, StringComparer.Ordinal))
        {
            var chosen = cluster.OrderBy(n => retyped.Contains(n) ? 0 : 1).ThenBy(n => n, StringComparer.Ordinal).First();
            foreach (var node in cluster.Where(n => !string.Equals(n, chosen, StringComparison.Ordinal)))
            {
                canonical[node] = chosen;
            }
        }

        return canonical;
    }

    /// <summary>The latest correction of each property wins.</summary>
    private static Dictionary<(string NodeId, string Property), string> CorrectionsOf(IReadOnlyList<Decision> active, Dictionary<string, string> canonical)
    {
        var corrections = new Dictionary<(string NodeId, string Property), string>();
        foreach (var decision in active.Where(d => d.Kind is DecisionKind.Correct))
        {
            if (Corrections.RetypedId(decision.Node, decision.Property!, decision.Value!) is not null)
            {
                continue;
            }

            var node = canonical.GetValueOrDefault(decision.Node, decision.Node);
            if (node.Length > 0)
            {
                corrections[(node, Corrections.PredicateOf(decision.Node, decision.Property!))] = decision.Value!;
            }
        }

        return corrections;
    }

    private void Report(string code, Decision decision, string what, string advice) =>
        findings.Add(new Finding(code, file, null, null, $"Decision {decision.Id} of {decision.Who}: {what}", advice));
}
