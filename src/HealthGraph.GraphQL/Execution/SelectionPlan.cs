using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>The fields to write for an object of one type.</summary>
internal sealed class SelectionPlan(ObjectType type, FieldStep[] fields)
{
    public ObjectType Type { get; } = type;

    public FieldStep[] Fields { get; } = fields;

    /// <summary>Writes the object; false where a field's null goes up to it, with the buffer to be rolled back.</summary>
    public bool Write(Run run, object? value)
    {
        var output = run.Out;
        var steps = Fields;
        for (var i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            output.Raw(i == 0 ? step.FirstKeyJson : step.KeyJson);
            if (!step.Write(run, value))
            {
                return false;
            }
        }

        output.Raw(steps.Length == 0 ? "{}"u8 : "}"u8);
        return true;
    }
}
