using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Execution;

/// <summary>The fields of one response key, merged.</summary>
internal sealed class CollectedField(string key)
{
    public string Key { get; } = key;

    public List<FieldNode> Nodes { get; } = [];
}
