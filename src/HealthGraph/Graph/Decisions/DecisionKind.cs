namespace HealthGraph.Graph.Decisions;

/// <summary>What a person can decide.</summary>
public enum DecisionKind
{
    /// <summary>Two nodes are one thing.</summary>
    Same,

    /// <summary>Two nodes are two things: no other decision ever joins them, not even by way of a third.</summary>
    Different,

    /// <summary>A node is nothing that a graph should hold; its statements stay but are no longer shown.</summary>
    NotAnEntity,

    /// <summary>A property of a node is set right.</summary>
    Correct,

    /// <summary>Somebody looked at two nodes and could not tell; they are not put forward again.</summary>
    Unsure,

    /// <summary>An earlier decision is taken back; the line that made it stays.</summary>
    Undo,
}
