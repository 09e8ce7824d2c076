namespace HealthGraph.GraphQL.Types;

internal sealed class EnumType : NamedType
{
    private readonly Dictionary<string, EnumValue> _byName;

    public EnumType(string name, string? description, IReadOnlyList<EnumValue> values)
        : base(name, description)
    {
        Values = [.. values.DistinctBy(v => v.Name, StringComparer.Ordinal)];
        _byName = Values.ToDictionary(v => v.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<EnumValue> Values { get; }

    public EnumValue? Value(string name) => _byName.GetValueOrDefault(name);
}
