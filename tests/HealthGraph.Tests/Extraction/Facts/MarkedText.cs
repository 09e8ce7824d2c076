using System.Text;
using System.Text.RegularExpressions;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using HealthGraph.Extraction.Facts;

namespace HealthGraph.Tests.Extraction.Facts;

/// <summary>
/// An article written with its names marked, so that rules are tested without detection:
/// <c>{O甲院=江北省甲医院@江北省}</c> is the surface 甲院 of the organisation 江北省甲医院 in the region 江北省; O, P, R, L (policy), T.
/// </summary>
internal static partial class MarkedText
{
    private static readonly FactReader Reader = FactReader.Load(new DictionaryFolders(Folder()), []);

    /// <summary>Reads the facts of a marked body.</summary>
    public static (ExtractedArticle Article, string Text) Read(string marked, string? date = "2024-01-10", string title = "题目")
    {
        var (body, names) = Unmark(marked);
        var article = new Article(1, title, null, null, PartialDate.TryParse(date), body, SourceMap.Empty);
        var entities = names.GroupBy(n => (n.Type, n.Name)).Select(g => new Entity
        {
            Id = g.Key.Type + "/" + g.Key.Name,
            Type = g.Key.Type,
            Name = g.Key.Name,
            Region = g.First().Region,
            Mentions = [.. g.Select(n => new Mention(new TextSpan(n.Start + title.Length + 1, n.Start + title.Length + 1 + n.Surface.Length), n.Surface, "test", null, 1, ""))],
        }).ToList();
        var facts = Reader.Read(article, null, entities);
        return (new ExtractedArticle(article, entities, facts.Relations, facts.Events, facts.Indicators), article.Text);
    }

    /// <summary>Reads the facts of a marked body under a marked headline.</summary>
    public static (ExtractedArticle Article, string Text) ReadTitled(string title, string marked)
    {
        var (heading, above) = Unmark(title);
        var (body, names) = Unmark(marked);
        var article = new Article(1, heading, null, null, PartialDate.TryParse("2024-01-10"), body, SourceMap.Empty);
        var all = above.Concat(names.Select(n => n with { Start = n.Start + heading.Length + 1 }));
        var entities = all.GroupBy(n => (n.Type, n.Name)).Select(g => new Entity
        {
            Id = g.Key.Type + "/" + g.Key.Name,
            Type = g.Key.Type,
            Name = g.Key.Name,
            Mentions = [.. g.Select(n => new Mention(new TextSpan(n.Start, n.Start + n.Surface.Length), n.Surface, "test", null, 1, ""))],
        }).ToList();
        var facts = Reader.Read(article, null, entities);
        return (new ExtractedArticle(article, entities, facts.Relations, facts.Events, facts.Indicators), article.Text);
    }

    private static (string Body, List<Marked> Names) Unmark(string marked)
    {
        var body = new StringBuilder();
        var names = new List<Marked>();
        var at = 0;
        foreach (Match m in Mark().Matches(marked))
        {
            body.Append(marked, at, m.Index - at);
            var surface = m.Groups["surface"].Value;
            var type = m.Groups["type"].Value switch { "O" => EntityType.Organization, "P" => EntityType.Person, "R" => EntityType.Region, "L" => EntityType.Policy, _ => EntityType.Topic };
            var name = m.Groups["name"].Success ? m.Groups["name"].Value : surface.Trim('《', '》');
            names.Add(new Marked(type, surface, name, m.Groups["region"].Success ? m.Groups["region"].Value : null, body.Length));
            body.Append(surface);
            at = m.Index + m.Length;
        }

        return (body.Append(marked, at, marked.Length - at).ToString(), names);
    }

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "dictionaries", "events")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("dictionaries");
        }

        return Path.Combine(folder, "dictionaries");
    }

    [GeneratedRegex(@"\{(?<type>[OPRLT])(?<surface>[^=@{}]+)(=(?<name>[^@{}]+))?(@(?<region>[^{}]+))?\}", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    private sealed record Marked(EntityType Type, string Surface, string Name, string? Region, int Start);
}
