namespace HealthGraph.GraphQL.Types.Checks;

/// <summary>Fields of objects and interfaces and their arguments.</summary>
internal static class FieldsCheck
{
    public static void Check(SchemaFaults faults, FieldsType type)
    {
        if (type.Fields.Count == 0)
        {
            faults.Report($"Type {type.Name} must define one or more fields.", type.Nodes);
        }

        foreach (var field in type.Fields)
        {
            faults.CheckName(field.Name, field.Node);
            if (!field.Type.IsOutput)
            {
                faults.Report($"The type of {type.Name}.{field.Name} must be Output Type but got: {field.Type}.", field.Node?.Type);
            }

            foreach (var argument in field.Arguments)
            {
                faults.CheckInput(argument, $"{type.Name}.{field.Name}({argument.Name}:)", "argument", argument.Node?.Type);
            }
        }
    }
}
