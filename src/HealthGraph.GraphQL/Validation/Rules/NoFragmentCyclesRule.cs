using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Rules;

/// <summary>No fragment contains itself. Wrong: <c>fragment F on Cat { ...F }</c>.</summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context)
{
    private const int WorkOfASpread = 10;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is FragmentNode fragment)
        {
            Detect(fragment);
        }

        return node is DocumentNode;
    }

    private void Detect(FragmentNode fragment)
    {
        var name = fragment.Name.Value;
        if (!_visited.Add(name))
        {
            return;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        _positions[name] = _path.Count;
        foreach (var spread in Context.Spreads(fragment.Selections))
        {
            _path.Add(spread);
            if (_positions.TryGetValue(spread.Name.Value, out var start))
            {
                Report(spread.Name.Value, _path[start..]);
            }
            else if (Context.Fragment(spread.Name.Value) is { } next)
            {
                Detect(next);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _positions.Remove(name);
    }

    private void Report(string name, List<FragmentSpreadNode> cycle)
    {
        // Each spread of each cycle is named and located: a few hundred fragments can make a hundred cycles of hundreds.
        Context.Spend(cycle.Count * WorkOfASpread);
        var via = string.Join(", ", cycle.SkipLast(1).Select(s => $"\"{s.Name.Value}\""));
        Context.Report($"Cannot spread fragment \"{name}\" within itself" + (via.Length > 0 ? $" via {via}." : "."), [.. cycle]);
    }
}
