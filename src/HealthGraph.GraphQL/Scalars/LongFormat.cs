using System.Globalization;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Scalars;

/// <summary>64-bit whole numbers, written as JSON numbers; a client that reads them as doubles loses digits beyond 2^53. Resolvers get <see cref="long"/>.</summary>
public sealed class LongFormat : IScalarFormat
{
    /// <inheritdoc/>
    public object Read(ScalarInput input) =>
        input.Kind is ScalarInputKind.Integer or ScalarInputKind.Text && long.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"Long cannot represent value: {input.Describe()}. Give a whole number of 64 bits.");

    /// <inheritdoc/>
    public void Write(object value, JsonBuffer output) => output.WriteNumber(value switch
    {
        long number => number,
        int number => number,
        short or byte or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        _ => throw new FormatException($"Long cannot represent a value of {value.GetType().Name}."),
    });
}
