using HealthGraph.Stores.Sqlite.Packing;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>What the statements of an article are read with.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Text">What the spans count in.</param>
/// <param name="Version">Version of the rules and dictionaries.</param>
/// <param name="Statements">All of them.</param>
internal sealed record PackedArticle(string Id, string Text, string Version, PackedStatements Statements);
