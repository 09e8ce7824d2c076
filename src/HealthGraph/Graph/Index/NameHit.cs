namespace HealthGraph.Graph.Index;

/// <summary>A name that fits.</summary>
/// <param name="Name">Its number in the <see cref="NameTable"/>.</param>
/// <param name="Node">The node that is called so.</param>
/// <param name="Fit">How it fits.</param>
internal readonly record struct NameHit(int Name, int Node, NameFit Fit);
