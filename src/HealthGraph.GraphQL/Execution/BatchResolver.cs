namespace HealthGraph.GraphQL.Execution;

/// <summary>A resolver that answers all parents of a level in one call.</summary>
internal sealed class BatchResolver<TParent, TResult>(Func<IReadOnlyList<TParent>, FieldContext, ValueTask<IReadOnlyList<TResult>>> resolve) : FieldResolver
{
    public override Type? ParentType => typeof(TParent);

    public override bool IsAtHand => false;

    public override bool Write(Run run, FieldStep step, object? parent)
    {
        run.OpenBatch(step, parent);
        return true;
    }

    public override async Task<IReadOnlyList<object?>> StartBatch(Run run, FieldStep step, IReadOnlyList<Hole> holes)
    {
        var parents = new TParent[holes.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = (TParent)holes[i].Parent!;
        }

        var results = await resolve(parents, run.Context(step));
        if (results.Count != parents.Length)
        {
            throw new InvalidOperationException($"The batch resolver of {step.Parent.Name}.{step.Definition.Name} gave {results.Count} results for {parents.Length} parents.");
        }

        return results as IReadOnlyList<object?> ?? [.. results.Select(r => (object?)r)];
    }
}
