using HealthGraph.Api.Reports;
using HealthGraph.BlindSpots;
using HealthGraph.Quality;

namespace HealthGraph.Bench.Api;

/// <summary>A host that reads no documents.</summary>
internal sealed class NoReports : IHostReports
{
    public string DictionaryVersion => "bench";

    public Task<IReadOnlyList<QualityFigure>?> QualityAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<QualityFigure>?>(null);

    public Task<IReadOnlyList<BlindSpot>> BlindSpotsAsync(IReadOnlyCollection<string> articles, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<BlindSpot>>([]);

    public Task<IReadOnlyList<Finding>> FindingsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Finding>>([]);
}
