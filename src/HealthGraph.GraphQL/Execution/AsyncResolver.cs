namespace HealthGraph.GraphQL.Execution;

/// <summary>A resolver that may have to wait. What is there at once is written at once.</summary>
internal sealed class AsyncResolver<TParent, TResult>(Func<TParent, FieldContext, ValueTask<TResult>> resolve) : FieldResolver
{
    public override Type? ParentType => typeof(TParent);

    public override bool IsAtHand => false;

    public override bool Write(Run run, FieldStep step, object? parent)
    {
        ValueTask<TResult> pending;
        TResult value;
        try
        {
            pending = resolve((TParent)parent!, run.Context(step));
            if (!pending.IsCompletedSuccessfully)
            {
                run.Open(step, pending.AsTask());
                return true;
            }

            value = pending.Result;
        }
        catch (Exception e) when (run.CanAnswer(e))
        {
            return run.Fail(step, e);
        }

        return TypedWrite.Write(run, step, value);
    }

    public override object? Result(Task task) => ((Task<TResult>)task).GetAwaiter().GetResult();
}
