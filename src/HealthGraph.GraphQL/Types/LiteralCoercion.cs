using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

/// <summary>Coerces a literal, with the variables in it, to an input type (specification, 3; the reference's valueFromAST).</summary>
internal static class LiteralCoercion
{
    /// <summary>False where the literal does not fit, or needs a variable that is absent.</summary>
    public static bool TryCoerce(ValueNode node, GraphQLType type, VariableValues variables, out object? value)
    {
        value = null;
        if (node is VariableNode variable)
        {
            return variables.TryGet(variable.Name.Value, out value) && !(value is null && type is NonNullType);
        }

        if (type is NonNullType nonNull)
        {
            return node is not NullNode && TryCoerce(node, nonNull.Inner, variables, out value);
        }

        return node is NullNode || type switch
        {
            ListType list => TryList(node, list.Item, variables, out value),
            InputObjectType input => TryObject(node, input, variables, out value),
            EnumType @enum => TryEnum(node, @enum, out value),
            ScalarType scalar => TryScalar(node, scalar, variables, out value),
            _ => false,
        };
    }

    /// <summary>A literal as scalars see it.</summary>
    public static ScalarInput Input(ValueNode node) => node switch
    {
        StringNode s => new(ScalarInputKind.Text, s.Value) { Printed = s.IsBlock ? Language.Printer.Print(s) : null },
        NumberNode n => new(n.IsFloat ? ScalarInputKind.Float : ScalarInputKind.Integer, n.Text),
        BooleanNode b => new(ScalarInputKind.Boolean, b.Value ? "true" : "false"),
        EnumNode e => new(ScalarInputKind.Name, e.Value),
        _ => new(ScalarInputKind.Composite, Language.Printer.Print(node)),
    };

    /// <summary>Reads a scalar's literal.</summary>
    /// <exception cref="FormatException">It does not fit.</exception>
    public static object? Scalar(ValueNode node, ScalarType scalar, VariableValues variables)
    {
        if (scalar.Format is AnyFormat)
        {
            return Untyped(node, variables);
        }

        var input = Input(node);
        return input.Kind == ScalarInputKind.Float && scalar.Format is IntFormat or IdFormat && node is NumberNode { IsFloat: true }
            ? throw new FormatException($"{scalar.Name} cannot represent {(scalar.Format is IntFormat ? "non-integer value" : "a non-string and non-integer value")}: {input.Text}")
            : scalar.Format.Read(input);
    }

    private static bool TryList(ValueNode node, GraphQLType itemType, VariableValues variables, out object? value)
    {
        value = null;
        if (node is not ListNode list)
        {
            if (!TryCoerce(node, itemType, variables, out var only))
            {
                return false;
            }

            value = new[] { only };
            return true;
        }

        var items = new object?[list.Values.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (IsMissing(list.Values[i], variables))
            {
                if (itemType is NonNullType)
                {
                    return false;
                }
            }
            else if (!TryCoerce(list.Values[i], itemType, variables, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryObject(ValueNode node, InputObjectType type, VariableValues variables, out object? value)
    {
        value = null;
        if (node is not ObjectNode given)
        {
            return false;
        }

        var result = new InputObject();
        foreach (var field in type.Fields)
        {
            var fieldNode = given.Fields.LastOrDefault(f => string.Equals(f.Name.Value, field.Name, StringComparison.Ordinal));
            if (fieldNode is null || IsMissing(fieldNode.Value, variables))
            {
                if (field.HasDefault)
                {
                    result.Set(field.Name, field.Default);
                }
                else if (field.Type is NonNullType)
                {
                    return false;
                }
            }
            else if (TryCoerce(fieldNode.Value, field.Type, variables, out var fieldValue))
            {
                result.Set(field.Name, fieldValue);
            }
            else
            {
                return false;
            }
        }

        value = result;
        return !type.IsOneOf || (result.Count == 1 && result.Values.First() is not null);
    }

    private static bool TryEnum(ValueNode node, EnumType type, out object? value)
    {
        value = node is EnumNode name ? type.Value(name.Value)?.Name : null;
        return value is not null;
    }

    private static bool TryScalar(ValueNode node, ScalarType type, VariableValues variables, out object? value)
    {
        try
        {
            value = Scalar(node, type, variables);
            return true;
        }
        catch (FormatException)
        {
            value = null;
            return false;
        }
    }

    private static bool IsMissing(ValueNode node, VariableValues variables) =>
        node is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);

    private static object? Untyped(ValueNode node, VariableValues variables) => node switch
    {
        NullNode => null,
        VariableNode v => variables.TryGet(v.Name.Value, out var value) ? value : null,
        ListNode list => list.Values.Select(v => Untyped(v, variables)).ToArray(),
        ObjectNode o => UntypedObject(o, variables),
        _ => new AnyFormat().Read(Input(node)),
    };

    private static InputObject UntypedObject(ObjectNode node, VariableValues variables)
    {
        var result = new InputObject();
        foreach (var field in node.Fields)
        {
            result.Set(field.Name.Value, Untyped(field.Value, variables));
        }

        return result;
    }
}
