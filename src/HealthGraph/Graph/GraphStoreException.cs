namespace HealthGraph.Graph;

/// <summary>A store could not do what was asked. The message names store and operation, never a secret.</summary>
public sealed class GraphStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="store">Which store, as a user names it, without its password.</param>
    /// <param name="operation">What was asked of it.</param>
    /// <param name="cause">What went wrong, one sentence.</param>
    /// <param name="transient">Whether the same call may succeed later.</param>
    /// <param name="inner">The cause, or null.</param>
    public GraphStoreException(string store, string operation, string cause, bool transient, Exception? inner = null)
        : base($"{store}: could not {operation}: {cause}", inner) =>
        (Store, Operation, IsTransient) = (store, operation, transient);

    /// <summary>Which store.</summary>
    public string Store { get; }

    /// <summary>What was asked of it.</summary>
    public string Operation { get; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient { get; }
}
