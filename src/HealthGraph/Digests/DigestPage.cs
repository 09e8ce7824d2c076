using HealthGraph.Pages;

namespace HealthGraph.Digests;

/// <summary>A digest as one self-contained page, for a screen or paper.</summary>
public static class DigestPage
{
    /// <summary>The page, lines ended with a line feed; all text is escaped.</summary>
    public static string Render(Digest digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        var main = new HtmlText();
        main.Element("h1", DigestWords.Title(digest)).Line().Element("p", DigestWords.Sum(digest), ("class", "sum")).Line();
        foreach (var section in digest.Sections.Where(s => s.Total > 0))
        {
            main.Open("section").Element("h2", DigestWords.Heading(section)).Line();
            foreach (var group in section.Entries.GroupBy(e => e.Group, StringComparer.Ordinal))
            {
                Write(main, group.Key, group);
            }

            if (DigestWords.More(section) is { } more)
            {
                main.Element("p", more, ("class", "sum"));
            }

            main.Close().Line();
        }

        return PageTemplate.Fill("HealthGraph.Digests.digest", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = new HtmlText().Text(DigestWords.Title(digest)).ToString(),
            ["main"] = main.ToString(),
        }, scripted: false);
    }

    private static void Write(HtmlText main, string? group, IEnumerable<DigestEntry> entries)
    {
        if (group is not null)
        {
            main.Element("h3", DigestWords.Group(group)).Line();
        }

        main.Open("ul").Line();
        foreach (var told in DigestWords.BySentence(entries))
        {
            main.Open("li");
            WriteHeads(main, told);
            main.Element("blockquote", told[0].Sentence).Open("div", ("class", "source"));
            var link = DigestWords.Link(told[0].Article);
            main.Element(link is null ? "span" : "a", DigestWords.Source(told[0].Article), ("href", link)).Close().Close().Line();
        }

        main.Close().Line();
    }

    private static void WriteHeads(HtmlText main, IReadOnlyList<DigestEntry> told)
    {
        for (var i = 0; i < told.Count; i++)
        {
            main.Text(i == 0 ? "" : "；").Element("strong", told[i].Head);
            if (told[i].Detail is { } detail)
            {
                main.Text(" ").Element("span", detail, ("class", "detail"));
            }
        }
    }
}
