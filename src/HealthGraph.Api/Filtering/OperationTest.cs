using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>What all inputs of operations have in common: <c>and</c>, <c>or</c>, <c>eq</c>, <c>neq</c>, <c>in</c>, <c>nin</c>.</summary>
internal static class OperationTest
{
    /// <summary>The test that an input asks for: all of its operations hold.</summary>
    /// <param name="input">What the client gave.</param>
    /// <param name="equal">Tests for a value; null asks for what is unknown.</param>
    /// <param name="among">Tests for one of some values, in a time that does not grow with them; null among them asks for what is unknown.</param>
    /// <param name="other">All other operations; only called with values.</param>
    /// <typeparam name="T">What is tested.</typeparam>
    public static Func<T, bool> Compile<T>(InputObject input, Func<object?, Func<T, bool>> equal, Func<object?[], Func<T, bool>> among, Func<string, object, Func<T, bool>> other) =>
        Combination.All(input.Where(o => o.Value is not null || o.Key is "eq" or "neq").Select(o => One(o.Key, o.Value, equal, among, other)));

    private static Func<T, bool> One<T>(string operation, object? value, Func<object?, Func<T, bool>> equal, Func<object?[], Func<T, bool>> among, Func<string, object, Func<T, bool>> other) => operation switch
    {
        "and" => Combination.All(Inputs(value!, equal, among, other)),
        "or" => Combination.Any(Inputs(value!, equal, among, other)),
        "eq" => equal(value),
        "neq" => Combination.Not(equal(value)),
        "in" => among((object?[])value!),
        "nin" => Combination.Not(among((object?[])value!)),
        _ => other(operation, value!),
    };

    private static IEnumerable<Func<T, bool>> Inputs<T>(object list, Func<object?, Func<T, bool>> equal, Func<object?[], Func<T, bool>> among, Func<string, object, Func<T, bool>> other) =>
        ((object?[])list).OfType<InputObject>().Select(i => Compile(i, equal, among, other));
}
