namespace HealthGraph.Graph.Checks;

/// <summary>Whether one stored article and its statements hold together.</summary>
internal static class ArticleCheck
{
    private static readonly HashSet<string> Predicates =
        new(GraphSchema.Edges.Concat(GraphSchema.Properties.SelectMany(p => p.Value)), StringComparer.Ordinal);

    /// <summary>What is wrong, in the order article, statements.</summary>
    public static IEnumerable<Finding> Faults(StoredArticle stored)
    {
        var article = stored.Article;
        if (!article.Text.StartsWith(article.Title + "\n", StringComparison.Ordinal))
        {
            yield return Fault(FindingCode.CheckSurface, article.Id, "The text does not begin with the title.");
            yield break;
        }

        if (!string.Equals(NodeIds.OfArticle(article), article.Id, StringComparison.Ordinal))
        {
            yield return Fault(FindingCode.CheckId, article.Id, "The id is not the hash of the article's address, or of its title, date and text.");
        }

        if (!string.Equals(StatementId.Hash(article.Text), article.ContentHash, StringComparison.Ordinal))
        {
            yield return Fault(FindingCode.CheckId, article.Id, "The content hash is not that of the text.");
        }

        if (!string.Equals(ArticleDigest.Of(article.Source, article.Url, article.PublishedOn, stored.Statements), article.Digest, StringComparison.Ordinal)
            && !string.Equals(FormerDigest.Of(article, stored.Statements), article.Digest, StringComparison.Ordinal))
        {
            yield return Fault(FindingCode.CheckId, article.Id, "The digest is not that of the statements: some were lost, added or changed.");
        }

        foreach (var fault in stored.Statements.Select(s => StatementFault(s, article)).OfType<Finding>())
        {
            yield return fault;
        }
    }

    /// <summary>A finding about a part of the store.</summary>
    public static Finding Fault(string code, string where, string what) =>
        new(code, null, null, null, $"{where}: {what}", "Restore a backup, or ingest the documents into a new store.");

    private static Finding? StatementFault(Statement statement, ArticleNode article)
    {
        var where = $"statement {statement.Id} of {statement.ArticleId}";
        var (start, end) = (statement.Span.Start, statement.Span.End);
        if (!string.Equals(statement.ArticleId, article.Id, StringComparison.Ordinal))
        {
            return Fault(FindingCode.CheckOrphan, where, $"It is kept with {article.Id}.");
        }

        if (start < 0 || end <= start || end > article.Text.Length)
        {
            return Fault(FindingCode.CheckSpan, where, $"Its evidence {start}-{end} does not lie in the text of {article.Text.Length} characters.");
        }

        if (statement.Predicate is "MENTIONS" && !article.Text.AsSpan(start..end).SequenceEqual(statement.Value))
        {
            return Fault(FindingCode.CheckSurface, where, $"It says '{statement.Value}', the text says '{article.Text[start..end]}'.");
        }

        if (!Predicates.Contains(statement.Predicate) || !IsNode(statement.Subject) || (statement.Object is { } o && !IsNode(o)))
        {
            return Fault(FindingCode.CheckSchema, where, $"{statement.Subject} {statement.Predicate} {statement.Object} is nothing that the model knows.");
        }

        var id = StatementId.Of(statement.ArticleId, statement.Subject, statement.Predicate, statement.Object, statement.Value, statement.Span);
        return string.Equals(id, statement.Id, StringComparison.Ordinal) ? null : Fault(FindingCode.CheckId, where, "The id is not the hash of its parts.");
    }

    private static bool IsNode(string id) =>
        GraphSchema.NodeKinds.Any(k => id.Length > k.Length + 1 && id[k.Length] == '/' && id.StartsWith(k, StringComparison.OrdinalIgnoreCase));
}
