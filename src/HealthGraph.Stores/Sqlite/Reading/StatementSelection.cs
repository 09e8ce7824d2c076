using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Which statements of an article belong to what was asked for, and how they read with people's decisions.</summary>
/// <param name="view">Looks nodes up.</param>
/// <param name="members">Keys of the nodes asked for.</param>
/// <param name="ids">Ids of the nodes asked for.</param>
/// <param name="again">Each article is come back to once a predicate, so that its bytes are better gone through once for all.</param>
internal sealed class StatementSelection(GraphView view, HashSet<long> members, IReadOnlySet<string> ids, bool again)
{
    // More articles than this are not kept.
    private const int Most = 256;

    private readonly Dictionary<PackedArticle, ILookup<int, PackedStatement>> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>The statements of a predicate, by id.</summary>
    public IReadOnlyList<Statement> Of(PackedArticle article, int predicate)
    {
        StatementList? found = null;
        if (again)
        {
            foreach (var statement in ByPredicate(article)[predicate])
            {
                Read(article, statement, ref found);
            }
        }
        else
        {
            foreach (var statement in article.Statements)
            {
                if (statement.Predicate == predicate)
                {
                    Read(article, statement, ref found);
                }
            }
        }

        using (found)
        {
            return found?.ById() ?? [];
        }
    }

    /// <summary>The statements that may be wanted, by predicate.</summary>
    private ILookup<int, PackedStatement> ByPredicate(PackedArticle article)
    {
        if (!known.TryGetValue(article, out var statements))
        {
            var found = new List<PackedStatement>();
            var nodes = article.Statements.Nodes;
            foreach (var statement in article.Statements)
            {
                if (view.IsCorrected || members.Contains(nodes[statement.Subject]) || (statement.Object >= 0 && members.Contains(nodes[statement.Object])))
                {
                    found.Add(statement);
                }
            }

            if (known.Count >= Most)
            {
                known.Clear();
            }

            known.Add(article, statements = found.ToLookup(s => s.Predicate));
        }

        return statements;
    }

    /// <summary>Adds the statement with canonical ids, where it is about a node asked for, and about no entity that is none.</summary>
    private void Read(PackedArticle article, in PackedStatement statement, ref StatementList? found)
    {
        var nodes = article.Statements.Nodes;
        var (subjectKey, objectKey) = (nodes[statement.Subject], statement.Object < 0 ? 0 : nodes[statement.Object]);
        var (outward, inward) = (members.Contains(subjectKey), objectKey != 0 && members.Contains(objectKey));
        if ((!outward && !inward && !view.IsCorrected) || view.Node(article.Statements, statement.Subject) is not { Canonical: { } subject } written)
        {
            return;
        }

        var correction = view.Correction(subject, view.Predicates[statement.Predicate]);
        var value = article.Statements.Value(statement, article.Text);
        if (objectKey == 0)
        {
            if (outward)
            {
                Add(article, statement, ref found, subject, null, correction ?? value, (written.Id, null, value));
            }

            return;
        }

        // A correction of an edge (where a body sits, where something took place) gives its end.
        var target = view.Node(article.Statements, statement.Object);
        var end = target.Canonical;
        var belongs = (outward && (end ?? correction) is not null)
            || (inward && end is not null && (correction is null || string.Equals(correction, end, StringComparison.Ordinal)))
            || (correction is not null && ids.Contains(correction));
        if (belongs)
        {
            Add(article, statement, ref found, subject, correction ?? end, value, (written.Id, target.Id, value));
        }
    }

    private void Add(PackedArticle article, in PackedStatement statement, ref StatementList? found, string subject, string? target, string? value,
        (string Subject, string? Target, string? Value) written)
    {
        found ??= new StatementList(article.Id, article.Version, 1);
        found.Add(subject, view.Predicates[statement.Predicate], target, value, statement, view.Term(statement.Rule)!, view.Term(statement.Entry), written);
    }
}
