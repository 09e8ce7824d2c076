namespace HealthGraph.Stores.Sqlite;

/// <summary>What all articles' statements come to for one node.</summary>
/// <param name="Postings">Over the articles, with the predicates by which each speaks of the node.</param>
/// <param name="Names">Over the names, with the number of articles that use and that state each.</param>
internal readonly record struct NodeSum(long Postings, long Names);
