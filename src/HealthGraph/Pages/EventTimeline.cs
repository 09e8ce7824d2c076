using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>The events of an article by date; those without one stand last.</summary>
internal static class EventTimeline
{
    /// <summary>Writes the timeline, or that there is none.</summary>
    public static void Write(HtmlText html, ArticleAnchors article)
    {
        html.Open("aside", ("class", "events"), ("aria-label", "Events")).Element("h3", "Events");
        if (article.Extracted.Events.Count == 0)
        {
            html.Element("p", "None found.", ("class", "none"));
        }

        html.Open("ol");
        foreach (var (happening, number) in article.Extracted.Events.Select((e, i) => (e, i + 1)).OrderBy(e => e.e.Date is null).ThenBy(e => e.e.Date))
        {
            WriteEvent(html, article, happening, number);
        }

        html.Close().Close().Line();
    }

    private static void WriteEvent(HtmlText html, ArticleAnchors article, Event happening, int number)
    {
        html.Open("li", ("id", article.Anchor('v', number)), ("class", happening.Planned ? "planned" : null)).Open("p", ("class", "when"));
        html.Element("time", Period(happening), ("datetime", happening.Date?.ToString()));
        html.Element("span", happening.Type, ("class", "kind"));
        if (happening.Planned)
        {
            html.Element("span", "planned", ("class", "plan"));
        }

        html.Close().Open("p", ("class", "what"), ("lang", "zh")).Text(happening.Name).Close().Open("ul");
        foreach (var participant in happening.Participants)
        {
            html.Open("li").Element("span", participant.Role, ("class", "role")).Text(" ");
            NameLink.Write(html, article, participant.EntityId, participant.Name);
            html.Close();
        }

        if (happening.Place is { } place)
        {
            html.Open("li").Element("span", "place", ("class", "role")).Text(" ");
            NameLink.Write(html, article, place, place);
            html.Close();
        }

        html.Close();
        NameLink.WriteSentence(html, article, happening.Evidence, $"E{number}", $"{happening.Trigger} · {happening.Rule}");
        html.Close().Line();
    }

    private static string Period(Event happening) => (happening.Date, happening.EndDate) switch
    {
        (null, _) => "no date",
        ({ } date, { } end) when end != date => $"{date} – {end}",
        ({ } date, _) => date.ToString(),
    };
}
