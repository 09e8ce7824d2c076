using HealthGraph.Graph;

namespace HealthGraph.Stores.Sqlite.Packing;

/// <summary>Statements of one article on their way out of its bytes: they get their ids, and are sorted by them.</summary>
/// <param name="articleId">The article.</param>
/// <param name="version">Version of the rules and dictionaries.</param>
/// <param name="room">How many there will be, as far as known.</param>
internal sealed class StatementList(string articleId, string version, int room) : IDisposable
{
    private readonly StatementIds ids = new(articleId);
    private readonly List<Statement> made = new(room);

    /// <summary>Adds a statement as it was written.</summary>
    public void Add(string subject, string predicate, string? target, string? value, in PackedStatement packed, string rule, string? entry) =>
        Add(subject, predicate, target, value, packed, rule, entry, (subject, target, value));

    /// <summary>Adds a statement that reads otherwise than it was written, which is what its id is made of.</summary>
    public void Add(string subject, string predicate, string? target, string? value, in PackedStatement packed, string rule, string? entry,
        (string Subject, string? Target, string? Value) written)
    {
        ids.Add(written.Subject, predicate, written.Target, written.Value, packed.Span);
        made.Add(new Statement("", articleId, subject, predicate, target, value, packed.Span, rule, entry, packed.Confidence, version));
    }

    /// <summary>All of them, by id.</summary>
    public List<Statement> ById()
    {
        var (keys, all) = (ids.Hashes(), made.ToArray());
        Array.Sort(keys, all);
        return [.. all.Select((s, i) => s with { Id = StatementIds.Text(keys[i]) })];
    }

    /// <inheritdoc/>
    public void Dispose() => ids.Dispose();
}
