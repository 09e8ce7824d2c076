using System.Text.Json;
using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Limits;
using HealthGraph.GraphQL.Types;
using HealthGraph.GraphQL.Validation;

namespace HealthGraph.GraphQL.Execution;

/// <summary>A document that was read and validated once: its operations, or what is wrong with it.</summary>
internal sealed class PreparedDocument
{
    private readonly List<PreparedOperation> _operations = [];

    private readonly Schema _schema;

    private PreparedDocument(Schema schema, IReadOnlyList<GraphQLError> errors)
    {
        _schema = schema;
        Errors = errors;
    }

    public IReadOnlyList<GraphQLError> Errors { get; }

    public static PreparedDocument Create(Schema schema, ReadOnlyMemory<byte> bytes, ExecutorOptions options)
    {
        try
        {
            var document = Parser.Parse(bytes, new ParserLimits(options.MaxDocumentBytes, options.MaxTokens, options.MaxNesting)
            {
                MaxSelections = options.MaxSelections,
                MaxFragments = options.MaxFragments,
            });
            new DocumentMeasure(document, options).Check();
            var prepared = new PreparedDocument(schema, DocumentValidator.Validate(schema, document, options.Suggests));
            if (prepared.Errors.Count == 0)
            {
                prepared.Add(schema, document, options);
            }

            return prepared;
        }
        catch (GraphQLRequestException e)
        {
            return new PreparedDocument(schema, [e.Error]);
        }
    }

    /// <summary>The operation of that name, or the only one.</summary>
    /// <exception cref="GraphQLRequestException">There is none, or the name is needed.</exception>
    public PreparedOperation Operation(string? name)
    {
        if (name is null)
        {
            return _operations.Count switch
            {
                1 => _operations[0],
                0 => throw Error("Must provide an operation."),
                _ => throw Error("Must provide operation name if query contains multiple operations."),
            };
        }

        return _operations.Find(o => string.Equals(o.Node.Name?.Value, name, StringComparison.Ordinal)) ?? throw Error($"Unknown operation named \"{name}\".");
    }

    /// <summary>The variables of an operation, coerced.</summary>
    /// <exception cref="RequestErrorsException">Some do not fit.</exception>
    /// <exception cref="JsonException">The variables are no JSON.</exception>
    public VariableValues Variables(PreparedOperation operation, ReadOnlyMemory<byte> json)
    {
        if (operation.Node.Variables.Count == 0)
        {
            return VariableValues.None;
        }

        using var given = json.IsEmpty ? null : JsonDocument.Parse(json);
        var (values, errors) = new VariableCoercion(_schema, operation.Source).Coerce(operation.Node, given?.RootElement ?? default);
        return errors.Count == 0 ? values : throw new RequestErrorsException(errors);
    }

    private void Add(Schema schema, DocumentNode document, ExecutorOptions options)
    {
        var fragments = document.Definitions.OfType<FragmentNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
        foreach (var operation in document.Definitions.OfType<OperationNode>())
        {
            _operations.Add(new PreparedOperation(schema, document, fragments, operation, options));
        }
    }

    private static GraphQLRequestException Error(string message) => new(new GraphQLError(message, code: "OPERATION_RESOLUTION_FAILURE"));
}
