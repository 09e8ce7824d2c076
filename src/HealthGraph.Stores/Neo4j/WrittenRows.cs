using HealthGraph.Graph;

namespace HealthGraph.Stores.Neo4j;

/// <summary>Rows of <c>read/claims</c> as records of the model.</summary>
internal static class WrittenRows
{
    /// <summary>An article with what it says.</summary>
    public static WrittenArticle Article(CypherRow row)
    {
        var (nodes, places, claims) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal), new List<Claim>());
        foreach (var claim in row.Rows(8))
        {
            claims.Add(new Claim(Place(claim.Text(0)), claim.Text(1), claim.TextOrNull(2) is { } target ? Place(target) : -1, claim.TextOrNull(3)));
        }

        return new WrittenArticle(row.Text(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3), row.Date(4), row.Text(5), row.Text(6),
            [.. row.Rows(7).Select(Carrier)], nodes, claims);

        int Place(string id)
        {
            if (!places.TryGetValue(id, out var place))
            {
                places.Add(id, place = nodes.Count);
                nodes.Add(id);
            }

            return place;
        }
    }

    private static Carrier Carrier(CypherRow row) => new(GraphRows.Issue(row), checked((int)row.Number(7)));
}
