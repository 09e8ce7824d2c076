using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

/// <summary>A type with output fields: an object or an interface.</summary>
internal abstract class FieldsType(string name, string? description) : NamedType(name, description)
{
    private readonly Dictionary<string, FieldDefinition> _byName = new(StringComparer.Ordinal);
    private List<FieldDefinition> _fields = [];

    public IReadOnlyList<FieldDefinition> Fields
    {
        get => _fields;
        set
        {
            _fields = [.. value.Where(f => _byName.TryAdd(f.Name, f))];
        }
    }

    /// <summary>Interfaces as they are written; what is no interface is a fault of the schema.</summary>
    public IReadOnlyList<NamedType> Interfaces { get; set; } = [];

    public FieldDefinition? Field(string name) => _byName.GetValueOrDefault(name);

    public IEnumerable<NamedTypeNode> InterfaceNodes(string name) =>
        Nodes.OfType<FieldsTypeNode>().SelectMany(n => n.Interfaces).Where(i => string.Equals(i.Name.Value, name, StringComparison.Ordinal));
}
