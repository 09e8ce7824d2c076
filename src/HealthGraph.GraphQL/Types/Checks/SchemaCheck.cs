using HealthGraph.GraphQL.Language;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types.Checks;

/// <summary>Holds a schema against the type system's rules (specification, 3), in the order of the reference implementation.</summary>
internal static class SchemaCheck
{
    public static IReadOnlyList<GraphQLError> Check(Schema schema, Source source)
    {
        var faults = new SchemaFaults(schema, source);
        CheckRoots(faults);
        CheckDirectives(faults);
        var cycles = new InputCycles(faults);
        foreach (var type in schema.Types.Where(t => t.Nodes.Count > 0 && !IsIntrospection(t)))
        {
            faults.CheckName(type.Name, type.Nodes[0]);
            switch (type)
            {
                case FieldsType fields:
                    FieldsCheck.Check(faults, fields);
                    InterfacesCheck.Check(faults, fields);
                    break;
                case UnionType union:
                    CheckUnion(faults, union);
                    break;
                case EnumType @enum:
                    CheckEnum(faults, @enum);
                    break;
                case InputObjectType input:
                    CheckInputObject(faults, input);
                    cycles.Check(input);
                    break;
                default:
                    break;
            }
        }

        return faults.Errors;
    }

    private static bool IsIntrospection(NamedType type) =>
        type.Name is "__Schema" or "__Directive" or "__DirectiveLocation" or "__Type" or "__Field" or "__InputValue" or "__EnumValue" or "__TypeKind";

    private static void CheckRoots(SchemaFaults faults)
    {
        if (faults.Schema.Root(OperationKind.Query) is null)
        {
            faults.Report("Query root type must be provided.", faults.Schema.Node);
        }

        foreach (var (kind, type) in faults.Schema.Roots.OrderBy(r => r.Key).Where(r => r.Value is not ObjectType))
        {
            var node = faults.Schema.Nodes.SelectMany(n => n.OperationTypes).FirstOrDefault(o => o.Kind == kind)?.Type;
            faults.Report($"{kind} root type must be Object type{(kind == OperationKind.Query ? "" : " if provided")}, it cannot be {type}.", node ?? (type.Nodes.Count > 0 ? type.Nodes[0] : (Node?)null));
        }
    }

    private static void CheckDirectives(SchemaFaults faults)
    {
        foreach (var directive in faults.Schema.Directives)
        {
            faults.CheckName(directive.Name, directive.Node);
            foreach (var argument in directive.Arguments)
            {
                faults.CheckInput(argument, $"@{directive.Name}({argument.Name}:)", "argument", argument.Node);
            }
        }
    }

    private static void CheckUnion(SchemaFaults faults, UnionType union)
    {
        if (union.Types.Count == 0)
        {
            faults.Report($"Union type {union.Name} must define one or more member types.", union.Nodes);
        }

        var seen = new HashSet<NamedType>();
        foreach (var member in union.Types)
        {
            var nodes = union.Nodes.OfType<UnionNode>().SelectMany(n => n.Types).Where(t => string.Equals(t.Name.Value, member.Name, StringComparison.Ordinal));
            if (!seen.Add(member))
            {
                faults.Report($"Union type {union.Name} can only include type {member.Name} once.", nodes);
            }
            else if (member is not ObjectType)
            {
                faults.Report($"Union type {union.Name} can only include Object types, it cannot include {member}.", nodes);
            }
        }
    }

    private static void CheckEnum(SchemaFaults faults, EnumType type)
    {
        if (type.Values.Count == 0)
        {
            faults.Report($"Enum type {type.Name} must define one or more values.", type.Nodes);
        }

        foreach (var value in type.Values)
        {
            faults.CheckName(value.Name, value.Node);
        }
    }

    private static void CheckInputObject(SchemaFaults faults, InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            faults.Report($"Input Object type {type.Name} must define one or more fields.", type.Nodes);
        }

        foreach (var field in type.Fields)
        {
            faults.CheckInput(field, $"{type.Name}.{field.Name}", "input field", field.Node?.Type);
            if (type.IsOneOf && field.Type is NonNullType)
            {
                faults.Report($"OneOf input field {type.Name}.{field.Name} must be nullable.", field.Node?.Type);
            }

            if (type.IsOneOf && field.HasDefault)
            {
                faults.Report($"OneOf input field {type.Name}.{field.Name} cannot have a default value.", field.Node);
            }
        }
    }
}
