namespace HealthGraph.Api.Fields;

/// <summary>A count under a name.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many.</param>
internal sealed record CountItem(string Name, long Count);
