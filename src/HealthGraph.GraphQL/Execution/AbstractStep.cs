using System.Collections.Concurrent;
using HealthGraph.GraphQL.Types;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Writes a value of an interface or a union by the plan of the object type that it is.</summary>
internal sealed class AbstractStep(NamedType type, FieldStep field, bool nonNull) : ValueStep(nonNull)
{
    private readonly ConcurrentDictionary<ObjectType, SelectionPlan> _plans = [];

    protected override bool WriteValue(Run run, FieldStep asked, object value)
    {
        ObjectType found;
        try
        {
            found = run.Binding.RuntimeType(type, value, asked);
        }
        catch (Exception e) when (run.CanAnswer(e))
        {
            run.Report(asked, e);
            return GiveUp(run);
        }

        if (!_plans.TryGetValue(found, out var plan))
        {
            plan = _plans.GetOrAdd(found, field.Compiler.Compile(found, field.Nodes));
        }

        return ObjectStep.Write(run, this, plan, value);
    }
}
