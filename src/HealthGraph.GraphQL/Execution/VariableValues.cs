using System.Diagnostics.CodeAnalysis;

namespace HealthGraph.GraphQL.Execution;

/// <summary>The variables of one request, coerced; absent ones are absent.</summary>
internal sealed class VariableValues
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <summary>No variables; never written to.</summary>
    public static VariableValues None { get; } = new();

    public bool TryGet(string name, [MaybeNullWhen(false)] out object? value) => _values.TryGetValue(name, out value);

    public void Set(string name, object? value) => _values[name] = value;
}
