using System.Text;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;
using HealthGraph.GraphQL.Types.Checks;
using HealthGraph.GraphQL.Validation;

namespace HealthGraph.GraphQL;

/// <summary>
/// Schema first: an SDL document, and what answers its fields. A resolver is found by type and field, then by an interface of the
/// type and the field, then as a property of the .NET type that <see cref="BindType{T}"/> named. <see cref="Build"/> reports
/// everything that is missing or wrong at once.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly string _sdl;
    private readonly Dictionary<string, IScalarFormat> _formats = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Field), FieldResolver> _resolvers = [];
    private readonly Dictionary<Type, string> _bindings = [];
    private readonly Dictionary<string, Func<object, string?>> _typeResolvers = new(StringComparer.Ordinal);

    private SchemaBuilder(string sdl) => _sdl = sdl;

    /// <summary>Begins with a schema's document.</summary>
    /// <param name="sdl">Definitions and extensions of types, directives and the schema; <c>@cost</c> and <c>@listSize</c> need no definition.</param>
    /// <returns>A builder without resolvers.</returns>
    public static SchemaBuilder FromSdl(string sdl) => new(Limits.CostDirectives.Complete(sdl));

    /// <summary>Gives a custom scalar its format; without one, values of any kind pass unchanged.</summary>
    /// <param name="name">The scalar's name in the schema.</param>
    /// <param name="format">How it is read and written.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder AddScalar(string name, IScalarFormat format)
    {
        _formats[name] = format;
        return this;
    }

    /// <summary>Names the .NET type whose values are objects of a type; its properties answer fields of the same name (case does not count).</summary>
    /// <typeparam name="T">The .NET type; its subclasses count too unless they are bound themselves.</typeparam>
    /// <param name="type">The object type's name.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder BindType<T>(string type)
    {
        _bindings[typeof(T)] = type;
        return this;
    }

    /// <summary>Tells which object type a value of an interface or a union is; without one, <see cref="BindType{T}"/> decides.</summary>
    /// <param name="type">The interface's or union's name.</param>
    /// <param name="resolve">Gives the object type's name; null where there is none, which is an error of the field.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder AddTypeResolver(string type, Func<object, string?> resolve)
    {
        _typeResolvers[type] = resolve;
        return this;
    }

    /// <summary>Answers a root field with a value at hand.</summary>
    /// <typeparam name="TResult">Type of the value.</typeparam>
    /// <param name="type">The type's name.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="resolve">Gives the value; null where there is none.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder AddResolver<TResult>(string type, string field, Func<FieldContext, TResult> resolve) =>
        AddResolver<object?, TResult>(type, field, (_, context) => resolve(context));

    /// <summary>Answers a field with a value at hand: it is written at once, nothing is awaited.</summary>
    /// <typeparam name="TParent">Type of the parent.</typeparam>
    /// <typeparam name="TResult">Type of the value.</typeparam>
    /// <param name="type">The object type's name, or an interface's for all that implement it.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="resolve">Gives the value of a parent. A <see cref="GraphQLException"/> is shown to the client, any other exception is not.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The value is a task: that is <see cref="AddAsyncResolver{TParent, TResult}"/>.</exception>
    public SchemaBuilder AddResolver<TParent, TResult>(string type, string field, Func<TParent, FieldContext, TResult> resolve)
    {
        if (typeof(Task).IsAssignableFrom(typeof(TResult)) || (typeof(TResult).IsGenericType && typeof(TResult).GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            throw new ArgumentException($"{type}.{field} gives a task; register it with {nameof(AddAsyncResolver)}.", nameof(resolve));
        }

        return Add(type, field, new SyncResolver<TParent, TResult>(resolve));
    }

    /// <summary>Answers a root field with a value that may have to be waited for.</summary>
    /// <typeparam name="TResult">Type of the value.</typeparam>
    /// <param name="type">The type's name.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="resolve">Gives the value.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder AddAsyncResolver<TResult>(string type, string field, Func<FieldContext, ValueTask<TResult>> resolve) =>
        AddAsyncResolver<object?, TResult>(type, field, (_, context) => resolve(context));

    /// <summary>Answers a field with a value that may have to be waited for; what is complete at once is written at once.</summary>
    /// <typeparam name="TParent">Type of the parent.</typeparam>
    /// <typeparam name="TResult">Type of the value.</typeparam>
    /// <param name="type">The object type's name, or an interface's for all that implement it.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="resolve">Gives the value of a parent. Started for all parents of a level before any is awaited.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder AddAsyncResolver<TParent, TResult>(string type, string field, Func<TParent, FieldContext, ValueTask<TResult>> resolve) =>
        Add(type, field, new AsyncResolver<TParent, TResult>(resolve));

    /// <summary>Answers a field for all parents of a level in one call.</summary>
    /// <typeparam name="TParent">Type of the parents.</typeparam>
    /// <typeparam name="TResult">Type of the values.</typeparam>
    /// <param name="type">The object type's name, or an interface's for all that implement it.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="resolve">Gives the values in the order of the parents, one each; a value that is an exception is the error of its parent alone.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder AddBatchResolver<TParent, TResult>(string type, string field, Func<IReadOnlyList<TParent>, FieldContext, ValueTask<IReadOnlyList<TResult>>> resolve) =>
        Add(type, field, new BatchResolver<TParent, TResult>(resolve));

    /// <summary>Answers a root field of the subscription type with a stream of events; an event is the field's value.</summary>
    /// <typeparam name="TEvent">Type of the events.</typeparam>
    /// <param name="type">The subscription type's name.</param>
    /// <param name="field">The field's name.</param>
    /// <param name="subscribe">Opens the stream; it ends with <see cref="FieldContext.Cancellation"/>.</param>
    /// <returns>This builder.</returns>
    public SchemaBuilder AddSubscription<TEvent>(string type, string field, Func<FieldContext, IAsyncEnumerable<TEvent>> subscribe) =>
        Add(type, field, new SubscriptionResolver(context => Boxed(subscribe(context), context.Cancellation)));

    /// <summary>Makes the executor.</summary>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <returns>An executor of a schema that is valid and whose every field can be answered.</returns>
    /// <exception cref="SchemaException">The document is no schema, or something is missing: all of it at once.</exception>
    public GraphQLExecutor Build(ExecutorOptions? options = null)
    {
        var schema = ReadSchema(_sdl, _formats);
        var errors = new ResolverAssignment(schema, _resolvers, _bindings, _typeResolvers).Assign();
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }

        return new GraphQLExecutor(schema, new TypeBinding(schema, _bindings, _typeResolvers), options ?? new ExecutorOptions());
    }

    /// <summary>Reads a schema without anything that answers it.</summary>
    internal static Schema ReadSchema(string sdl, IReadOnlyDictionary<string, IScalarFormat> formats)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(Encoding.UTF8.GetBytes(sdl), ParserLimits.Trusted);
        }
        catch (GraphQLRequestException e)
        {
            throw new SchemaException([e.Error]);
        }

        var errors = DocumentValidator.ValidateSdl(document);
        var schema = errors.Count == 0 ? SchemaFactory.Create(document, formats) : throw new SchemaException(errors);
        errors = SchemaCheck.Check(schema, document.Source);
        return errors.Count == 0 ? schema : throw new SchemaException(errors);
    }

    private static async IAsyncEnumerable<object?> Boxed<TEvent>(IAsyncEnumerable<TEvent> events, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in events.WithCancellation(cancellation))
        {
            yield return item;
        }
    }

    private SchemaBuilder Add(string type, string field, FieldResolver resolver)
    {
        _resolvers[(type, field)] = resolver;
        return this;
    }
}
