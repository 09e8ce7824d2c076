using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Types;

/// <summary>Answers introspection (specification, 4) from the schema itself.</summary>
internal sealed class IntrospectionResolvers(Schema schema)
{
    public void Attach()
    {
        schema.TypeNameField.Resolver = new TypeNameResolver();
        schema.SchemaField.Resolver = new SyncResolver<object?, Schema>((_, _) => schema);
        schema.TypeField.Resolver = new SyncResolver<object?, NamedType?>((_, c) => schema.Type(c.Argument<string>("name")!));
        AttachSchema();
        AttachType();
        AttachMembers();
    }

    private static bool IncludesDeprecated(FieldContext context) => context.Argument<bool?>("includeDeprecated") == true;

    private void Set<TParent>(string type, string field, Func<TParent, FieldContext, object?> resolve) =>
        ((FieldsType)schema.Type(type)!).Field(field)!.Resolver = new SyncResolver<TParent, object?>(resolve);

    private void AttachSchema()
    {
        Set<Schema>("__Schema", "description", (s, _) => s.Description);
        Set<Schema>("__Schema", "types", (s, _) => s.Types);
        Set<Schema>("__Schema", "queryType", (s, _) => s.Root(OperationKind.Query));
        Set<Schema>("__Schema", "mutationType", (s, _) => s.Root(OperationKind.Mutation));
        Set<Schema>("__Schema", "subscriptionType", (s, _) => s.Root(OperationKind.Subscription));
        Set<Schema>("__Schema", "directives", (s, _) => s.Directives);
        Set<DirectiveType>("__Directive", "name", (d, _) => d.Name);
        Set<DirectiveType>("__Directive", "description", (d, _) => d.Description);
        Set<DirectiveType>("__Directive", "isRepeatable", (d, _) => d.IsRepeatable);
        Set<DirectiveType>("__Directive", "locations", (d, _) => d.Locations);
        Set<DirectiveType>("__Directive", "args", (d, c) => Inputs(d.Arguments, c));
        Set<DirectiveType>("__Directive", "isDeprecated", (_, _) => false);
        Set<DirectiveType>("__Directive", "deprecationReason", (_, _) => null);
    }

    private void AttachType()
    {
        Set<GraphQLType>("__Type", "kind", (t, _) => Kind(t));
        Set<GraphQLType>("__Type", "name", (t, _) => (t as NamedType)?.Name);
        Set<GraphQLType>("__Type", "description", (t, _) => (t as NamedType)?.Description);
        Set<GraphQLType>("__Type", "specifiedByURL", (t, _) => (t as ScalarType)?.SpecifiedByUrl);
        Set<GraphQLType>("__Type", "fields", (t, c) => (t as FieldsType)?.Fields.Where(f => f.DeprecationReason is null || IncludesDeprecated(c)));
        Set<GraphQLType>("__Type", "interfaces", (t, _) => (t as FieldsType)?.Interfaces);
        Set<GraphQLType>("__Type", "possibleTypes", (t, _) => t is NamedType { IsAbstract: true } type ? schema.PossibleTypes(type) : null);
        Set<GraphQLType>("__Type", "enumValues", (t, c) => (t as EnumType)?.Values.Where(v => v.DeprecationReason is null || IncludesDeprecated(c)));
        Set<GraphQLType>("__Type", "inputFields", (t, c) => t is InputObjectType input ? Inputs(input.Fields, c) : null);
        Set<GraphQLType>("__Type", "ofType", (t, _) => (t as ListType)?.Item ?? (t as NonNullType)?.Inner);
        Set<GraphQLType>("__Type", "isOneOf", (t, _) => (t as InputObjectType)?.IsOneOf);
    }

    private void AttachMembers()
    {
        Set<FieldDefinition>("__Field", "name", (f, _) => f.Name);
        Set<FieldDefinition>("__Field", "description", (f, _) => f.Description);
        Set<FieldDefinition>("__Field", "args", (f, c) => Inputs(f.Arguments, c));
        Set<FieldDefinition>("__Field", "type", (f, _) => f.Type);
        Set<FieldDefinition>("__Field", "isDeprecated", (f, _) => f.DeprecationReason is not null);
        Set<FieldDefinition>("__Field", "deprecationReason", (f, _) => f.DeprecationReason);
        Set<InputValue>("__InputValue", "name", (i, _) => i.Name);
        Set<InputValue>("__InputValue", "description", (i, _) => i.Description);
        Set<InputValue>("__InputValue", "type", (i, _) => i.Type);
        Set<InputValue>("__InputValue", "defaultValue", (i, _) => i.HasDefault ? DefaultValuePrinter.Print(i) : null);
        Set<InputValue>("__InputValue", "isDeprecated", (i, _) => i.DeprecationReason is not null);
        Set<InputValue>("__InputValue", "deprecationReason", (i, _) => i.DeprecationReason);
        Set<EnumValue>("__EnumValue", "name", (v, _) => v.Name);
        Set<EnumValue>("__EnumValue", "description", (v, _) => v.Description);
        Set<EnumValue>("__EnumValue", "isDeprecated", (v, _) => v.DeprecationReason is not null);
        Set<EnumValue>("__EnumValue", "deprecationReason", (v, _) => v.DeprecationReason);
    }

    private static IEnumerable<InputValue> Inputs(IReadOnlyList<InputValue> inputs, FieldContext context) =>
        inputs.Where(i => i.DeprecationReason is null || IncludesDeprecated(context));

    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
