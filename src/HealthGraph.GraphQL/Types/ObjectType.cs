namespace HealthGraph.GraphQL.Types;

internal sealed class ObjectType(string name, string? description) : FieldsType(name, description);
