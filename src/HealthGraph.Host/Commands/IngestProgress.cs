using HealthGraph.Host.Terminal;
using Spectre.Console;

namespace HealthGraph.Host.Commands;

/// <summary>Shows how far an ingest has come: a bar on a terminal, nothing otherwise.</summary>
internal static class IngestProgress
{
    /// <summary>Runs <paramref name="work"/>, which calls the action it is given once a document.</summary>
    public static async Task<IngestReport> RunAsync(Output output, int documents, Func<Action, Task<IngestReport>> work)
    {
        if (!output.Mode.Terminal || output.Mode.Quiet || documents < 2)
        {
            return await work(static () => { });
        }

        return await AnsiConsole.Progress().AutoClear(true).StartAsync(context =>
        {
            var task = context.AddTask("reading", maxValue: documents);
            return work(() => task.Increment(1));
        });
    }
}
