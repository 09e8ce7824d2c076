namespace HealthGraph.GraphQL.Validation;

/// <summary>Ends a validation that found too many faults, or that has cost too much.</summary>
internal sealed class ValidationAbortedException : Exception
{
    public ValidationAbortedException(string message)
        : base(message)
    {
    }
}
