using System.Diagnostics;
using HealthGraph.Graph;
using HealthGraph.Host.Serving.Files;

namespace HealthGraph.Host.Serving.Flow;

/// <summary>A document read and extracted, not written yet.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Records">Its articles, at least one.</param>
/// <param name="Findings">What was wrong with it.</param>
/// <param name="Trace">Where its trace began.</param>
internal sealed record WorkItem(InboxFile File, IReadOnlyList<ArticleRecord> Records, IReadOnlyList<Finding> Findings, ActivityContext Trace);
