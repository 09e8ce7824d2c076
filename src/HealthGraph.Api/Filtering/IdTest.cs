using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Compares ids.</summary>
internal static class IdTest
{
    /// <summary>Name of the input.</summary>
    public const string Input = "IdOperationFilterInput";

    /// <summary>The test that an input asks for.</summary>
    public static Func<string, bool> Compile(InputObject input, FilterScope scope) => OperationTest.Compile<string>(
        input,
        wanted =>
        {
            var canonical = scope.Canonical((string?)wanted);
            return id => string.Equals(id, canonical, StringComparison.Ordinal);
        },
        wanted => wanted.Select(w => scope.Canonical((string?)w)).ToHashSet(StringComparer.Ordinal).Contains,
        static (operation, _) => throw new NotSupportedException(operation));
}
