namespace HealthGraph.Extraction.Relations;

/// <summary>A post and the body or place that it is held at.</summary>
/// <param name="Holder">The body or place; null where the words do not tell.</param>
/// <param name="Title">The post as printed.</param>
/// <param name="Kind">What kind of post.</param>
internal readonly record struct HeldPost(Entity? Holder, string Title, PostKind Kind);
