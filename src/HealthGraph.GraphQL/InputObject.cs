using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace HealthGraph.GraphQL;

/// <summary>
/// An input object that a client gave, coerced: each given or defaulted field in the order of its type's definition. Values are
/// null, <see cref="string"/> (also for ID and enum values), <see cref="int"/>, <see cref="double"/>, <see cref="bool"/>, what a
/// custom scalar's format reads, <see cref="InputObject"/>, and arrays of these.
/// </summary>
public sealed class InputObject : IReadOnlyDictionary<string, object?>
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<object?> Values => _values.Values;

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public object? this[string key] => _values[key];

    /// <summary>A field's value.</summary>
    /// <typeparam name="T">Type to have it as; see <see cref="Execution.FieldContext.Argument{T}(string)"/>.</typeparam>
    /// <param name="name">The field's name.</param>
    /// <returns>The value; the default of <typeparamref name="T"/> where the field is absent or null.</returns>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Get<T>(string name) => Execution.InputConversion.To<T>(_values.GetValueOrDefault(name));

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Set(string name, object? value) => _values[name] = value;
}
