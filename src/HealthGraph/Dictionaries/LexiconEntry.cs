namespace HealthGraph.Dictionaries;

/// <summary>A body, policy or topic that the dictionaries name. Empty strings stand for what the row does not say.</summary>
/// <param name="Type">Organization, Policy or Topic.</param>
/// <param name="Name">Canonical name, unique within its type.</param>
/// <param name="Kind">For bodies government, hospital, university, company, association, media, institute or other; for policies 方案, 通知 …</param>
/// <param name="Region">Path of the place where a body sits.</param>
/// <param name="Parent">Canonical name of the parent body, or of the broader topic.</param>
/// <param name="Issuers">Issuers of a policy.</param>
/// <param name="Number">Document number of a policy.</param>
/// <param name="From">First date of existence, or date of issue of a policy.</param>
/// <param name="To">Last date of existence.</param>
/// <param name="Successor">Canonical name of the body that took over.</param>
/// <param name="File">Dictionary file of the row.</param>
/// <param name="Line">1-based line of the row.</param>
public sealed record LexiconEntry(
    EntityType Type, string Name, string Kind, string Region, string Parent, IReadOnlyList<string> Issuers, string Number,
    PartialDate? From, PartialDate? To, string Successor, string File, int Line);
