using HealthGraph.Api.Reports;
using HealthGraph.BlindSpots;
using HealthGraph.Quality;

namespace HealthGraph.Tests.Api;

/// <summary>A host that knows little of itself.</summary>
internal sealed class FixedReports : IHostReports
{
    /// <summary>What happens while the version is read.</summary>
    public Action? Meanwhile { get; init; }

    public string DictionaryVersion
    {
        get
        {
            Meanwhile?.Invoke();
            return "1.0/abc";
        }
    }

    public Task<IReadOnlyList<QualityFigure>?> QualityAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<QualityFigure>?>([new QualityFigure("Organization", 0.5, 0.25, 1 / 3.0, 1, 4, 2), new QualityFigure("dates", null, 1, null, 3, 3, null)]);

    public Task<IReadOnlyList<BlindSpot>> BlindSpotsAsync(IReadOnlyCollection<string> articles, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<BlindSpot>>(
        [.. articles.Select(a => new BlindSpot(EntityType.Region, a, BlindSpotReason.Ambiguous, "", ["甲区", "乙区"], 1, "", "一句话。"))]);

    public Task<IReadOnlyList<Finding>> FindingsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Finding>>(
        [new Finding("HG1020", "inbox/done/a.txt", 3, null, "No days.", "Nothing to do."), new Finding("HG1025", null, null, null, "No link.", "Add it.")]);
}
