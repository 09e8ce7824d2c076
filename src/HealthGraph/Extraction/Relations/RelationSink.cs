namespace HealthGraph.Extraction.Relations;

/// <summary>Receives relations; of the same claim made twice the first stays.</summary>
internal sealed class RelationSink
{
    private readonly HashSet<(string, string, string, string?)> seen = [];
    private readonly List<Relation> relations = [];

    /// <summary>Adds a relation unless the same type, ends and title are there.</summary>
    /// <param name="type">As <see cref="Relation.Type"/>.</param>
    /// <param name="from">An entity of the article.</param>
    /// <param name="to">Id of an entity, or a canonical name where it has no mention.</param>
    /// <param name="title">Post, or null.</param>
    /// <param name="evidence">The sentence.</param>
    /// <param name="rule">Name of the rule.</param>
    public void Add(string type, Entity from, string to, string? title, TextSpan evidence, string rule)
    {
        if (!string.Equals(from.Id, to, StringComparison.Ordinal) && seen.Add((type, from.Id, to, title)))
        {
            relations.Add(new Relation(type, from.Id, to, title, evidence, rule));
        }
    }

    /// <summary>Whether a person already holds some post.</summary>
    public bool HasPost(Entity person) => relations.Exists(r => r.Type == "AFFILIATED_WITH" && string.Equals(r.From, person.Id, StringComparison.Ordinal));

    /// <summary>In the order of their evidence.</summary>
    public List<Relation> Sorted() => [.. relations.OrderBy(r => r.Evidence.Start)];
}
