using System.Globalization;
using System.Text;
using HealthGraph.Bench.Graph.Articles;

namespace HealthGraph.Bench.Import;

/// <summary>Tables of invented articles; the same rows give the same bytes.</summary>
internal static class Tables
{
    /// <summary>Series, number, date, title, source, link, date; bodies of about so many bytes, or none.</summary>
    public static string Write(string folder, string name, int rows, int bodyBytes)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
        {
            return path;
        }

        var sentences = Sentences();
        var random = new Random(1);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false));
        file.Write("刊名,期号,出刊日期,标题,来源,链接,日期" + (bodyBytes > 0 ? ",正文\n" : "\n"));
        for (var i = 0; i < rows; i++)
        {
            var day = new DateOnly(2004, 1, 2).AddDays(i / 20 % 7000);
            file.Write(string.Create(CultureInfo.InvariantCulture, $"甲省卫生信息化周报,{(i / 20) + 1},{day:yyyy/M/d},"));
            file.Write(string.Create(CultureInfo.InvariantCulture, $"{sentences[random.Next(sentences.Count)].Split('，', '。')[0]}之{i},健康报,http://www.news{random.Next(1000)}.example.cn/{day:yyyyMM}/content_{i}.html,{day:yyyy-MM-dd}"));
            file.Write(bodyBytes > 0 ? "," + Body(sentences, random, bodyBytes) + "\n" : "\n");
        }

        return path;
    }

    private static string Body(List<string> sentences, Random random, int bytes)
    {
        var body = new StringBuilder();
        while (body.Length * 3 < bytes)
        {
            body.Append(sentences[random.Next(sentences.Count)]);
        }

        return body.ToString();
    }

    /// <summary>Sentences of the generator that the graph's benchmarks use.</summary>
    private static List<string> Sentences()
    {
        var scratch = Directory.CreateTempSubdirectory("healthgraph-bench-").FullName;
        var files = new ArticleGenerator(new Vocabulary(Path.Combine(AppContext.BaseDirectory, "dictionaries")), 680).Write(scratch, 200);
        List<string> sentences = [.. files.SelectMany(File.ReadLines).Where(l => l.Length > 60).SelectMany(l => l.Split('。', StringSplitOptions.RemoveEmptyEntries))
            .Select(s => s.Trim()).Where(s => s.Length > 10 && !s.Contains(',', StringComparison.Ordinal) && !s.Contains('"', StringComparison.Ordinal)).Select(s => s + "。")];
        Directory.Delete(scratch, recursive: true);
        return sentences;
    }
}
