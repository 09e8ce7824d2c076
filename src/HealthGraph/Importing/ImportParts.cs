using HealthGraph.Dictionaries;
using HealthGraph.Graph;

namespace HealthGraph.Importing;

/// <summary>What importing rows needs.</summary>
/// <param name="Reader">Extracts articles.</param>
/// <param name="Statements">Makes records of them.</param>
/// <param name="Dictionaries">Know names and places.</param>
/// <param name="Relations">Words for relations in tables of facts.</param>
/// <param name="Prepare">What the store does with a record before its turn.</param>
public sealed record ImportParts(
    BulletinReader Reader, ArticleStatements Statements, DictionarySet Dictionaries, RelationWords Relations, Func<ArticleRecord, ArticleRecord> Prepare);
