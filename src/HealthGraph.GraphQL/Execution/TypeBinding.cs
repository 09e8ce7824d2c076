using System.Collections.Concurrent;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Which object type a .NET value is.</summary>
internal sealed class TypeBinding(Schema schema, IReadOnlyDictionary<Type, string> byType, IReadOnlyDictionary<string, Func<object, string?>> resolvers)
{
    private readonly ConcurrentDictionary<Type, ObjectType?> _known = [];

    /// <summary>The object type of a value at a place of an abstract type.</summary>
    /// <exception cref="FieldException">It is none, or none that may stand there.</exception>
    public ObjectType RuntimeType(NamedType type, object value, FieldStep field)
    {
        var found = resolvers.TryGetValue(type.Name, out var resolve) ? Named(type, resolve(value)) : _known.GetOrAdd(value.GetType(), Bound);
        if (found is null)
        {
            throw new FieldException($"Abstract type \"{type.Name}\" must resolve to an Object type at runtime for field \"{field.Parent.Name}.{field.Definition.Name}\".");
        }

        return schema.IsSubType(type, found) ? found : throw new FieldException($"Runtime Object type \"{found.Name}\" is not a possible type for \"{type.Name}\".");
    }

    private ObjectType? Named(NamedType type, string? name)
    {
        if (name is null)
        {
            return null;
        }

        return schema.Type(name) switch
        {
            ObjectType found => found,
            null => throw new FieldException($"Abstract type \"{type.Name}\" was resolved to a type \"{name}\" that does not exist inside the schema."),
            _ => throw new FieldException($"Abstract type \"{type.Name}\" was resolved to a non-object type \"{name}\"."),
        };
    }

    private ObjectType? Bound(Type type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (byType.TryGetValue(at, out var name))
            {
                return schema.Type(name) as ObjectType;
            }
        }

        return null;
    }
}
