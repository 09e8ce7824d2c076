using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Arguments of one field: coerced once where no variable is in them, else once a request.</summary>
internal sealed class ArgumentPlan
{
    private readonly FieldNode _node;
    private readonly DocumentNode _document;
    private readonly ArgumentNode?[] _given;
    private readonly ArgumentValues? _constant;

    public ArgumentPlan(IReadOnlyList<InputValue> definitions, FieldNode node, DocumentNode document)
    {
        Definitions = definitions;
        _node = node;
        _document = document;
        _given = [.. definitions.Select(d => node.Arguments.LastOrDefault(a => string.Equals(a.Name.Value, d.Name, StringComparison.Ordinal)))];
        if (_given.All(a => a is null || !HasVariable(a.Value)))
        {
            try
            {
                _constant = Coerce(VariableValues.None);
            }
            catch (FieldException)
            {
                // Each field of each parent reports it when it is its turn.
            }
        }
    }

    public IReadOnlyList<InputValue> Definitions { get; }

    /// <summary>The arguments' values.</summary>
    /// <exception cref="FieldException">One does not fit.</exception>
    public ArgumentValues Values(VariableValues variables) => _constant ?? Coerce(variables);

    private ArgumentValues Coerce(VariableValues variables)
    {
        if (Definitions.Count == 0)
        {
            return ArgumentValues.None;
        }

        var values = new object?[Definitions.Count];
        var present = new bool[Definitions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            present[i] = TryCoerce(Definitions[i], _given[i]?.Value, variables, out values[i]);
        }

        return new ArgumentValues(Definitions, values, present);
    }

    private bool TryCoerce(InputValue definition, ValueNode? node, VariableValues variables, out object? value)
    {
        value = definition.Default;
        if (node is null || (node is VariableNode absent && !variables.TryGet(absent.Name.Value, out _)))
        {
            return definition.HasDefault || (definition.Type is NonNullType
                ? throw Error($"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was {(node is null ? "not provided" : $"provided the variable \"{Printer.Print(node)}\" which was not provided a runtime value")}.", node ?? (Node)_node)
                : false);
        }

        var isNull = node is NullNode || (node is VariableNode variable && variables.TryGet(variable.Name.Value, out var given) && given is null);
        if (isNull && definition.Type is NonNullType)
        {
            throw Error($"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.", node);
        }

        return LiteralCoercion.TryCoerce(node, definition.Type, variables, out value)
            ? true
            : throw Error($"Argument \"{definition.Name}\" has invalid value {Printer.Print(node)}.", node);
    }

    private FieldException Error(string message, Node node) => new(message, _document.Source.Locate(node.Start));

    private static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListNode list => list.Values.Any(HasVariable),
        ObjectNode fields => fields.Fields.Any(f => HasVariable(f.Value)),
        _ => false,
    };
}
