using HealthGraph.Documents;

namespace HealthGraph.Extraction;

/// <summary>A document with all that was found in it.</summary>
/// <param name="Bulletin">The document as read, with its findings.</param>
/// <param name="Articles">In the order of the document.</param>
/// <param name="DictionaryVersion">Version of the rules and dictionaries that made the claims.</param>
public sealed record ExtractedBulletin(Bulletin Bulletin, IReadOnlyList<ExtractedArticle> Articles, string DictionaryVersion);
