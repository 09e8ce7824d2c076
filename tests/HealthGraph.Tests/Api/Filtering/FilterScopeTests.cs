using HealthGraph.Api.Filtering;
using HealthGraph.Graph.Index;

namespace HealthGraph.Tests.Api.Filtering;

public sealed class FilterScopeTests
{
    [Fact]
    public void Once_TheSameThingAgain_IsNotTestedAgain()
    {
        using var index = new GraphIndex();
        var asked = 0;
        var once = new FilterScope(index.Current, CancellationToken.None).Once<string>(s => ++asked > 0 && s.Length > 1, s => s[..1]);
        (once("ab"), once("a"), once("ac"), once("b")).ShouldBe((true, true, true, false));
        asked.ShouldBe(2);
    }

    [Fact]
    public void Once_NobodyWaitsAnyMore_Ends()
    {
        using var index = new GraphIndex();
        using var gone = new CancellationTokenSource();
        var once = new FilterScope(index.Current, gone.Token).Once<string>(_ => true, s => s);
        once("a").ShouldBeTrue();
        gone.Cancel();
        once("a").ShouldBeTrue();
        Should.Throw<OperationCanceledException>(() => once("b"));
    }
}
