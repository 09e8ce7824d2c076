namespace HealthGraph.GraphQL.Types.Checks;

/// <summary>Input objects that could never be written down, since each needs another of itself.</summary>
internal sealed class InputCycles(SchemaFaults faults)
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputValue> _path = [];
    private readonly Dictionary<InputObjectType, int> _positions = [];

    public void Check(InputObjectType type)
    {
        if (!_visited.Add(type))
        {
            return;
        }

        _positions[type] = _path.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is NonNullType { Inner: InputObjectType below })
            {
                _path.Add(field);
                Follow(below);
                _path.RemoveAt(_path.Count - 1);
            }
        }

        _positions.Remove(type);
    }

    private void Follow(InputObjectType type)
    {
        if (!_positions.TryGetValue(type, out var start))
        {
            Check(type);
            return;
        }

        var cycle = _path[start..];
        faults.Report(
            $"Cannot reference Input Object \"{type.Name}\" within itself through a series of non-null fields: \"{string.Join('.', cycle.Select(f => f.Name))}\".",
            cycle.Select(f => f.Node));
    }
}
