using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Writes an object; its plan is made when the first one is met.</summary>
internal sealed class ObjectStep(ObjectType type, FieldStep field, bool nonNull) : ValueStep(nonNull)
{
    private SelectionPlan? _plan;

    public static bool Write(Run run, ValueStep step, SelectionPlan plan, object value)
    {
        var start = run.Out.Length;
        var holes = run.HoleCount;
        if (plan.Write(run, value))
        {
            return true;
        }

        run.RollBack(start, holes);
        return step.GiveUp(run);
    }

    protected override bool WriteValue(Run run, FieldStep asked, object value)
    {
        var plan = _plan ??= field.Compiler.Compile(type, field.Nodes);
        return Write(run, this, plan, value);
    }
}
