using System.Globalization;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Scalars;

/// <summary>Moments as <c>2024-01-31T08:30:00Z</c> (RFC 3339, date-time; an offset is needed). Resolvers get <see cref="DateTimeOffset"/>.</summary>
public sealed class DateTimeFormat : IScalarFormat
{
    private static readonly string[] Patterns = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <inheritdoc/>
    public object Read(ScalarInput input) =>
        input.Kind == ScalarInputKind.Text && HasOffset(input.Text)
        && DateTimeOffset.TryParseExact(input.Text.ToUpperInvariant(), Patterns, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"DateTime cannot represent value: {input.Describe()}. Give a moment such as \"2024-01-31T08:30:00Z\".");

    /// <inheritdoc/>
    public void Write(object value, JsonBuffer output) => output.WriteString(value switch
    {
        DateTimeOffset time => Text(time),
        DateTime { Kind: not DateTimeKind.Unspecified } time => Text(new DateTimeOffset(time)),
        _ => throw new FormatException($"DateTime cannot represent a value of {value.GetType().Name} without an offset."),
    });

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-');

    private static string Text(DateTimeOffset time) =>
        time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) + (time.Offset == TimeSpan.Zero ? "Z" : time.ToString("zzz", CultureInfo.InvariantCulture));
}
