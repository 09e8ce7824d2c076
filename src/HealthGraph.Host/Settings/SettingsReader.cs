using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace HealthGraph.Host.Settings;

/// <summary>Reads <see cref="HostSettings"/>: <c>healthgraph.json</c> in the working folder, then <c>HEALTHGRAPH_*</c>, then options.</summary>
internal static class SettingsReader
{
    private const string File = "healthgraph.json";
    private const string Prefix = "HEALTHGRAPH_";

    /// <summary>Reads and checks the settings.</summary>
    /// <param name="folder">Where <c>healthgraph.json</c> is looked for.</param>
    /// <param name="options">Values given on the command line, by the name of the setting; null ones are ignored.</param>
    /// <exception cref="SettingsException">Any of them is wrong; its message names all that are.</exception>
    public static HostSettings Read(string folder, IReadOnlyDictionary<string, string?> options)
    {
        var values = Values(folder, options);
        var faults = new List<string>();
        var defaults = new HostSettings();
        var settings = defaults with
        {
            Dictionaries = values["dictionaries"] ?? defaults.Dictionaries,
            Cache = values["cache"] ?? defaults.Cache,
            Store = values["store"] ?? defaults.Store,
            Decisions = values["decisions"] ?? defaults.Decisions,
            Neo4jCa = values["neo4jCa"] ?? defaults.Neo4jCa,
            Neo4jTimeoutSeconds = Number(values, "neo4jTimeoutSeconds", defaults.Neo4jTimeoutSeconds, faults),
            MaxFileMegabytes = Number(values, "maxFileMegabytes", defaults.MaxFileMegabytes, faults),
            PdfTimeoutSeconds = Number(values, "pdfTimeoutSeconds", defaults.PdfTimeoutSeconds, faults),
        };
        faults.AddRange(settings.Faults());
        return faults.Count == 0 ? settings : throw new SettingsException(string.Join(Environment.NewLine, faults));
    }

    /// <summary>Every value that was set, by the name of its setting.</summary>
    /// <exception cref="SettingsException">The file is no JSON.</exception>
    public static IConfigurationRoot Values(string folder, IReadOnlyDictionary<string, string?> options)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(folder)
                .AddJsonFile(File, optional: true)
                .AddEnvironmentVariables(Prefix)
                .AddInMemoryCollection(options.Where(o => o.Value is not null))
                .Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new SettingsException($"{File}: {e.InnerException?.Message ?? e.Message}");
        }
    }

    /// <summary>A whole number; a fault is added where the text is none.</summary>
    public static int Number(IConfigurationRoot values, string name, int fallback, List<string> faults)
    {
        if (values[name] is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add($"{name}: '{text}' is no whole number.");
        return fallback;
    }
}
