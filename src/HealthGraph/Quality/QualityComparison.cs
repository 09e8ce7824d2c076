using System.Globalization;
using System.Text.Json;
using HealthGraph.Documents;
using HealthGraph.Extraction;
using static HealthGraph.Quality.Wording;

namespace HealthGraph.Quality;

/// <summary>Compares extractions with annotations, document by document; its figures are those of the published scorer.</summary>
public sealed class QualityComparison
{
    private static readonly ExtractedArticle Nothing = new(new Article(0, "", null, null, null, "", SourceMap.Empty), [], [], [], []);

    /// <summary>The figures so far.</summary>
    public QualityReport Report { get; } = new();

    /// <summary>Starts with nothing compared.</summary>
    public QualityComparison()
    {
        foreach (var type in Enum.GetNames<EntityType>())
        {
            Report.Entities[type] = new Tally();
        }
    }

    /// <summary>Compares one document.</summary>
    /// <param name="annotation">Path of its annotation.</param>
    /// <param name="document">The extraction, or null where the document is missing: then all counts as missed.</param>
    /// <exception cref="JsonException">The file is no annotation.</exception>
    public void Add(string annotation, ExtractedBulletin? document)
    {
        var gold = GoldDocument.Read(annotation);
        var name = Path.GetFileName(annotation);
        foreach (var (key, value) in gold.Issue ?? new Dictionary<string, JsonElement>(StringComparer.Ordinal))
        {
            Field($"{name} issue.{key}", value.ValueKind is JsonValueKind.Null ? null : value.ToString(), IssueField(document?.Bulletin.Issue, key));
        }

        foreach (var article in gold.Articles)
        {
            var found = document?.Articles.FirstOrDefault(a => a.Article.Ordinal == article.Ordinal) ?? Nothing;
            Add(string.Create(CultureInfo.InvariantCulture, $"{name}#{article.Ordinal}"), article, found);
        }
    }

    private void Add(string where, GoldArticle gold, ExtractedArticle found)
    {
        AddFields(where, gold, found.Article);
        var names = new NameTable(gold);
        foreach (var (type, tally) in Report.Entities)
        {
            AddEntities(where, type, tally, gold, found, names);
        }

        AddRelations(where, gold, found, names);
        AddEvents(where, gold, found, names);
        AddIndicators(where, gold, found);
        foreach (var mention in found.Entities.SelectMany(e => e.Mentions))
        {
            var stands = mention.Span.Start >= 0 && mention.Span.End <= found.Article.Text.Length
                && string.Equals(mention.Span.Of(found.Article.Text), mention.Text, StringComparison.Ordinal);
            Report.Offsets.Add(stands, where, mention.Text, null);
        }
    }

    private void AddFields(string where, GoldArticle gold, Article found)
    {
        foreach (var (key, annotated, read) in ((string, string?, string?)[])
            [("title", gold.Title, found.Title), ("source", gold.Source, found.Source), ("url", gold.Url, found.Url), ("publishedOn", gold.PublishedOn, found.PublishedOn?.ToString())])
        {
            if (!string.IsNullOrEmpty(annotated))
            {
                Field($"{where} {key}", annotated, read);
            }
        }

        if (!string.IsNullOrEmpty(gold.BodyStart))
        {
            var body = Bare(found.Body);
            var right = body.StartsWith(Bare(gold.BodyStart), StringComparison.Ordinal) && body.EndsWith(Bare(gold.BodyEnd), StringComparison.Ordinal);
            Report.Articles.Add(right, $"{where} body", $"{gold.BodyStart}…{gold.BodyEnd}", body.Length > 30 ? $"{body[..15]}…{body[^15..]}" : body);
        }
    }

    private void AddEntities(string where, string type, Tally tally, GoldArticle gold, ExtractedArticle found, NameTable names)
    {
        var annotated = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in gold.Entities.Where(e => string.Equals(e.Type, type, StringComparison.Ordinal)))
        {
            foreach (var surface in entity.Surfaces)
            {
                annotated[Bracketless(surface)] = Bracketless(entity.Name);
            }
        }

        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in found.Entities.Where(e => string.Equals(e.Type.ToString(), type, StringComparison.Ordinal)))
        {
            foreach (var mention in entity.Mentions)
            {
                read[Bracketless(mention.Text)] = Bracketless(entity.Name);
            }
        }

        tally.Add(where, annotated.Keys.ToHashSet(StringComparer.Ordinal), read.Keys.ToHashSet(StringComparer.Ordinal));
        foreach (var (surface, name) in annotated.Where(a => read.ContainsKey(a.Key)))
        {
            Report.Linking.Add(names.Same(name, read[surface]), $"{where} {surface}", name, read[surface]);
        }
    }

    private void AddRelations(string where, GoldArticle gold, ExtractedArticle found, NameTable names)
    {
        var ids = found.Entities.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        var annotated = gold.Relations.Select(r => (r.Type, Text: $"{r.Type} {Bracketless(r.From)} -> {Bracketless(r.To)}")).ToHashSet();
        var read = found.Relations.Where(r => r.Type is "AFFILIATED_WITH" or "ISSUED_BY" or "PART_OF" or "LOCATED_IN")
            .Select(r => (r.Type, Text: $"{r.Type} {names.Main(ids.GetValueOrDefault(r.From, r.From))} -> {names.Main(ids.GetValueOrDefault(r.To, r.To))}")).ToHashSet();
        Report.Relations.Add(where, Texts(annotated), Texts(read));
        foreach (var type in annotated.Concat(read).Select(r => r.Type).Distinct(StringComparer.Ordinal))
        {
            if (!Report.RelationKinds.TryGetValue(type, out var tally))
            {
                Report.RelationKinds[type] = tally = new Tally();
            }

            tally.Add(where, Texts(annotated.Where(r => string.Equals(r.Type, type, StringComparison.Ordinal))),
                Texts(read.Where(r => string.Equals(r.Type, type, StringComparison.Ordinal))));
        }
    }

    private void AddEvents(string where, GoldArticle gold, ExtractedArticle found, NameTable names)
    {
        var text = found.Article.Text;
        var pairs = EventMatching.Match(gold.Events, found.Events, text);
        Report.Events.Add(pairs.Count,
            [.. gold.Events.Where(g => !pairs.Exists(p => ReferenceEquals(p.Gold, g))).Select(g => $"{where} {g.Type} {g.Trigger}: {g.Sentence}")],
            [.. found.Events.Where(f => !pairs.Exists(p => ReferenceEquals(p.Found, f))).Select(f => $"{where} {f.Type} {f.Trigger}: {f.Evidence.Of(text)}")]);
        var ids = found.Entities.ToDictionary(e => e.Id, e => e.Name, StringComparer.Ordinal);
        foreach (var (g, f) in pairs)
        {
            Report.Dates.Add(EventMatching.SameDate(g, f), $"{where} {g.Trigger}", g.Date, f.Date?.ToString());
            if (!string.IsNullOrEmpty(g.Place))
            {
                var place = f.Place is { } id ? ids.GetValueOrDefault(id, id) : null;
                Report.Places.Add(string.Equals(names.Main(place), names.Main(g.Place), StringComparison.Ordinal), $"{where} {g.Trigger}", g.Place, place);
            }

            Report.Participants.Add(where,
                (g.Participants ?? []).Where(p => p.Role is not "object").Select(p => $"{p.Role} {Bracketless(p.Name)}").ToHashSet(StringComparer.Ordinal),
                f.Participants.Where(p => p.Role is not "object").Select(p => $"{p.Role} {names.Main(p.Name)}").ToHashSet(StringComparer.Ordinal));
        }
    }

    private void AddIndicators(string where, GoldArticle gold, ExtractedArticle found)
    {
        var stated = found.Indicators.Select(i => (Value: Math.Round((decimal?)i.Value ?? 0, 6), Unit: Bare(i.Unit))).ToList();
        foreach (var indicator in gold.Indicators)
        {
            var right = stated.Remove((Math.Round(indicator.Value ?? 0, 6), Bare(indicator.Unit)));
            Report.Indicators.Add(right, where, indicator.Surface, null);
        }
    }

    private void Field(string where, string? gold, string? found) =>
        Report.Articles.Add(string.Equals(Bare(gold), Bare(found), StringComparison.Ordinal), where, gold, found);

    private static string? IssueField(Issue? issue, string key) => key switch
    {
        "series" => issue?.Series,
        "number" => issue?.Number?.ToString(CultureInfo.InvariantCulture),
        "publishedOn" => issue?.PublishedOn?.ToString(),
        "coverageStart" => issue?.CoverageStart?.ToString(),
        "coverageEnd" => issue?.CoverageEnd?.ToString(),
        "publisher" => issue?.Publisher,
        _ => null,
    };

    private static HashSet<string> Texts(IEnumerable<(string Type, string Text)> relations) => relations.Select(r => r.Text).ToHashSet(StringComparer.Ordinal);
}
