using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Tests.House;

namespace HealthGraph.Tests.Extraction;

/// <summary>The project's own dictionaries, loaded once for a class of tests.</summary>
public sealed class LoadedDictionaries
{
    public LoadedDictionaries()
    {
        Dictionaries = DictionarySet.Load(new DictionaryFolders(Path.Combine(SourceTree.Root, "dictionaries")), cache: null);
        Reader = new BulletinReader(new DocumentOptions(), Dictionaries);
    }

    public DictionarySet Dictionaries { get; }

    public BulletinReader Reader { get; }
}
