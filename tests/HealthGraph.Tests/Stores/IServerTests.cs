using Xunit.Abstractions;

namespace HealthGraph.Tests.Stores;

/// <summary>Marks a class of tests that need a server.</summary>
public interface IServerTests
{
    /// <summary>Why its tests cannot run here, and how they can; null where they run.</summary>
    static abstract string? SkipReason { get; }
}

/// <summary>Reads the mark of a test's class at discovery.</summary>
internal static class ServerTests
{
    /// <summary>Why the test is skipped, or null.</summary>
    public static string? SkipReason(ITestMethod test)
    {
        var type = Type.GetType($"{test.TestClass.Class.Name}, HealthGraph.Tests", throwOnError: true)!;
        return typeof(IServerTests).IsAssignableFrom(type) ? (string?)type.GetProperty(nameof(IServerTests.SkipReason))!.GetValue(null) : null;
    }
}
