using System.Globalization;

namespace HealthGraph.Scenarios.Serving;

/// <summary>Small invented documents, each with bodies, a place, a date and a figure of its own.</summary>
internal static class InboxDocuments
{
    private static readonly (string Province, string City)[] Places = [("甘肃省", "兰州市"), ("四川省", "成都市"), ("湖北省", "武汉市"), ("福建省", "厦门市"), ("云南省", "昆明市")];

    /// <summary>Writes <paramref name="count"/> documents below <paramref name="folder"/>, some in a folder of their own.</summary>
    public static void Write(string folder, int count, int from = 0)
    {
        for (var i = from; i < from + count; i++)
        {
            var path = Path.Combine(folder, i % 3 == 0 ? "sub" : "", string.Create(CultureInfo.InvariantCulture, $"{i}.txt"));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Text(i));
        }
    }

    /// <summary>How many are still to do.</summary>
    public static int Left(string inbox) => Directory.EnumerateFiles(inbox, "*.txt", SearchOption.AllDirectories).Count(f => !IsAside(inbox, f));

    /// <summary>How many are done.</summary>
    public static int Done(string inbox) => Directory.EnumerateFiles(Path.Combine(inbox, "done"), "*.txt", SearchOption.AllDirectories).Count();

    private static bool IsAside(string inbox, string file) =>
        Path.GetRelativePath(inbox, file).Split(Path.DirectorySeparatorChar)[0] is "done" or "rejected" or ".uploads";

    private static string Text(int number)
    {
        var (province, city) = Places[number % Places.Length];
        var (day, count) = (number % 28 + 1, number + 10);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {city}第{number}家医院接入影像平台
            来源：健康报
            链接：http://news.example.com/{number}.html
            2024-03-{day:00}

            3月{day}日，{province}卫生健康委在{city}启用影像平台，接入医院{count}家。{city}卫生健康委主任张建国出席启用仪式。
            {province}医疗保障局表示，年内将有{count * 2}家医院使用医保移动支付。

            """);
    }
}
