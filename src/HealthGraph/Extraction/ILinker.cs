namespace HealthGraph.Extraction;

/// <summary>Decides what the mentions of one kind name; holds no state of an article.</summary>
internal interface ILinker
{
    /// <summary>Reads <see cref="LinkingContext.Chosen"/> and what earlier linkers found; adds its own to <see cref="LinkingContext.Linked"/>.</summary>
    void Link(LinkingContext context);
}
