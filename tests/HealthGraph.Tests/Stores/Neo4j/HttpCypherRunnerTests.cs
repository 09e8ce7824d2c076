using System.Net;
using HealthGraph.Graph;
using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Tests.Stores.Neo4j;

/// <summary>The runner against a scripted server: what is retried, what is not, what is said.</summary>
public sealed class HttpCypherRunnerTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly ScriptedServer server = new();

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", HttpStatusCode.BadRequest)]
    [InlineData("Neo.TransientError.General.DatabaseUnavailable", HttpStatusCode.ServiceUnavailable)]
    [InlineData("Neo.TransientError.Transaction.LockClientStopped", HttpStatusCode.Accepted)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", HttpStatusCode.BadRequest)]
    public async Task Run_FailureThatPasses_IsTriedAgain(string code, HttpStatusCode status)
    {
        server.Fails(code, status).Fails(code, status).AnswersNumber(7);
        (await RunAsync()).ShouldBe(7);
        server.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", HttpStatusCode.Unauthorized)]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", HttpStatusCode.TooManyRequests)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", HttpStatusCode.BadRequest)]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", HttpStatusCode.NotFound)]
    [InlineData("Neo.ClientError.Schema.ConstraintValidationFailed", HttpStatusCode.Accepted)]
    public async Task Run_FailureThatStays_IsSaidAtOnce(string code, HttpStatusCode status)
    {
        server.Fails(code, status);
        var thrown = await Should.ThrowAsync<CypherException>(RunAsync);
        (thrown.Code, thrown.IsTransient).ShouldBe((code, false));
        thrown.Message.ShouldContain(code);
        thrown.ToString().ShouldNotContain("geheim");
        server.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_ServerThatIsAway_IsWaitedFor()
    {
        server.IsGone().IsGone().Answers("<html>Bad Gateway</html>", HttpStatusCode.BadGateway).Answers("""{"data":{"fields":["x"],"val""").AnswersNumber(7);
        (await RunAsync(5)).ShouldBe(7);
    }

    [Fact]
    public async Task Run_ServerThatStaysAway_FailsAsTransientAfterTheLastAttempt()
    {
        server.IsGone().IsGone().IsGone();
        (await Should.ThrowAsync<CypherException>(() => RunAsync(3))).IsTransient.ShouldBeTrue();
        server.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "5.26")]
    [InlineData(HttpStatusCode.Unauthorized, "password")]
    public async Task Run_AnswerOfSomethingElse_SaysWhatIsNeeded(HttpStatusCode status, string says)
    {
        server.Answers("not JSON", status);
        var thrown = await Should.ThrowAsync<CypherException>(RunAsync);
        thrown.Message.ShouldContain(says);
        thrown.IsTransient.ShouldBeFalse();
    }

    [Fact]
    public async Task Run_ErrorAfterRows_IsAnError()
    {
        server.Answers("""{"data":{"fields":["x"],"values":[[1]]},"errors":[{"code":"Neo.ClientError.Statement.ArithmeticError","message":"/ by zero"}]}""");
        (await Should.ThrowAsync<CypherException>(RunAsync)).Message.ShouldContain("/ by zero");
    }

    [Fact]
    public async Task Run_NoAnswer_EndsWithTheTimeOut()
    {
        server.IsSilent();
        await using var runner = server.Runner(1, TimeSpan.FromMilliseconds(50));
        var thrown = await Should.ThrowAsync<CypherException>(() => runner.RunAsync("RETURN 1", new Dictionary<string, object?>(), CypherAccess.Read, None));
        (thrown.IsTransient, thrown.Code).ShouldBe((true, null));
    }

    [Fact]
    public async Task Run_Cancelled_StopsAndIsNotRetried()
    {
        server.IsSilent();
        using var stop = new CancellationTokenSource(50);
        await using var runner = server.Runner();
        await Should.ThrowAsync<OperationCanceledException>(() => runner.RunAsync("RETURN 1", new Dictionary<string, object?>(), CypherAccess.Read, stop.Token));
        server.Requests.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Run_AfterAWrite_AsksForItsBookmark()
    {
        server.AnswersNumber(1, "FB:first").AnswersNumber(2, "FB:second").AnswersNumber(3);
        await using var runner = server.Runner();
        foreach (var access in (CypherAccess[])[CypherAccess.Write, CypherAccess.Read, CypherAccess.Read])
        {
            await runner.RunAsync("RETURN 1", new Dictionary<string, object?>(), access, None);
        }

        server.Requests[0].TryGetProperty("bookmarks", out _).ShouldBeFalse();
        server.Requests[1].GetProperty("bookmarks")[0].GetString().ShouldBe("FB:first");
        server.Requests[2].GetProperty("bookmarks")[0].GetString().ShouldBe("FB:second");
        server.Requests.Select(r => r.GetProperty("accessMode").GetString()).ShouldBe(["WRITE", "READ", "READ"]);
    }

    [Fact]
    public async Task Run_Statement_GoesToItsDatabaseWithItsParametersAndCredentials()
    {
        server.AnswersNumber(1);
        await using var runner = server.Runner();
        var parameters = new Dictionary<string, object?> { ["rows"] = new object?[] { "甲\"\n", 1, 0.5, null, true, new[] { "x" } } };
        await runner.RunAsync("RETURN $rows", parameters, CypherAccess.Write, None);
        server.Headers.ShouldBe([("/db/my%20graph/query/v2", "Basic bmVvNGo6Z2VoZWlt")]);
        server.Requests[0].GetProperty("statement").GetString().ShouldBe("RETURN $rows");
        server.Requests[0].GetProperty("parameters").GetProperty("rows").GetRawText().ShouldBe("""["甲\"\n",1,0.5,null,true,["x"]]""");
        server.Requests[0].GetProperty("maxExecutionTime").GetInt32().ShouldBe(120);
    }

    [Fact]
    public async Task Store_ServerThatFails_IsAGraphStoreExceptionWithTheAddress()
    {
        server.Fails("Neo.ClientError.Security.Unauthorized", HttpStatusCode.Unauthorized);
        await using var store = new Neo4jGraphStore("neo4j+http://neo4j@server:7474/neo4j", server.Runner());
        var thrown = await Should.ThrowAsync<GraphStoreException>(() => store.ProbeAsync(None));
        (thrown.Store, thrown.IsTransient).ShouldBe(("neo4j+http://neo4j@server:7474/neo4j", false));
    }

    [Fact]
    public async Task Open_DatabaseOfALaterVersion_SaysSo()
    {
        server.AnswersNumber(9999);
        await using var store = new Neo4jGraphStore("server", server.Runner());
        var thrown = await Should.ThrowAsync<GraphStoreException>(() => store.OpenAsync(None));
        thrown.Message.ShouldContain("9999");
        thrown.IsTransient.ShouldBeFalse();
        server.Requests.ShouldHaveSingleItem();
    }

    private Task<long> RunAsync() => RunAsync(4);

    private async Task<long> RunAsync(int attempts)
    {
        await using var runner = server.Runner(attempts);
        return (await runner.RunAsync("RETURN 1", new Dictionary<string, object?>(), CypherAccess.Write, None)).Rows.Single().Number(0);
    }
}
