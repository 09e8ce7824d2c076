namespace HealthGraph.Text.Jieba;

/// <summary>The folder with Jieba's tables, and the cache of their binary forms. Each table is loaded when it is first asked for.</summary>
/// <threadsafety>Safe for any number of threads.</threadsafety>
public sealed class JiebaTables
{
    private readonly string _directory;
    private readonly TableCache _cache;
    private readonly Lazy<HmmModel> _hmm;
    private readonly Lazy<PosModel> _pos;

    /// <summary>Names the folder; nothing is read yet.</summary>
    /// <param name="directory">Folder with <c>dict.txt</c>, <c>hmm.tsv</c>, <c>pos-hmm.tsv</c>, <c>idf.txt</c> and <c>stop-words.txt</c>.</param>
    /// <param name="cache">Where binary forms are kept.</param>
    public JiebaTables(string directory, TableCache cache)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(cache);
        (_directory, _cache) = (directory, cache);
        _hmm = new Lazy<HmmModel>(() => Load("hmm", "hmm.tsv", HmmCompiler.ReadText, HmmCompiler.Write, HmmCompiler.Read));
        _pos = new Lazy<PosModel>(() => Load("pos", "pos-hmm.tsv", PosCompiler.ReadText, PosCompiler.Write, PosCompiler.Read));
    }

    /// <summary>A segmenter over Jieba's own dictionary, or over another in its format.</summary>
    /// <param name="findings">Receives one finding a bad line; such lines are left out.</param>
    /// <param name="dictionary">Path of a dictionary to use instead of <c>dict.txt</c>, or null.</param>
    /// <exception cref="IOException">A table is missing or cannot be read (here, or where it is first used).</exception>
    public JiebaSegmenter Segmenter(ICollection<Finding> findings, string? dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var path = dictionary ?? PathOf("dict.txt");
        var words = _cache.Load("dict", [path], found => DictionaryCompiler.ReadText(path, found), DictionaryCompiler.Write,
            DictionaryCompiler.Read, findings);
        return new JiebaSegmenter(words, _hmm, _pos);
    }

    /// <summary>The inverse document frequencies that come with Jieba.</summary>
    /// <exception cref="IOException">The table is missing or cannot be read.</exception>
    public IdfTable Idf() => Load("idf", "idf.txt", IdfCompiler.ReadText, IdfCompiler.Write, IdfCompiler.Read);

    /// <summary>The words that Jieba never takes for keywords, in lower case.</summary>
    /// <exception cref="IOException">The list is missing or cannot be read.</exception>
    public IReadOnlySet<string> StopWords() => File.ReadLines(PathOf("stop-words.txt")).Where(l => l.Length > 0).ToHashSet(StringComparer.Ordinal);

    private T Load<T>(string name, string file, Func<string, T> compile, Action<T, BinaryWriter> write, Func<BinaryReader, T> read)
        where T : class => _cache.Load(name, [PathOf(file)], _ => compile(PathOf(file)), write, read, []);

    private string PathOf(string file) => Path.Combine(_directory, file);
}
