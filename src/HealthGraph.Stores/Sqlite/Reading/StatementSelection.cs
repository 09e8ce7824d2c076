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
    public IEnumerable<Statement> Of(PackedArticle article, int predicate)
    {
        var found = new List<Statement>();
        foreach (var statement in article.Statements)
        {
            if (statement.Predicate == predicate && Read(article, statement) is { } read)
            {
                found.Add(read);
            }
        }

        return found;
    }

    /// <summary>The statement with canonical ids; null where it is not about a node asked for, or about what is no entity.</summary>
    private Statement? Read(PackedArticle article, in PackedStatement statement)
    {
        var nodes = article.Statements.Nodes;
        var (subjectKey, objectKey) = (nodes[statement.Subject], statement.Object < 0 ? 0 : nodes[statement.Object]);
        var (outward, inward) = (members.Contains(subjectKey), objectKey != 0 && members.Contains(objectKey));
        if ((!outward && !inward && !view.IsCorrected) || view.Node(subjectKey).Canonical is not { } subject)
        {
            return null;
        }

        var predicate = view.Predicates[statement.Predicate];
        var correction = view.Correction(subject, predicate);
        if (objectKey == 0)
        {
            return outward ? Made(article, statement, subject, null, correction ?? article.Statements.Value(statement, article.Text)) : null;
        }

        // A correction of an edge (where a body sits, where something took place) gives its end.
        var end = view.Node(objectKey).Canonical;
        var belongs = (outward && (end ?? correction) is not null)
            || (inward && end is not null && (correction is null || string.Equals(correction, end, StringComparison.Ordinal)))
            || (correction is not null && ids.Contains(correction));
        return belongs ? Made(article, statement, subject, correction ?? end, article.Statements.Value(statement, article.Text)) : null;
    }

    private Statement Made(PackedArticle article, in PackedStatement statement, string subject, string? target, string? value) => new(
        article.Statements.Id(statement.Index), article.Id, subject, view.Predicates[statement.Predicate], target, value, statement.Span,
        view.Term(statement.Rule)!, view.Term(statement.Entry), statement.Confidence, article.Version);
}
