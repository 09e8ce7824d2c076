using HealthGraph.Dictionaries;
using HealthGraph.Dictionaries.Regions;
using HealthGraph.Text;
using HealthGraph.Text.Jieba;

namespace HealthGraph.Tests.Dictionaries.Regions;

/// <summary>The region tables of the repository, loaded once for all tests.</summary>
public sealed class RegionFixture
{
    public RegionFixture()
    {
        var folders = new DictionaryFolders(Path.Combine(Root(), "dictionaries"));
        Table = RegionTable.Load(folders, Findings);
        Lexicon = new LexiconBuilder(folders, []).Build();
        Words = PlaceWords.Load(folders, Findings);
        Segmenter = new JiebaTables(Path.Combine(Root(), "dictionaries", "jieba"), new TableCache(null)).Segmenter(Findings);
    }

    public List<Finding> Findings { get; } = [];

    public RegionTable Table { get; }

    public PlaceWords Words { get; }

    public Lexicon Lexicon { get; }

    public ISegmenter Segmenter { get; }

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
