namespace HealthGraph.GraphQL.Types;

internal sealed class InterfaceType(string name, string? description) : FieldsType(name, description);
