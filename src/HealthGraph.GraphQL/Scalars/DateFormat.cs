using System.Globalization;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Scalars;

/// <summary>Days as <c>2024-01-31</c> (RFC 3339, full-date). Resolvers get <see cref="DateOnly"/>.</summary>
public sealed class DateFormat : IScalarFormat
{
    private const string Pattern = "yyyy-MM-dd";

    /// <inheritdoc/>
    public object Read(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text && DateOnly.TryParseExact(input.Text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"Date cannot represent value: {input.Describe()}. Give a day such as \"2024-01-31\".");

    /// <inheritdoc/>
    public void Write(object value, JsonBuffer output) => output.WriteString(value switch
    {
        DateOnly date => date.ToString(Pattern, CultureInfo.InvariantCulture),
        DateTime time => time.ToString(Pattern, CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(Pattern, CultureInfo.InvariantCulture),
        string text => text,
        _ => throw new FormatException($"Date cannot represent a value of {value.GetType().Name}."),
    });
}
