using System.Globalization;
using HealthGraph.Extraction;

namespace HealthGraph.Pages;

/// <summary>Where each thing of one article stands on the page, so that text, timeline and tables can point at each other.</summary>
internal sealed class ArticleAnchors
{
    private readonly Dictionary<string, (Entity Entity, int Number)> entities = new(StringComparer.Ordinal);

    /// <summary>Numbers what the article holds.</summary>
    /// <param name="extracted">The article.</param>
    /// <param name="position">1-based place on the page.</param>
    public ArticleAnchors(ExtractedArticle extracted, int position)
    {
        (Extracted, Position) = (extracted, position);
        foreach (var entity in extracted.Entities)
        {
            entities.TryAdd(entity.Id, (entity, entities.Count + 1));
        }

        var spans = extracted.Events.Select(e => e.Evidence).Concat(extracted.Relations.Select(r => r.Evidence)).Concat(extracted.Indicators.Select(i => i.Evidence));
        Passages = [.. Passage.Join(spans).Select((s, i) => new Passage(s, Anchor('s', i + 1)))];
        NoteFacts(extracted);
    }

    /// <summary>The article.</summary>
    public ExtractedArticle Extracted { get; }

    /// <summary>1-based place on the page.</summary>
    public int Position { get; }

    /// <summary>The stretches that state something, in the order of the text, none overlapping another.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Anchor of the article itself.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"a{Position}");

    /// <summary>Anchor of the n-th thing of a kind: <c>e</c> entity, <c>v</c> event, <c>r</c> relation, <c>f</c> figure, <c>s</c> passage.</summary>
    public string Anchor(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"a{Position}{kind}{number}");

    /// <summary>Anchor and entity of an id, or null where it has no mention of its own.</summary>
    public (Entity Entity, string Anchor)? Entity(string? id) =>
        id is not null && entities.TryGetValue(id, out var found) ? (found.Entity, Anchor('e', found.Number)) : null;

    /// <summary>Anchor of the passage that holds a span.</summary>
    public Passage? PassageOf(TextSpan evidence)
    {
        var (low, high) = (0, Passages.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Passages[middle].Span.Start <= evidence.Start ? (middle, high) : (low, middle - 1);
        }

        return Passages.Count > 0 && Passages[low].Span.Contains(evidence) ? Passages[low] : null;
    }

    private void NoteFacts(ExtractedArticle extracted)
    {
        Note("E", 'v', extracted.Events, e => e.Evidence, e => e.Name);
        Note("R", 'r', extracted.Relations, r => r.Evidence, r => $"{Name(r.From)} {r.Type} {Name(r.To)}");
        Note("F", 'f', extracted.Indicators, i => i.Evidence, i => i.Surface);
    }

    private void Note<T>(string letter, char kind, IReadOnlyList<T> facts, Func<T, TextSpan> evidence, Func<T, string> title)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            var label = letter + (i + 1).ToString(CultureInfo.InvariantCulture);
            PassageOf(evidence(facts[i]))?.Facts.Add((label, Anchor(kind, i + 1), title(facts[i])));
        }
    }

    private string Name(string id) => Entity(id)?.Entity.Name ?? id;
}
