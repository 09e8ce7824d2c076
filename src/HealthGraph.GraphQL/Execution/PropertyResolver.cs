namespace HealthGraph.GraphQL.Execution;

/// <summary>Reads a property; needs neither arguments nor context.</summary>
internal sealed class PropertyResolver<TParent, TResult>(Func<TParent, TResult> read) : FieldResolver
{
    public override Type? ParentType => typeof(TParent);

    public override bool Write(Run run, FieldStep step, object? parent)
    {
        TResult value;
        try
        {
            value = read((TParent)parent!);
        }
        catch (Exception e) when (run.CanAnswer(e))
        {
            return run.Fail(step, e);
        }

        return TypedWrite.Write(run, step, value);
    }
}
