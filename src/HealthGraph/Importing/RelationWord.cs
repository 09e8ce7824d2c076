namespace HealthGraph.Importing;

/// <summary>What a word for a relation means.</summary>
/// <param name="Edge">An edge type of <see cref="Graph.GraphSchema"/>.</param>
/// <param name="IsInverse">Whether the word goes from the edge's end to its start.</param>
/// <param name="SubjectType">Kind of what the word's subject is where the table does not say.</param>
/// <param name="ObjectType">Kind of what its object is.</param>
public sealed record RelationWord(string Edge, bool IsInverse, EntityType SubjectType, EntityType ObjectType);
