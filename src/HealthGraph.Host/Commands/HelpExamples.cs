using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace HealthGraph.Host.Commands;

/// <summary>Help that teaches: a section of examples below the options.</summary>
internal static class HelpExamples
{
    /// <summary>Adds the examples to the command's help.</summary>
    public static Command WithExamples(this Command command, params string[] examples)
    {
        command.Add(new HelpOption { Action = new ExamplesAction(examples) });
        return command;
    }

    private sealed class ExamplesAction(string[] examples) : SynchronousCommandLineAction
    {
        private readonly HelpAction inner = new();

        public override int Invoke(ParseResult parseResult)
        {
            var result = inner.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine("  " + example);
            }

            return result;
        }
    }
}
