using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>Which statements of an article belong to what was asked for, and how they read with people's decisions.</summary>
/// <param name="view">Looks nodes up.</param>
/// <param name="members">Keys of the nodes asked for.</param>
/// <param name="ids">Ids of the nodes asked for.</param>
internal sealed class StatementSelection(GraphView view, HashSet<long> members, IReadOnlySet<string> ids)
{
    /// <summary>The statements of a predicate, by id.</summary>
    public IReadOnlyList<Statement> Of(PackedArticle article, int predicate)
    {
        StatementList? found = null;
        foreach (var statement in article.Statements)
        {
            if (statement.Predicate == predicate)
            {
                Read(article, statement, ref found);
            }
        }

        using (found)
        {
            return found?.ById() ?? [];
        }
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
