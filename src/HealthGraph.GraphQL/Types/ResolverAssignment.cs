using HealthGraph.GraphQL.Execution;

namespace HealthGraph.GraphQL.Types;

/// <summary>Gives every field of every object type its resolver, and says of all that have none.</summary>
internal sealed class ResolverAssignment(
    Schema schema, IReadOnlyDictionary<(string Type, string Field), FieldResolver> resolvers, IReadOnlyDictionary<Type, string> bindings, IReadOnlyDictionary<string, Func<object, string?>> typeResolvers)
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Assign()
    {
        new IntrospectionResolvers(schema).Attach();
        CheckNames();
        foreach (var type in schema.Types.OfType<ObjectType>().Where(t => !t.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            var bound = bindings.Where(b => string.Equals(b.Value, type.Name, StringComparison.Ordinal)).Select(b => b.Key).ToList();
            foreach (var field in type.Fields)
            {
                Assign(type, field, bound);
            }
        }

        foreach (var type in schema.Types.Where(t => t.IsAbstract && !typeResolvers.ContainsKey(t.Name)))
        {
            CheckAbstract(type);
        }

        return _errors;
    }

    private void Assign(ObjectType type, FieldDefinition field, List<Type> bound)
    {
        var resolver = resolvers.GetValueOrDefault((type.Name, field.Name))
            ?? type.Interfaces.Select(i => resolvers.GetValueOrDefault((i.Name, field.Name))).FirstOrDefault(r => r is not null);
        if (resolver?.ParentType is { } parent && bound.Find(b => !parent.IsAssignableFrom(b)) is { } wrong)
        {
            Report($"The resolver of {type.Name}.{field.Name} takes a parent of type {parent.Name}, but {type.Name} is bound to {wrong.Name}.");
        }

        if (resolver is null && bound.Count > 0)
        {
            resolver = PropertyReader.Find(bound, field.Name);
        }

        field.Resolver = resolver;
        if (resolver is null)
        {
            Report(bound.Count == 0
                ? $"{type.Name}.{field.Name} has no resolver, and {type.Name} is bound to no .NET type."
                : $"{type.Name}.{field.Name} has no resolver, and {string.Join(", ", bound.Select(b => b.Name))} has no property of that name.");
        }
    }

    private void CheckNames()
    {
        foreach (var (type, field) in resolvers.Keys.Where(k => (schema.Type(k.Type) as FieldsType)?.Field(k.Field) is null))
        {
            Report($"There is a resolver for {type}.{field}, which the schema does not have.");
        }

        foreach (var (bound, type) in bindings.Where(b => schema.Type(b.Value) is not ObjectType))
        {
            Report($"{bound.Name} is bound to {type}, which is no object type of the schema.");
        }

        foreach (var type in typeResolvers.Keys.Where(t => schema.Type(t) is not { IsAbstract: true }))
        {
            Report($"There is a type resolver for {type}, which is no interface or union of the schema.");
        }
    }

    private void CheckAbstract(NamedType type)
    {
        var unbound = schema.PossibleTypes(type).Where(p => !bindings.Values.Contains(p.Name, StringComparer.Ordinal)).Select(p => p.Name).ToList();
        if (unbound.Count > 0)
        {
            Report($"{type.Name} has no type resolver, and {string.Join(", ", unbound)} is bound to no .NET type.");
        }
    }

    private void Report(string message) => _errors.Add(new GraphQLError(message));
}
