namespace HealthGraph.Importing;

/// <summary>A row for the dictionaries. Empty strings stand for what the row does not say.</summary>
/// <param name="Type">Organization, Policy or Topic.</param>
/// <param name="Name">Canonical name.</param>
/// <param name="Kind">Finer kind.</param>
/// <param name="Region">Path of a place.</param>
/// <param name="Parent">Parent body, or broader topic.</param>
/// <param name="Aliases">Other names, with their marks (<c>name?</c>, <c>name@2013-2018</c>).</param>
/// <param name="From">First date, or date of issue.</param>
/// <param name="To">Last date.</param>
/// <param name="Successor">Body that took over.</param>
/// <param name="Issuers">Issuers of a policy.</param>
/// <param name="Number">Document number of a policy.</param>
public sealed record EntityEntry(
    EntityType Type, string Name, string Kind, string Region, string Parent, IReadOnlyList<string> Aliases, string From, string To, string Successor,
    IReadOnlyList<string> Issuers, string Number);
