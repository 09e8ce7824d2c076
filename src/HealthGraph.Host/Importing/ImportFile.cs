using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>A file that is imported.</summary>
/// <param name="Probed">What it is.</param>
/// <param name="Table">How it is read as a table; null for a statements file.</param>
internal sealed record ImportFile(ProbedFile Probed, RecognizedTable? Table)
{
    /// <summary>Its path.</summary>
    public string Path => Probed.Path;

    /// <summary>Length, hash and encoding.</summary>
    public FileFacts Facts => Probed.Facts;
}
