using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Compares truth values.</summary>
internal static class TruthTest
{
    /// <summary>Name of the input.</summary>
    public const string Input = "BooleanOperationFilterInput";

    /// <summary>The test that an input asks for.</summary>
    public static Func<bool, bool> Compile(InputObject input) =>
        OperationTest.Compile<bool>(input, wanted => value => value == (bool?)wanted, wanted => value => Array.Exists(wanted, w => value == (bool?)w), static (operation, _) => throw new NotSupportedException(operation));
}
