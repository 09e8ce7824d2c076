using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HealthGraph.Scenarios.Serving;

/// <summary>A Neo4j server of this test alone, which it may stop and start as it likes.</summary>
internal sealed class OwnNeo4j : IAsyncDisposable
{
    /// <summary>Names the program: <c>PROGRAM start HOME --http PORT --bolt PORT --password PASSWORD</c>, <c>PROGRAM stop HOME</c>.</summary>
    public const string Variable = "HEALTHGRAPH_TEST_NEO4J_PROGRAM";

    private readonly string home = Directory.CreateTempSubdirectory("healthgraph-neo4j-").FullName;
    private readonly int http = FreePort();
    private readonly int bolt = FreePort();
    private bool running;

    /// <summary>Why there is none, or null.</summary>
    public static string? Missing => Program is null ? $"No Neo4j to stop and start: set {Variable} to a program that does it, and install Java 17 or 21." : null;

    public string Password { get; } = "p-" + Guid.NewGuid().ToString("n");

    public string Address => string.Create(CultureInfo.InvariantCulture, $"neo4j+http://neo4j@127.0.0.1:{http}/neo4j");

    private static string? Program => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } program ? program : null;

    public async Task StartAsync()
    {
        await RunAsync("start", home, "--http", Text(http), "--bolt", Text(bolt), "--password", Password);
        running = true;
    }

    /// <summary>Fills the database from an export, with the real importer; before the first start.</summary>
    /// <param name="folder">Where <c>import.args</c> stands.</param>
    public async Task ImportAsync(string folder)
    {
        await RunAsync("admin", home, "dbms", "set-initial-password", Password);
        await RunInAsync(folder, "admin", home, "database", "import", "full", "neo4j", "@import.args");
    }

    public async Task StopAsync()
    {
        await RunAsync("stop", home);
        running = false;
    }

    public async ValueTask DisposeAsync()
    {
        if (running)
        {
            await StopAsync();
        }

        Directory.Delete(home, recursive: true);
    }

    private static Task RunAsync(params string[] arguments) => RunInAsync("", arguments);

    private static async Task RunInAsync(string folder, params string[] arguments)
    {
        // Not redirected: the server would inherit the pipe, and reading it would never end.
        using var process = Process.Start(new ProcessStartInfo(Program!, arguments) { UseShellExecute = false, WorkingDirectory = folder })!;
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        process.ExitCode.ShouldBe(0, string.Join(' ', arguments));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
