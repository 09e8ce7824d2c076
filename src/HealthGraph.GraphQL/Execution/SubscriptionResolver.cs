namespace HealthGraph.GraphQL.Execution;

/// <summary>The root field of a subscription: a stream of events, each of which is the value of the field when its answer is made.</summary>
internal sealed class SubscriptionResolver(Func<FieldContext, IAsyncEnumerable<object?>> subscribe) : FieldResolver
{
    public IAsyncEnumerable<object?> Subscribe(FieldContext context) => subscribe(context);

    /// <summary>The event is the run's root value.</summary>
    public override bool Write(Run run, FieldStep step, object? parent) => step.Value.Write(run, step, parent);
}
