using System.Globalization;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Gives coerced input the type that a resolver asks for.</summary>
internal static class InputConversion
{
    /// <summary>The value as <typeparamref name="T"/>: numbers widen, names become members of an enum, lists become arrays.</summary>
    public static T? To<T>(object? value) => value switch
    {
        null => default,
        T typed => typed,
        _ => (T?)Convert(value, typeof(T)),
    };

    private static object? Convert(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        if (target.IsEnum && value is string name)
        {
            return Enum.TryParse(target, name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var member)
                ? member
                : throw new InvalidCastException($"{target.Name} has no member for \"{name}\".");
        }

        if (value is object?[] items && ItemType(target) is { } itemType)
        {
            var array = Array.CreateInstance(itemType, items.Length);
            for (var i = 0; i < items.Length; i++)
            {
                array.SetValue(Convert(items[i], itemType), i);
            }

            return array;
        }

        return value is IConvertible && target.IsPrimitive
            ? System.Convert.ChangeType(value, target, CultureInfo.InvariantCulture)
            : throw new InvalidCastException($"A value of type {value.GetType().Name} was asked for as {target.Name}.");
    }

    private static Type? ItemType(Type list) =>
        list.IsArray ? list.GetElementType() : list.IsGenericType && list.GetGenericArguments() is [var item] && list.IsAssignableFrom(item.MakeArrayType()) ? item : null;
}
