namespace HealthGraph.GraphQL.Types;

internal sealed class InputObjectType(string name, string? description) : NamedType(name, description)
{
    private readonly Dictionary<string, InputValue> _byName = new(StringComparer.Ordinal);
    private List<InputValue> _fields = [];

    public IReadOnlyList<InputValue> Fields
    {
        get => _fields;
        set
        {
            _fields = [.. value.Where(f => _byName.TryAdd(f.Name, f))];
        }
    }

    /// <summary>Exactly one field must be given (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; init; }

    public InputValue? Field(string name) => _byName.GetValueOrDefault(name);
}
