namespace HealthGraph.GraphQL.Execution;

/// <summary>How a field's value is found and handed to its step.</summary>
internal abstract class FieldResolver
{
    /// <summary>Type that the parent must be of; null where any will do.</summary>
    public virtual Type? ParentType => null;

    /// <summary>Its values never have to be waited for.</summary>
    public virtual bool IsAtHand => true;

    /// <summary>Writes the value for one parent, or leaves a hole for it; false where null goes up to the parent.</summary>
    public abstract bool Write(Run run, FieldStep step, object? parent);

    /// <summary>The result of a task that this resolver left in a hole.</summary>
    public virtual object? Result(Task task) => throw new NotSupportedException();

    /// <summary>Starts the one call for all parents of a level; completes with as many results as parents.</summary>
    public virtual Task<IReadOnlyList<object?>> StartBatch(Run run, FieldStep step, IReadOnlyList<Hole> holes) => throw new NotSupportedException();
}
