namespace HealthGraph.Graph.Questions;

/// <summary>What nodes are ranked by.</summary>
public enum TopBy
{
    /// <summary>How many articles speak of it.</summary>
    Articles,

    /// <summary>How often articles mention it.</summary>
    Mentions,

    /// <summary>How many events it has a part in, or that concern it or took place there.</summary>
    Events,

    /// <summary>How many other nodes it is tied to by edges other than mentions, articles left out.</summary>
    Degree,
}
