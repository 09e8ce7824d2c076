using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types.Checks;

/// <summary>A type keeps what its interfaces promise (specification, IsValidImplementation).</summary>
internal static class InterfacesCheck
{
    public static void Check(SchemaFaults faults, FieldsType type)
    {
        var seen = new HashSet<NamedType>();
        foreach (var declared in type.Interfaces)
        {
            if (declared is not InterfaceType parent)
            {
                faults.Report($"Type {type} must only implement Interface types, it cannot implement {declared}.", type.InterfaceNodes(declared.Name));
            }
            else if (parent == type)
            {
                faults.Report($"Type {type.Name} cannot implement itself because it would create a circular reference.", type.InterfaceNodes(parent.Name));
            }
            else if (!seen.Add(parent))
            {
                faults.Report($"Type {type.Name} can only implement {parent.Name} once.", type.InterfaceNodes(parent.Name));
            }
            else
            {
                CheckAncestors(faults, type, parent);
                CheckFields(faults, type, parent);
            }
        }
    }

    private static void CheckAncestors(SchemaFaults faults, FieldsType type, InterfaceType parent)
    {
        foreach (var transitive in parent.Interfaces.Where(t => !type.Interfaces.Contains(t)))
        {
            faults.Report(
                transitive == type
                    ? $"Type {type.Name} cannot implement {parent.Name} because it would create a circular reference."
                    : $"Type {type.Name} must implement {transitive.Name} because it is implemented by {parent.Name}.",
                parent.InterfaceNodes(transitive.Name).Concat(type.InterfaceNodes(parent.Name)));
        }
    }

    private static void CheckFields(SchemaFaults faults, FieldsType type, InterfaceType parent)
    {
        foreach (var promised in parent.Fields)
        {
            if (type.Field(promised.Name) is not { } field)
            {
                faults.Report($"Interface field {parent.Name}.{promised.Name} expected but {type.Name} does not provide it.", type.Nodes.Prepend<Node?>(promised.Node));
                continue;
            }

            if (!TypeComparison.IsSubTypeOf(faults.Schema, field.Type, promised.Type))
            {
                faults.Report($"Interface field {parent.Name}.{promised.Name} expects type {promised.Type} but {type.Name}.{promised.Name} is type {field.Type}.", promised.Node?.Type, field.Node?.Type);
            }

            CheckArguments(faults, type, field, parent, promised);
        }
    }

    private static void CheckArguments(SchemaFaults faults, FieldsType type, FieldDefinition field, InterfaceType parent, FieldDefinition promised)
    {
        foreach (var expected in promised.Arguments)
        {
            var name = $"{promised.Name}({expected.Name}:)";
            if (field.Argument(expected.Name) is not { } argument)
            {
                faults.Report($"Interface field argument {parent.Name}.{name} expected but {type.Name}.{promised.Name} does not provide it.", expected.Node, field.Node);
            }
            else if (argument.Type != expected.Type)
            {
                faults.Report($"Interface field argument {parent.Name}.{name} expects type {expected.Type} but {type.Name}.{name} is type {argument.Type}.", expected.Node?.Type, argument.Node?.Type);
            }
        }

        foreach (var extra in field.Arguments.Where(a => a.IsRequired && promised.Argument(a.Name) is null))
        {
            faults.Report($"Object field {type.Name}.{promised.Name} includes required argument {extra.Name} that is missing from the Interface field {parent.Name}.{promised.Name}.", extra.Node, promised.Node);
        }
    }
}
