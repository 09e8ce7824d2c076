using System.Globalization;
using System.Text;
using HealthGraph.Extraction;

namespace HealthGraph.Host.Commands;

/// <summary>An extraction as a person reads it: an article after the other, each with what it names and states.</summary>
internal static class ExtractionText
{
    /// <summary>The text, lines ended with a line feed.</summary>
    public static string Render(ExtractedBulletin document)
    {
        var text = new StringBuilder();
        Line(text, $"# {document.Bulletin.File}");
        if (document.Bulletin.Issue is { } issue)
        {
            Line(text, $"{issue.Series ?? "(no series)"} {issue.Number} {issue.PublishedOn} {issue.Publisher}".TrimEnd());
        }

        foreach (var article in document.Articles)
        {
            Append(text, article);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ExtractedArticle extracted)
    {
        var article = extracted.Article;
        Line(text, "");
        Line(text, $"## {article.Ordinal}. {article.Title}");
        Line(text, $"   {article.Source ?? "(no source)"}  {article.PublishedOn}  {article.Url}".TrimEnd());
        foreach (var group in extracted.Entities.GroupBy(e => e.Type).OrderBy(g => g.Key))
        {
            Line(text, $"   {group.Key}");
            foreach (var entity in group)
            {
                Line(text, $"     {Describe(entity)}");
            }
        }

        Section(text, "Relations", extracted.Relations.Select(r => $"{Name(extracted, r.From)} {r.Type} {Name(extracted, r.To)} {r.Title}".TrimEnd()));
        Section(text, "Events", extracted.Events.Select(e => $"{e.Date?.ToString() ?? "(no date)"} {e.Type} {e.Name}{(e.Planned ? " (planned)" : "")}"));
        Section(text, "Indicators", extracted.Indicators.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Measure}: {i.Value} {i.Unit} ({i.Surface})")));
    }

    private static string Describe(Entity entity)
    {
        var surfaces = string.Join(" ", entity.Mentions.Select(m => m.Text).Distinct(StringComparer.Ordinal));
        return entity.Ambiguous
            ? $"{entity.Name}  ambiguous: {string.Join(", ", entity.Candidates)}"
            : $"{entity.Name}  <- {surfaces}";
    }

    private static string Name(ExtractedArticle extracted, string id) =>
        extracted.Entities.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal))?.Name ?? id;

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            Line(text, $"   {heading}");
            all.ForEach(l => Line(text, $"     {l}"));
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
