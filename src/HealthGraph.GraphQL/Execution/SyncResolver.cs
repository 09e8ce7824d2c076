namespace HealthGraph.GraphQL.Execution;

/// <summary>A resolver that has its value at hand. Numbers and truth values are never boxed.</summary>
internal sealed class SyncResolver<TParent, TResult>(Func<TParent, FieldContext, TResult> resolve) : FieldResolver
{
    public override Type? ParentType => typeof(TParent);

    public override bool Write(Run run, FieldStep step, object? parent)
    {
        TResult value;
        try
        {
            value = resolve((TParent)parent!, run.Context(step));
        }
        catch (Exception e) when (run.CanAnswer(e))
        {
            return run.Fail(step, e);
        }

        return TypedWrite.Write(run, step, value);
    }
}
