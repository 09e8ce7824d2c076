namespace HealthGraph.Graph;

/// <summary>An article, as the graph keeps it.</summary>
/// <param name="Id"><c>article/</c> and a hash of the normalised URL, else of title, date and body.</param>
/// <param name="Title">Title; the first line of <paramref name="Text"/>.</param>
/// <param name="Source">Outlet as printed, or null.</param>
/// <param name="Url">Address as printed, or null.</param>
/// <param name="PublishedOn">Date, or null.</param>
/// <param name="Text">Title + <c>\n</c> + body: what every span counts in.</param>
/// <param name="ContentHash">Hash of the text.</param>
/// <param name="DictionaryVersion">Version of the rules and dictionaries that read it last.</param>
/// <param name="Digest">Hash of all else that the article and its statements say: equal digests, equal claims.</param>
public sealed record ArticleNode(
    string Id, string Title, string? Source, string? Url, PartialDate? PublishedOn, string Text, string ContentHash, string DictionaryVersion,
    string Digest);
