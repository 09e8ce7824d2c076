using System.Diagnostics;
using HealthGraph.Stores.Neo4j;

namespace HealthGraph.Scenarios;

/// <summary>The server of <see cref="Neo4jFactAttribute"/>, and programs that work on it. Whoever uses it is of the collection <c>neo4j</c>: there is one database.</summary>
internal static class SharedNeo4j
{
    private const int Looks = 20;

    public static string Address => Neo4jFactAttribute.Address!;

    /// <summary>What a program needs to know beside the address.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string> { ["HEALTHGRAPH_NEO4J_PASSWORD"] = Neo4jFactAttribute.Password ?? "" };

    /// <summary>Deletes all data.</summary>
    public static Task WipeAsync() =>
        QueryAsync("MATCH (n) WHERE NOT n:WriteLock AND NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");

    /// <summary>How many statements it holds.</summary>
    public static async Task<long> StatementsAsync() => (await QueryAsync("MATCH (s:Statement) RETURN count(s)")).Rows[0].Number(0);

    /// <summary>Waits until no other transaction has run for a second: that of a killed program may be a moment from its end, or from its beginning.</summary>
    public static async Task UntilIdleAsync()
    {
        var clock = Stopwatch.StartNew();
        for (var idle = 0; idle < Looks; idle++)
        {
            if ((await QueryAsync("SHOW TRANSACTIONS YIELD database WHERE database = 'neo4j' RETURN count(*)")).Rows[0].Number(0) > 1)
            {
                idle = -1;
            }

            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), "a transaction of a killed program does not end");
            await Task.Delay(50);
        }
    }

    /// <summary>Runs a command on the database to its end.</summary>
    public static async Task<ProgramResult> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(Start(folder, Neo4jFactAttribute.Password, arguments))!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new ProgramResult(process.ExitCode, await output, await error);
    }

    /// <summary>How to start a command on the database.</summary>
    public static ProcessStartInfo Start(string folder, string? password, params IEnumerable<string> arguments)
    {
        var start = HealthGraphProgram.Start(folder, [.. arguments, "--store", Address]);
        start.Environment["HEALTHGRAPH_NEO4J_PASSWORD"] = password;
        return start;
    }

    private static async Task<CypherResult> QueryAsync(string cypher)
    {
        Neo4jAddress.TryParse(Address, out var address, out var fault).ShouldBeTrue(fault);
        await using var runner = new HttpCypherRunner(new Neo4jOptions(address!, Neo4jFactAttribute.Password));
        return await runner.RunAsync(cypher, new Dictionary<string, object?>(), CypherAccess.Write, CancellationToken.None);
    }
}
