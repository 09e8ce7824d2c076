using HealthGraph.Graph;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Which issues carry an article, asked for one article after another.</summary>
internal sealed class IssuesOfArticles : IDisposable
{
    // A full memory is emptied: what is asked for again is read again.
    private const int Most = 20_000;

    private readonly Dictionary<long, IssueNode> known = [];
    private readonly RawCommand carriers;
    private readonly RawCommand issue;

    public IssuesOfArticles(SqliteConnection connection)
    {
        carriers = new(connection, """
            SELECT issue_key, ordinal FROM article WHERE key = ?1 AND issue_key IS NOT NULL
            UNION ALL SELECT issue_key, ordinal FROM containment WHERE article_key = ?1
            """);
        issue = new(connection, "SELECT id, series, number, published_on, coverage_start, coverage_end, publisher FROM issue WHERE key = ?1");
    }

    /// <summary>The issues of an article by its key, by id.</summary>
    public IReadOnlyList<Carrier> Of(long article)
    {
        var found = new List<Carrier>(1);
        using var rows = carriers.Set(1, article).Rows();
        while (rows.Next())
        {
            found.Add(new Carrier(Issue(rows.Number(0)), (int)rows.Number(1)));
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Issue.Id, b.Issue.Id));
        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        carriers.Dispose();
        issue.Dispose();
    }

    private IssueNode Issue(long key)
    {
        if (!known.TryGetValue(key, out var node))
        {
            using var row = issue.Set(1, key).Rows();
            node = row.Next()
                ? new IssueNode(row.Text(0), row.TextOrNull(1), row.IsNull(2) ? null : (int)row.Number(2), Date(row.TextOrNull(3)), Date(row.TextOrNull(4)),
                    Date(row.TextOrNull(5)), row.TextOrNull(6))
                : throw new InvalidDataException("An article is in an issue that is not there.");
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known.Add(key, node);
        }

        return node;
    }

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text);
}
