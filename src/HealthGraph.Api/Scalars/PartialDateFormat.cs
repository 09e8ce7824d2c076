using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.Api.Scalars;

/// <summary>Dates known to the day, the month or only the year (ISO 8601). Resolvers get <see cref="PartialDate"/>.</summary>
internal sealed class PartialDateFormat : IScalarFormat
{
    /// <inheritdoc/>
    public object Read(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text && PartialDate.TryParse(input.Text) is { } date
            ? date
            : throw new FormatException($"PartialDate cannot represent value: {input.Describe()}. Give a date such as \"2024-01-31\", \"2024-01\" or \"2024\", in quotes.");

    /// <inheritdoc/>
    public void Write(object value, JsonBuffer output) => output.WriteString(value switch
    {
        PartialDate date => date.ToString(),
        string text => text,
        _ => throw new FormatException($"PartialDate cannot represent a value of {value.GetType().Name}."),
    });
}
