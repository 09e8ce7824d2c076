namespace HealthGraph.Exporting;

/// <summary>Where an export goes.</summary>
public interface IExportTarget
{
    /// <summary>Starts a file; the caller closes it.</summary>
    /// <param name="name">A plain file name, once each.</param>
    Stream Create(string name);
}
