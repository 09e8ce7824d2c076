using HealthGraph.Text;
using HealthGraph.Text.Jieba;

namespace HealthGraph.Tests.Text.Jieba;

/// <summary>The tables of the program's own dictionaries, loaded once for all tests.</summary>
public sealed class JiebaFixture : IDisposable
{
    private readonly DirectoryInfo _cache = Directory.CreateTempSubdirectory("healthgraph-tests-");

    public JiebaFixture()
    {
        Tables = new JiebaTables(Path.Combine(AppContext.BaseDirectory, "dictionaries", "jieba"), new TableCache(_cache.FullName));
        // Twice: the second comes from the binary form, which is what users run with.
        Compiled = Tables.Segmenter([]);
        Segmenter = Tables.Segmenter([]);
        WithUserWords = Change(Segmenter);
    }

    public JiebaTables Tables { get; }

    public JiebaSegmenter Compiled { get; }

    public JiebaSegmenter Segmenter { get; }

    /// <summary>Knows the words of the frozen sample's last rows: from a file, taken out, and put in.</summary>
    public JiebaSegmenter WithUserWords { get; }

    public void Dispose() => _cache.Delete(recursive: true);

    private static JiebaSegmenter Change(JiebaSegmenter segmenter)
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, FrozenRow.UserWords().GetProperty("lines").EnumerateArray().Select(l => l.GetString()!));
        var words = UserDictionary.Read(path, []);
        File.Delete(path);
        return segmenter.WithWords(words).WithoutWords(["杭研大厦", "把手"]).WithWords([new UserWord("硕士毕业", null, null)]);
    }
}
