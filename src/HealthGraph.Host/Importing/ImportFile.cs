using HealthGraph.Tables;

namespace HealthGraph.Host.Importing;

/// <summary>A file that is imported.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Facts">Length, hash and encoding.</param>
/// <param name="Table">How it is read as a table; null for a statements file.</param>
internal sealed record ImportFile(string Path, FileFacts Facts, RecognizedTable? Table);
