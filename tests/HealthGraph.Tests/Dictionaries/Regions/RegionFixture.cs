using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;

namespace HealthGraph.Tests.Dictionaries.Regions;

/// <summary>The region tables of the repository, loaded once for all tests.</summary>
public sealed class RegionFixture
{
    public RegionFixture()
    {
        var folders = new DictionaryFolders(Path.Combine(Root(), "dictionaries"));
        Table = RegionTable.Load(folders, Findings);
        Words = PlaceWords.Load(folders, Findings);
    }

    public List<Finding> Findings { get; } = [];

    public RegionTable Table { get; }

    public PlaceWords Words { get; }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HealthGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The repository's root is not above the test assembly.");
    }
}
