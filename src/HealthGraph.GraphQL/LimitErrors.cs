namespace HealthGraph.GraphQL;

/// <summary>Refusals of what is too large: each with its code, limit, what was asked and what to change.</summary>
internal static class LimitErrors
{
    /// <summary>Code of every refusal.</summary>
    public const string Code = "LIMIT_EXCEEDED";

    public static GraphQLRequestException Exceeded(string limit, long allowed, long? asked, string change, SourceLocation? at) =>
        new(Error(limit, allowed, asked, change, at));

    /// <summary>What is refused as soon as it is one too many: nobody works through the rest to say by how much.</summary>
    public static GraphQLRequestException OneTooMany(string limit, long allowed, string change, SourceLocation? at) =>
        new(new GraphQLError(Message(limit, allowed, "at least ", allowed + 1, change), at is { } location ? [location] : null, code: Code, extensions: Extensions(limit, allowed, allowed + 1, change)));

    public static GraphQLError Error(string limit, long allowed, long? asked, string change, SourceLocation? at) =>
        new(Message(limit, allowed, asked, change), at is { } location ? [location] : null, code: Code, extensions: Extensions(limit, allowed, asked, change));

    public static string Message(string limit, long allowed, long? asked, string change) => Message(limit, allowed, "", asked, change);

    public static KeyValuePair<string, object?>[] Extensions(string limit, long allowed, long? asked, string change) =>
        [new("limit", limit), new("allowed", allowed), new("asked", asked), new("change", change)];

    private static string Message(string limit, long allowed, string about, long? asked, string change)
    {
        var found = asked is { } number ? about + number.ToString(System.Globalization.CultureInfo.InvariantCulture) : "more";
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The request exceeds the limit \"{limit}\": {allowed} allowed, {found} asked. {change}");
    }
}
