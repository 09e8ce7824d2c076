using System.Reflection;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.GraphQL.Types;

/// <summary>Makes a resolver of a property.</summary>
internal static class PropertyReader
{
    /// <summary>A resolver that reads the property of that name; null where the types have none. Several types are told apart at run time.</summary>
    public static FieldResolver? Find(IReadOnlyList<Type> types, string field)
    {
        var properties = types.Select(t => Property(t, field)).ToList();
        if (properties.Exists(p => p is null))
        {
            return null;
        }

        if (types.Count == 1 && !types[0].IsValueType)
        {
            var make = typeof(PropertyReader).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types[0], properties[0]!.PropertyType);
            return (FieldResolver)make.Invoke(null, [properties[0]])!;
        }

        return new SyncResolver<object, object?>((parent, _) => properties.Find(p => p!.DeclaringType!.IsInstanceOfType(parent))!.GetValue(parent));
    }

    private static PropertyInfo? Property(Type type, string field) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(p => p.CanRead && p.GetIndexParameters().Length == 0 && string.Equals(p.Name, field, StringComparison.OrdinalIgnoreCase));

    private static PropertyResolver<TParent, TResult> Typed<TParent, TResult>(PropertyInfo property) =>
        new(property.GetMethod!.CreateDelegate<Func<TParent, TResult>>());
}
