using HealthGraph.GraphQL;

namespace HealthGraph.Api.Filtering;

/// <summary>Asks of lists: <c>some none all any</c>.</summary>
internal static class ListTest
{
    /// <summary>The test that an input asks for.</summary>
    /// <param name="input">What the client gave.</param>
    /// <param name="item">Makes a test of items.</param>
    /// <typeparam name="T">The items.</typeparam>
    public static Func<IEnumerable<T>, bool> Compile<T>(InputObject input, Func<InputObject, Func<T, bool>> item) =>
        Combination.All(input.Where(o => o.Value is not null).Select(o => One(o.Key, o.Value!, item)));

    private static Func<IEnumerable<T>, bool> One<T>(string operation, object value, Func<InputObject, Func<T, bool>> item)
    {
        if (value is bool any)
        {
            return items => items.Any() == any;
        }

        var fits = item((InputObject)value);
        return operation switch
        {
            "some" => items => items.Any(fits),
            "none" => items => !items.Any(fits),
            _ => items => items.All(fits),
        };
    }
}
