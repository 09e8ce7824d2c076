using HealthGraph.BlindSpots;
using HealthGraph.Quality;

namespace HealthGraph.Api.Reports;

/// <summary>What only the host knows of its reading; the host fills it.</summary>
public interface IHostReports
{
    /// <summary>Version of the rules and dictionaries that the host reads with.</summary>
    string DictionaryVersion { get; }

    /// <summary>How well it reads the annotated documents that it was given; null where it was given none.</summary>
    Task<IReadOnlyList<QualityFigure>?> QualityAsync(CancellationToken cancellation);

    /// <summary>What looks like a name in some articles and is in no dictionary, most frequent first.</summary>
    /// <param name="articles">Their ids.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<IReadOnlyList<BlindSpot>> BlindSpotsAsync(IReadOnlyCollection<string> articles, CancellationToken cancellation);

    /// <summary>What was wrong with the documents taken in, those of the latest documents first; bounded by the host.</summary>
    Task<IReadOnlyList<Finding>> FindingsAsync(CancellationToken cancellation);
}
