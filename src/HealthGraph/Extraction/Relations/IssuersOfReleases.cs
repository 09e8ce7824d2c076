namespace HealthGraph.Extraction.Relations;

/// <summary>Who issued a policy that an event tells of: 该局近日印发《某通知》, 某大会常委会会议表决通过《某条例》, 某局就《某办法（征求意见稿）》公开征求意见.</summary>
/// <remarks>
/// For policies of which <see cref="IssuerRule"/> found nobody: the event knows the subject from clauses before.
/// Must not match who passes a document on (转发), and a place as issuer.
/// </remarks>
internal static class IssuersOfReleases
{
    private const string Body = "organization/";
    private const string Document = "policy/";

    /// <summary>The relations, and those that the events add, in the order of their evidence.</summary>
    public static IReadOnlyList<Relation> Join(List<Relation> relations, List<Event> events)
    {
        var added = new List<Relation>();
        foreach (var told in events)
        {
            if (Issues(told))
            {
                AddFrom(told, relations, added);
            }
        }

        return added.Count == 0 ? relations : [.. relations.Concat(added).OrderBy(r => r.Evidence.Start)];
    }

    private static bool Issues(Event told) =>
        (told.Type == "PolicyRelease" && !told.Trigger.Contains("转发", StringComparison.Ordinal)) || (told.Type == "Other" && told.Trigger.EndsWith("征求意见", StringComparison.Ordinal));

    private static void AddFrom(Event told, List<Relation> known, List<Relation> added)
    {
        foreach (var document in told.Participants)
        {
            if (document.Role != "object" || document.EntityId is not { } policy || !policy.StartsWith(Document, StringComparison.OrdinalIgnoreCase) || known.Exists(r => IsIssue(r, policy)))
            {
                continue;
            }

            foreach (var issuer in told.Participants)
            {
                if (issuer.Role == "subject" && issuer.EntityId is { } body && body.StartsWith(Body, StringComparison.OrdinalIgnoreCase) && !added.Exists(r => IsIssue(r, policy) && string.Equals(r.To, body, StringComparison.Ordinal)))
                {
                    added.Add(new Relation("ISSUED_BY", policy, body, null, told.Evidence, "issuer.of-release"));
                }
            }
        }
    }

    private static bool IsIssue(Relation relation, string policy) => relation.Type == "ISSUED_BY" && string.Equals(relation.From, policy, StringComparison.Ordinal);
}
