using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Compares dates of any precision as the stretches of days that they are; what is unknown fits no comparison but those that say not.</summary>
internal static class DateTest
{
    /// <summary>Name of the input.</summary>
    public const string Input = "PartialDateOperationFilterInput";

    /// <summary>The test that an input asks for.</summary>
    public static Func<PartialDate?, bool> Compile(InputObject input) =>
        OperationTest.Compile<PartialDate?>(input, wanted => value => Nullable.Equals(value, (PartialDate?)wanted), Among, (operation, value) => Other(operation, (PartialDate)value));

    private static Func<PartialDate?, bool> Among(object?[] wanted) => wanted.Select(w => (PartialDate?)w).ToHashSet().Contains;

    private static Func<PartialDate?, bool> Other(string operation, PartialDate wanted)
    {
        var (first, last) = (DateSpan.First(wanted), DateSpan.Last(wanted));
        return operation switch
        {
            "gt" => value => value is { } date && DateSpan.First(date) > last,
            "gte" => value => value is { } date && DateSpan.First(date) >= first,
            "lt" => value => value is { } date && DateSpan.Last(date) < first,
            "lte" => value => value is { } date && DateSpan.Last(date) <= last,
            "within" => value => value is { } date && DateSpan.First(date) >= first && DateSpan.Last(date) <= last,
            _ => Combination.Not(Other(operation[1..], wanted)),
        };
    }
}
