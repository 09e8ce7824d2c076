namespace HealthGraph.Stores.Neo4j;

/// <summary>A statement failed, on the server or on the way to it.</summary>
public sealed class CypherException : Exception
{
    /// <summary>States the failure.</summary>
    /// <param name="code">Neo4j's status code (<c>Neo.TransientError.Transaction.DeadlockDetected</c>), or null where the server did not answer.</param>
    /// <param name="message">What went wrong; never holds the password.</param>
    /// <param name="transient">Whether the same statement may succeed later.</param>
    /// <param name="inner">The cause, or null.</param>
    public CypherException(string? code, string message, bool transient, Exception? inner = null)
        : base(code is null ? message : $"{message} ({code})", inner) => (Code, IsTransient) = (code, transient);

    /// <summary>Neo4j's status code, or null where the server did not answer.</summary>
    public string? Code { get; }

    /// <summary>Whether the same statement may succeed later: every statement of the store may be run twice.</summary>
    public bool IsTransient { get; }

    /// <summary>Whether a status code says that the same statement may succeed later.</summary>
    public static bool IsTransientCode(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            || code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
                or "Neo.DatabaseError.Database.DatabaseUnavailable";
    }
}
