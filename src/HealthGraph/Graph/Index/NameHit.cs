namespace HealthGraph.Graph.Index;

/// <summary>A name that fits.</summary>
/// <param name="Name">Its number in the <see cref="NameTable"/>.</param>
/// <param name="Fit">How it fits.</param>
internal readonly record struct NameHit(int Name, NameFit Fit);
