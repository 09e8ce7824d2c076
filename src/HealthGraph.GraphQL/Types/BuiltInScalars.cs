using System.Globalization;

namespace HealthGraph.GraphQL.Types;

/// <summary>Int, Float, String, Boolean and ID, with the coercions of the reference implementation.</summary>
internal static class BuiltInScalars
{
    public static ScalarType[] Create() =>
    [
        new("Int", "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between -(2^31) and 2^31 - 1.", new IntFormat()),
        new("Float", "The `Float` scalar type represents signed double-precision fractional values as specified by [IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point).", new FloatFormat()),
        new("String", "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is most often used by GraphQL to represent free-form human-readable text.", new StringFormat()),
        new("Boolean", "The `Boolean` scalar type represents `true` or `false`.", new BooleanFormat()),
        new("ID", "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID.", new IdFormat()),
    ];

    public static bool IsBuiltIn(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID";

    /// <summary>A number out of whatever the resolver gave; null where there is none in it.</summary>
    internal static double? ToDouble(object value) => value switch
    {
        double d => d,
        bool b => b ? 1 : 0,
        string { Length: > 0 } s when double.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) => parsed,
        IConvertible c and not (string or char or DateTime) => c.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };
}
