using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types.Checks;

/// <summary>Gathers what is wrong with a schema.</summary>
internal sealed class SchemaFaults(Schema schema, Source source)
{
    private readonly List<GraphQLError> _errors = [];

    public Schema Schema { get; } = schema;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Report(string message, params IEnumerable<Node?> nodes) =>
        _errors.Add(new GraphQLError(message, [.. nodes.OfType<Node>().Select(n => source.Locate(n.Start))]));

    /// <summary>Names that begin with two underscores belong to introspection.</summary>
    public void CheckName(string name, Node? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }

    /// <summary>An argument or a field of an input object.</summary>
    /// <param name="input">What to check.</param>
    /// <param name="name">As messages call it: <c>Type.field(argument:)</c>.</param>
    /// <param name="kind">Argument or input field.</param>
    /// <param name="at">Where a wrong type is reported.</param>
    public void CheckInput(InputValue input, string name, string kind, Node? at)
    {
        CheckName(input.Name, input.Node);
        if (!input.Type.IsInput)
        {
            Report($"The type of {name} must be Input Type but got: {input.Type}.", at);
        }

        if (input.IsRequired && input.DeprecationReason is not null)
        {
            Report($"Required {kind} {name} cannot be deprecated.", input.Node?.Directives.FirstOrDefault(d => d.Name.Value is "deprecated"), input.Node?.Type);
        }
    }
}
