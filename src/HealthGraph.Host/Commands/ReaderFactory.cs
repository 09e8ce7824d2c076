using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Host.Settings;

namespace HealthGraph.Host.Commands;

/// <summary>Makes the parts of the pipeline from settings.</summary>
internal static class ReaderFactory
{
    /// <summary>The folders in force: the program's own dictionaries, then the user's.</summary>
    public static DictionaryFolders Folders(HostSettings settings)
    {
        var own = Path.Combine(AppContext.BaseDirectory, "dictionaries");
        return settings.Dictionaries is { } mine ? new DictionaryFolders(own, mine) : new DictionaryFolders(own);
    }

    /// <summary>The dictionaries in force.</summary>
    public static DictionarySet Dictionaries(HostSettings settings) => DictionarySet.Load(Folders(settings), settings.Cache);

    /// <summary>How documents are read.</summary>
    public static DocumentOptions Documents(HostSettings settings) => new()
    {
        MaxFileMegabytes = settings.MaxFileMegabytes,
        PdfTimeoutSeconds = settings.PdfTimeoutSeconds,
    };
}
