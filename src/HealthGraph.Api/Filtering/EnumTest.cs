using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Compares values of enums by their names in the schema.</summary>
internal static class EnumTest
{
    /// <summary>The test that an input asks for.</summary>
    public static Func<string, bool> Compile(InputObject input) => OperationTest.Compile<string>(
        input, wanted => value => string.Equals(value, (string?)wanted, StringComparison.Ordinal),
        wanted => wanted.Select(w => (string?)w).ToHashSet(StringComparer.Ordinal).Contains, static (operation, _) => throw new NotSupportedException(operation));
}
