namespace HealthGraph.Extraction;

/// <summary>A mention and what it names.</summary>
/// <param name="Mention">Where it stands, and why it was read so.</param>
/// <param name="Referent">What it names.</param>
internal sealed record LinkedMention(Mention Mention, Referent Referent);
