using HealthGraph.Dictionaries.Regions;
using HealthGraph.Text;
using HealthGraph.Text.Jieba;

namespace HealthGraph.Dictionaries;

/// <summary>All dictionaries of the domain, loaded. Immutable, safe for many threads.</summary>
public sealed class DictionarySet
{
    private readonly Lazy<ISegmenter?> segmenter;
    private readonly TableCache cache;

    private DictionarySet(DictionaryFolders folders, string version, Lexicon lexicon, RegionTable regions, IReadOnlyList<Finding> findings,
        TableCache cache)
    {
        (Folders, Version, Lexicon, Regions, Findings) = (folders, version, lexicon, regions, findings);
        this.cache = cache;
        segmenter = new Lazy<ISegmenter?>(() => LoadSegmenter(folders, cache));
    }

    /// <summary>Where they were read from; rooms with small tables of their own read them from here.</summary>
    public DictionaryFolders Folders { get; }

    /// <summary>Twelve hexadecimal digits that change with any byte of any dictionary.</summary>
    public string Version { get; }

    /// <summary>Named bodies, policies and topics.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Regions to town level, countries and named zones.</summary>
    public RegionTable Regions { get; }

    /// <summary>Jieba over the folders' own dictionary, loaded when first asked for; null where no folder holds one.</summary>
    public ISegmenter? Segmenter => segmenter.Value;

    /// <summary>What was wrong with the files; all else was loaded. Told on every load: faulty files are not kept compiled.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Loads the dictionaries, from their compiled form where that is fresh.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="cache">Folder of the compiled form, or null to compile without keeping.</param>
    public static DictionarySet Load(DictionaryFolders folders, string? cache)
    {
        var findings = new List<Finding>();
        var version = folders.Version();
        var tables = new TableCache(cache);
        var regionsLoad = new TableLoad<RegionTable>(all => tables.Load("regions", version, found => RegionTable.Load(folders, found),
            (built, writer) => built.Write(writer), RegionTable.Read, all));
        var lexicon = tables.Load("lexicon", version, found => new LexiconBuilder(folders, found).Build(),
            (built, writer) => built.Write(writer), LexiconFile.Read, findings);
        var regions = regionsLoad.Take(findings);
        return new DictionarySet(folders, version, lexicon, regions, findings, tables);
    }

    /// <summary>Tables that another room makes of the dictionaries, from their compiled form where this build of the program wrote it from the same files.</summary>
    /// <param name="name">Name of the tables.</param>
    /// <param name="build">Makes them.</param>
    /// <param name="write">Writes the compiled form.</param>
    /// <param name="read">Reads the compiled form.</param>
    /// <param name="findings">Receives a finding where the compiled form cannot be written.</param>
    internal T Keep<T>(string name, Func<T> build, Action<T, BinaryWriter> write, Func<BinaryReader, T> read, ICollection<Finding> findings)
        where T : class => cache.Load(name, Version, _ => build(), write, read, findings);

    private static JiebaSegmenter? LoadSegmenter(DictionaryFolders folders, TableCache cache) =>
        folders.File(Path.Combine("jieba", "dict.txt")).LastOrDefault() is { } path
            ? new JiebaTables(Path.GetDirectoryName(path)!, cache).Segmenter([]) : null;
}
