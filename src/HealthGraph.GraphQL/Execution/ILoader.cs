namespace HealthGraph.GraphQL.Execution;

/// <summary>A loader that may have keys to fetch.</summary>
internal interface ILoader
{
    /// <summary>Fetches the keys that wait; faults go to those who asked.</summary>
    Task DispatchAsync();
}
