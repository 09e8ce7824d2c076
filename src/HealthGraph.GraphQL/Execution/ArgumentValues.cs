using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Coerced arguments of one field.</summary>
internal sealed class ArgumentValues(IReadOnlyList<InputValue> definitions, object?[] values, bool[] present)
{
    public static ArgumentValues None { get; } = new([], [], []);

    /// <summary>False where the argument was neither given nor has a default.</summary>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    public bool TryGet(string name, out object? value)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            if (string.Equals(definitions[i].Name, name, StringComparison.Ordinal))
            {
                value = values[i];
                return present[i];
            }
        }

        throw new ArgumentException($"The field has no argument \"{name}\".", nameof(name));
    }
}
