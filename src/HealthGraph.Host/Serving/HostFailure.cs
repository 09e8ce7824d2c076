namespace HealthGraph.Host.Serving;

/// <summary>Why the host had to end, told to whoever started it.</summary>
internal sealed class HostFailure
{
    /// <summary>The cause, or null.</summary>
    public Exception? Cause { get; set; }
}
