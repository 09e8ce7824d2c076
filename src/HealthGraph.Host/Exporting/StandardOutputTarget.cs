using HealthGraph.Exporting;

namespace HealthGraph.Host.Exporting;

/// <summary>Standard output, for formats of one file.</summary>
internal sealed class StandardOutputTarget : IExportTarget
{
    /// <inheritdoc/>
    public Stream Create(string name) => new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
}
