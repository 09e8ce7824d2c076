using System.CommandLine;
using HealthGraph.Host.Settings;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary>The options that every command takes.</summary>
internal static class CommonOptions
{
    public static readonly Option<string?> Dictionaries = Recursive<string?>("--dictionaries", "Folder of your own dictionaries, laid over the program's.", "DIR");
    public static readonly Option<string?> Cache = Recursive<string?>("--cache", "Folder of the compiled dictionaries.", "DIR");
    public static readonly Option<string?> Neo4jCa = Recursive<string?>("--neo4j-ca", "Certificate (PEM) of the authority that a Neo4j server's certificate comes from.", "FILE");
    public static readonly Option<bool> Verbose = Recursive<bool>("--verbose", "Say more.", null);
    public static readonly Option<bool> Quiet = Recursive<bool>("--quiet", "Say nothing but results and failures.", null);
    public static readonly Option<bool> Json = Recursive<bool>("--json", "Print results and findings as JSON.", null);

    public static IEnumerable<Option> All => [Dictionaries, Cache, Neo4jCa, Verbose, Quiet, Json];

    /// <summary>The settings in force for this call.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="more">Options of the command itself, by the name of their setting.</param>
    /// <exception cref="SettingsException">Any setting is wrong.</exception>
    public static HostSettings Settings(ParseResult parsed, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["dictionaries"] = parsed.GetValue(Dictionaries),
            ["cache"] = parsed.GetValue(Cache),
            ["neo4jCa"] = parsed.GetValue(Neo4jCa),
        };
        foreach (var (name, value) in more)
        {
            values[name] = value;
        }

        return SettingsReader.Read(Environment.CurrentDirectory, values);
    }

    /// <summary>Where this call speaks to.</summary>
    public static Output Output(ParseResult parsed)
    {
        var json = parsed.GetValue(Json);
        var mode = new OutputMode(!Console.IsOutputRedirected && !json, parsed.GetValue(Quiet), parsed.GetValue(Verbose), json);
        return new Output(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, mode);
    }

    private static Option<T> Recursive<T>(string name, string description, string? helpName) =>
        new(name) { Description = description, HelpName = helpName, Recursive = true };
}
