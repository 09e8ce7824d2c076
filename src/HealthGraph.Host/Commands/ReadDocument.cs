using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>A document read, extracted and made into records, ready to be written.</summary>
/// <param name="Records">Its articles.</param>
/// <param name="Findings">What was wrong with it.</param>
internal sealed record ReadDocument(IReadOnlyList<ArticleRecord> Records, IReadOnlyList<Finding> Findings);
