using System.Text;

namespace HealthGraph.GraphQL.Execution;

/// <summary>Answers <c>__typename</c>.</summary>
internal sealed class TypeNameResolver : FieldResolver
{
    public override bool Write(Run run, FieldStep step, object? parent)
    {
        run.Out.WriteString(step.Parent.Name);
        return true;
    }
}
