namespace HealthGraph.Graph;

/// <summary>One claim of one article: what nodes and edges are made of.</summary>
/// <remarks>
/// Either an edge (<see cref="Object"/> is a node id) or a property (<see cref="Value"/> holds it, <see cref="Object"/> is null).
/// The id is a hash of the key parts, so writing a statement again changes nothing.
/// </remarks>
/// <param name="Id">32 hexadecimal digits, see <see cref="StatementId"/>.</param>
/// <param name="ArticleId">The article that makes the claim.</param>
/// <param name="Subject">Node id.</param>
/// <param name="Predicate">An edge type (<c>MENTIONS</c>) or a property (<c>name</c>) of <see cref="GraphSchema"/>.</param>
/// <param name="Object">Node id, or null for a property.</param>
/// <param name="Value">The property's value; on an edge its qualifier (post, role, surface), or null.</param>
/// <param name="Span">What the claim stands on: a mention or a sentence, in the article's text.</param>
/// <param name="Rule">Name of the rule that made it.</param>
/// <param name="Entry">Dictionary entry behind it as <c>file:line</c>, or null.</param>
/// <param name="Confidence">0-1.</param>
/// <param name="DictionaryVersion">Version of the rules and dictionaries that made it: release and commit, a slash, the dictionaries' hash.</param>
public sealed record Statement(
    string Id, string ArticleId, string Subject, string Predicate, string? Object, string? Value, TextSpan Span, string Rule, string? Entry,
    double Confidence, string DictionaryVersion);
