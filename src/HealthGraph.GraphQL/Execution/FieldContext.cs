namespace HealthGraph.GraphQL.Execution;

/// <summary>What a resolver may ask about the field it answers. One object serves all parents of the field in one request.</summary>
public sealed class FieldContext
{
    private readonly ArgumentValues _arguments;
    private readonly FieldStep _step;
    private readonly Run _run;

    internal FieldContext(Run run, FieldStep step)
    {
        _run = run;
        _step = step;
        _arguments = step.Arguments.Values(run.Variables);
    }

    /// <summary>Ends when the client went away or the time was up; to be handed to the store.</summary>
    public CancellationToken Cancellation => _run.Cancellation;

    /// <summary>What the caller of the executor gave along with the request; null for nothing.</summary>
    public object? State => _run.State;

    /// <summary>Name of the field in the schema.</summary>
    public string FieldName => _step.Definition.Name;

    /// <summary>Key of the field in the answer: its alias, else its name.</summary>
    public string ResponseKey => _step.Key;

    /// <summary>An argument's value, coerced by the schema.</summary>
    /// <typeparam name="T">
    /// Type to have it as: numbers widen, lists become arrays or read-only lists, the name of an enum value becomes a member of an enum
    /// (underscores and case do not count), input objects are <see cref="InputObject"/>.
    /// </typeparam>
    /// <param name="name">The argument's name.</param>
    /// <returns>The value; the default of <typeparamref name="T"/> where the argument is absent or null.</returns>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    /// <exception cref="InvalidCastException">The value is of another type.</exception>
    public T? Argument<T>(string name) => _arguments.TryGet(name, out var value) ? InputConversion.To<T>(value) : default;

    /// <summary>Whether an argument was given or has a default, be it null.</summary>
    /// <param name="name">The argument's name.</param>
    /// <returns>False where the client left it out and there is no default.</returns>
    /// <exception cref="ArgumentException">The field has no such argument.</exception>
    public bool HasArgument(string name) => _arguments.TryGet(name, out _);

    /// <summary>Whether the client asks for a field directly below this one, so that what costs much is only made when asked for.</summary>
    /// <param name="field">The field's name in the schema.</param>
    /// <returns>True where it is selected for any type the value may have.</returns>
    public bool Selects(string field) => _step.Selects(field);

    /// <summary>
    /// A value that all fields of this request share: made by the first that asks for it. So a request can see one state of what changes meanwhile. An event of a
    /// subscription is a request of its own.
    /// </summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name; one name, one value.</param>
    /// <param name="make">Makes it; what it throws is thrown here, and the next one tries again.</param>
    /// <returns>The value.</returns>
    public T Once<T>(string name, Func<T> make)
        where T : class => (T)_run.Once(name, make);

    /// <summary>
    /// A loader of this request: keys asked for at one level of the query are fetched together. The first call makes it.
    /// </summary>
    /// <typeparam name="TKey">Type of the keys.</typeparam>
    /// <typeparam name="TValue">Type of the values.</typeparam>
    /// <param name="name">Name of the loader; one name, one loader.</param>
    /// <param name="fetch">Fetches many keys at once; keys that it leaves out have no value.</param>
    /// <returns>The loader.</returns>
    public Loader<TKey, TValue> Loader<TKey, TValue>(string name, Func<IReadOnlyList<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull => _run.Loaders.Get(name, fetch, _run.Cancellation);
}
