using HealthGraph.Graph;

namespace HealthGraph.Digests;

/// <summary>What one article says, as far as a digest compares it: decisions applied.</summary>
internal sealed class ArticleFacts
{
    private readonly Dictionary<string, Statement> named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportedEvent> events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReportedFigure> figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    /// <summary>Takes an article apart.</summary>
    public ArticleFacts(StoredArticle stored, StatementResolver resolver)
    {
        Article = stored.Article;
        foreach (var statement in stored.Statements.Select(resolver.Read).OfType<Statement>())
        {
            Take(statement);
        }
    }

    /// <summary>The article.</summary>
    public ArticleNode Article { get; }

    /// <summary>Bodies, people and policies that it names, each with a claim: its earliest mention, else any.</summary>
    public IReadOnlyDictionary<string, Statement> Named => named;

    /// <summary>The events that it reports.</summary>
    public IEnumerable<ReportedEvent> Events => events.Values;

    /// <summary>The figures that it states.</summary>
    public IEnumerable<ReportedFigure> Figures => figures.Values;

    /// <summary>Bodies that took part in one event together, other than as speakers: each pair once an event, the lesser id first.</summary>
    public IEnumerable<((string One, string Other) Pair, ReportedEvent Event)> Collaborations() => events.Values.SelectMany(e =>
    {
        var bodies = e.Participants.Where(p => IsKind(p.Node, "organization") && p.Role is not "speaker").Select(p => p.Node)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return bodies.SelectMany((one, i) => bodies.Skip(i + 1).Select(other => ((one, other), e)));
    });

    /// <summary>Regions with the topics of what happened there; where an event names no place, the places of the bodies that acted.</summary>
    public IEnumerable<((string Region, string Topic) Pair, ReportedEvent Event)> RegionTopics() => events.Values.SelectMany(e =>
    {
        var regions = e.Regions.Count > 0 ? e.Regions : [.. e.Participants.Where(p => p.Role is "subject").Select(p => places.GetValueOrDefault(p.Node)).OfType<string>()];
        return regions.Distinct(StringComparer.Ordinal).SelectMany(r => e.Topics.Distinct(StringComparer.Ordinal).Select(t => ((r, t), e)));
    });

    private void Take(Statement statement)
    {
        Name(statement.Subject, statement);
        Name(statement.Object, statement);
        var happening = IsKind(statement.Subject, "event") ? statement.Subject : IsKind(statement.Object, "event") ? statement.Object : null;
        if (happening is not null)
        {
            Of(events, happening, id => new ReportedEvent(id)).Take(statement);
        }
        else if (IsKind(statement.Subject, "indicator"))
        {
            Of(figures, statement.Subject, id => new ReportedFigure(id)).Take(statement);
        }
        else if (statement.Predicate is "LOCATED_IN")
        {
            places.TryAdd(statement.Subject, statement.Object!);
        }
    }

    private void Name(string? id, Statement statement)
    {
        if (!IsKind(id, "organization") && !IsKind(id, "person") && !IsKind(id, "policy"))
        {
            return;
        }

        // A mention proves more than any other claim, and the earliest is where the name is given in full.
        if (!named.TryGetValue(id!, out var known) || Rank(statement).CompareTo(Rank(known)) < 0)
        {
            named[id!] = statement;
        }
    }

    private static (int Kind, int Start) Rank(Statement statement) => (statement.Predicate is "MENTIONS" ? 0 : 1, statement.Span.Start);

    private static bool IsKind(string? id, string kind) => id is not null && id.Length > kind.Length && id[kind.Length] is '/' && id.StartsWith(kind, StringComparison.Ordinal);

    private static T Of<T>(Dictionary<string, T> all, string id, Func<string, T> make)
    {
        if (!all.TryGetValue(id, out var one))
        {
            all.Add(id, one = make(id));
        }

        return one;
    }
}
