namespace HealthGraph.Graph;

/// <summary>An article and what it says, as written (no decision applied): all that an index of the graph needs, and no more.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Title">Title.</param>
/// <param name="Source">Outlet as printed, or null.</param>
/// <param name="Url">Address as printed, or null.</param>
/// <param name="PublishedOn">Date, or null.</param>
/// <param name="ContentHash">Hash of the text.</param>
/// <param name="Digest">Hash of all else: equal hashes and digests, equal claims.</param>
/// <param name="Issues">The issues that carry it, by id.</param>
/// <param name="Nodes">Ids of the nodes that the claims name, each once.</param>
/// <param name="Claims">In no order; one for each statement, so that a claim made twice stands twice.</param>
public sealed record WrittenArticle(
    string Id, string Title, string? Source, string? Url, PartialDate? PublishedOn, string ContentHash, string Digest,
    IReadOnlyList<Carrier> Issues, IReadOnlyList<string> Nodes, IReadOnlyList<Claim> Claims);
