using Xunit.Abstractions;
using Xunit.Sdk;

namespace HealthGraph.Tests.Stores;

/// <summary>A test with data that is skipped where its class needs a server that is not there (<see cref="IServerTests"/>).</summary>
[XunitTestCaseDiscoverer("HealthGraph.Tests.Stores.StoreTheoryDiscoverer", "HealthGraph.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreTheoryAttribute : TheoryAttribute;

/// <summary>Finds the reason at discovery, so that the test is reported as skipped and never starts.</summary>
public sealed class StoreTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    /// <inheritdoc/>
    public override IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        ServerTests.SkipReason(testMethod) is { } reason
            ? [new XunitSkippedDataRowTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(),
                discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}
