namespace HealthGraph.Host.Commands;

/// <summary>What an ingest came to.</summary>
/// <param name="Documents">Documents read.</param>
/// <param name="Articles">Articles written.</param>
/// <param name="Statements">Statements written.</param>
/// <param name="Findings">What was wrong with the documents.</param>
internal sealed record IngestReport(int Documents, int Articles, long Statements, IReadOnlyList<Finding> Findings);
