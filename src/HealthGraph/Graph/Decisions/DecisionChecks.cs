namespace HealthGraph.Graph.Decisions;

/// <summary>Whether the parts of a decision belong together.</summary>
internal static class DecisionChecks
{
    /// <summary>What is wrong with it, one sentence; null where nothing is.</summary>
    public static string? Fault(Decision decision) => decision.Kind switch
    {
        _ when decision.Who.Length == 0 => "A decision needs the name of the person who made it.",
        DecisionKind.Undo => decision.Node.Length == 0 ? "An undo names the id of a decision." : null,
        _ when !IsNode(decision.Node) => $"'{decision.Node}' is no id of a node; an id begins with a kind, as in organization/….",
        DecisionKind.Same or DecisionKind.Different or DecisionKind.Unsure => PairFault(decision),
        DecisionKind.Correct => Corrections.Fault(decision.Node, decision.Property, decision.Value),
        _ => null,
    };

    private static string? PairFault(Decision decision)
    {
        if (decision.Other is not { } other || !IsNode(other))
        {
            return $"'{decision.Other}' is no id of a node; an id begins with a kind, as in organization/….";
        }

        if (string.Equals(decision.Node, other, StringComparison.Ordinal))
        {
            return $"'{other}' is given twice; a decision compares two nodes.";
        }

        return decision.Kind is DecisionKind.Same && !string.Equals(GraphSchema.KindOf(decision.Node), GraphSchema.KindOf(other), StringComparison.Ordinal)
            ? $"'{decision.Node}' and '{other}' are of two kinds; correct the type of one of them first."
            : null;
    }

    private static bool IsNode(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < id.Length - 1
            && GraphSchema.NodeKinds.Any(k => string.Equals(k.ToLowerInvariant(), id[..slash], StringComparison.Ordinal));
    }
}
