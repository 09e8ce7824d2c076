using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Compares texts by their characters; Latin letters in either case are the same.</summary>
internal static class TextTest
{
    /// <summary>Name of the input.</summary>
    public const string Input = "StringOperationFilterInput";

    /// <summary>The test that an input asks for.</summary>
    public static Func<string?, bool> Compile(InputObject input) =>
        OperationTest.Compile<string?>(input, wanted => text => string.Equals(text, (string?)wanted, StringComparison.OrdinalIgnoreCase), Among, Other);

    private static Func<string?, bool> Among(object?[] wanted) => wanted.Select(w => (string?)w).ToHashSet(StringComparer.OrdinalIgnoreCase).Contains;

    private static Func<string?, bool> Other(string operation, object value)
    {
        var wanted = (string)value;
        return operation switch
        {
            "contains" => text => text is not null && text.Contains(wanted, StringComparison.OrdinalIgnoreCase),
            "startsWith" => text => text is not null && text.StartsWith(wanted, StringComparison.OrdinalIgnoreCase),
            "endsWith" => text => text is not null && text.EndsWith(wanted, StringComparison.OrdinalIgnoreCase),
            _ => Combination.Not(Other(operation[1..], value)),
        };
    }
}
