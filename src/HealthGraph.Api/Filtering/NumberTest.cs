using System.Globalization;
using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Compares numbers; what is unknown fits no comparison but those that say not.</summary>
internal static class NumberTest
{
    /// <summary>Name of the input of whole numbers.</summary>
    public const string WholeInput = "IntOperationFilterInput";

    /// <summary>Name of the input of all numbers.</summary>
    public const string DecimalInput = "FloatOperationFilterInput";

    /// <summary>The test that an input asks for.</summary>
    public static Func<double?, bool> Compile(InputObject input) =>
        OperationTest.Compile<double?>(input, wanted => Equal(Known(wanted)), Among, (operation, value) => Other(operation, Number(value)));

    private static Func<double?, bool> Among(object?[] wanted) => wanted.Select(Known).ToHashSet().Contains;

    private static Func<double?, bool> Equal(double? wanted) => value => Nullable.Equals(value, wanted);

    private static Func<double?, bool> Other(string operation, double wanted) => operation switch
    {
        "gt" => value => value > wanted,
        "gte" => value => value >= wanted,
        "lt" => value => value < wanted,
        "lte" => value => value <= wanted,
        _ => Combination.Not(Other(operation[1..], wanted)),
    };

    private static double? Known(object? value) => value is null ? null : Number(value);

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
