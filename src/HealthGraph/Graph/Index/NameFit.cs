namespace HealthGraph.Graph.Index;

/// <summary>How a name fits what is looked for; the better ones first.</summary>
internal enum NameFit
{
    /// <summary>It is the same.</summary>
    Same,

    /// <summary>It begins with it.</summary>
    Begins,

    /// <summary>It holds it.</summary>
    Holds,

    /// <summary>It does not fit.</summary>
    None,
}
