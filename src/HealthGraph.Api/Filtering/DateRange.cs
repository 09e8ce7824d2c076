using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>A stretch of time that a client asks for.</summary>
internal static class DateRange
{
    /// <summary>Tells of a stretch that ends before it begins, which would be answered with nothing.</summary>
    /// <exception cref="GraphQLException">It does.</exception>
    public static (PartialDate? From, PartialDate? To) Of(PartialDate? from, PartialDate? to) =>
        from is { } first && to is { } last && DateSpan.First(first) > DateSpan.Last(last)
            ? throw new GraphQLException($"from: {first} is after to: {last}.", "INVALID_INPUT")
            : (from, to);
}
