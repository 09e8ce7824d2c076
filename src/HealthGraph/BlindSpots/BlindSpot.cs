namespace HealthGraph.BlindSpots;

/// <summary>A string that the dictionaries do not cover.</summary>
/// <param name="Type">What it seems to name.</param>
/// <param name="Text">As it stands in the documents.</param>
/// <param name="Reason">Why it is a blind spot.</param>
/// <param name="Kind">Finer kind that its shape suggests (hospital, company, 方案 …); empty where it suggests none.</param>
/// <param name="Candidates">Canonical names that it may be, likeliest first; empty unless ambiguous.</param>
/// <param name="Count">How often it stands in the documents, 1 or more.</param>
/// <param name="Place">Document and line of the first time: <c>a.txt:12</c>.</param>
/// <param name="Sentence">The sentence of the first time, on one line, cut where it is very long.</param>
public sealed record BlindSpot(
    EntityType Type, string Text, BlindSpotReason Reason, string Kind, IReadOnlyList<string> Candidates, int Count, string Place, string Sentence);
