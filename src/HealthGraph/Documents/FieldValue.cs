namespace HealthGraph.Documents;

/// <summary>One labelled value inside a line.</summary>
/// <param name="Kind">What the label says it is.</param>
/// <param name="Start">Offset of the value in the line.</param>
/// <param name="Length">Number of characters, 0 where the value stands on the lines below.</param>
internal readonly record struct FieldValue(FieldKind Kind, int Start, int Length);
