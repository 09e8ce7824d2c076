namespace HealthGraph.Stores.Sqlite.Writing;

/// <summary>A node as one article speaks of it, before the database is asked.</summary>
/// <param name="Id">Id in the model.</param>
/// <param name="Place">Where it has its row.</param>
/// <param name="Outward">A bit for each of the article's predicates that it is subject of.</param>
/// <param name="Inward">A bit for each of the article's predicates that it is object of.</param>
/// <param name="Names">What the article calls it, each once; whether as its name, not merely as a word for it. Empty for what has no row.</param>
internal readonly record struct SaidNode(string Id, NodePlace Place, ulong Outward, ulong Inward, (string Text, bool IsStated)[] Names);
