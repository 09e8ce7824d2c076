using Xunit.Abstractions;
using Xunit.Sdk;

namespace HealthGraph.Tests.Stores;

/// <summary>A test that is skipped where its class needs a server that is not there (<see cref="IServerTests"/>).</summary>
[XunitTestCaseDiscoverer("HealthGraph.Tests.Stores.StoreFactDiscoverer", "HealthGraph.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>Finds the reason at discovery, so that the test is reported as skipped and never starts.</summary>
public sealed class StoreFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    /// <inheritdoc/>
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        ServerTests.SkipReason(testMethod) is { } reason
            ? new XunitSkippedDataRowTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(),
                discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, reason)
            : base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}
