using System.Globalization;
using HealthGraph.Host.Serving.Web;
using HealthGraph.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace HealthGraph.Host.Serving;

/// <summary>Reads <see cref="ServeOptions"/> from the same places as all other settings.</summary>
internal static class ServeSettings
{
    private const string KeyVariable = "HEALTHGRAPH_API_KEY";
    private const string ReadKeyVariable = "HEALTHGRAPH_READ_KEY";

    /// <summary>Reads and checks both records; every fault of either is told at once.</summary>
    /// <param name="folder">Where <c>healthgraph.json</c> is looked for.</param>
    /// <param name="options">Values given on the command line, by the name of the setting.</param>
    /// <param name="environment">Reads an environment variable; null where it is not set.</param>
    /// <exception cref="SettingsException">Any setting is wrong.</exception>
    public static (HostSettings Host, ServeOptions Serve) Read(string folder, IReadOnlyDictionary<string, string?> options, Func<string, string?> environment)
    {
        var faults = new List<string>();
        HostSettings? host = null;
        try
        {
            host = SettingsReader.Read(folder, options);
        }
        catch (SettingsException e)
        {
            faults.Add(e.Message);
        }

        var serve = From(SettingsReader.Values(folder, options), faults) with { Key = Key(KeyVariable, environment, faults), ReadKey = Key(ReadKeyVariable, environment, faults) };
        faults.AddRange(serve.Faults());
        return faults.Count == 0 ? (host!, serve) : throw new SettingsException(string.Join(Environment.NewLine, faults));
    }

    private static ServeOptions From(IConfigurationRoot values, List<string> faults)
    {
        var defaults = new ServeOptions();
        return defaults with
        {
            Inbox = values["inbox"] ?? defaults.Inbox,
            Urls = values["urls"] ?? defaults.Urls,
            LogFormat = values["logFormat"] ?? defaults.LogFormat,
            PollSeconds = Seconds(values, "pollSeconds", defaults.PollSeconds, faults),
            SettleSeconds = Seconds(values, "settleSeconds", defaults.SettleSeconds, faults),
            UnfinishedSeconds = Seconds(values, "unfinishedSeconds", defaults.UnfinishedSeconds, faults),
            BatchSeconds = Seconds(values, "batchSeconds", defaults.BatchSeconds, faults),
            RetrySeconds = Seconds(values, "retrySeconds", defaults.RetrySeconds, faults),
            RetryMostSeconds = Seconds(values, "retryMostSeconds", defaults.RetryMostSeconds, faults),
            RestSeconds = Seconds(values, "restSeconds", defaults.RestSeconds, faults),
            ProbeSeconds = Seconds(values, "probeSeconds", defaults.ProbeSeconds, faults),
            SlowStoreSeconds = Seconds(values, "slowStoreSeconds", defaults.SlowStoreSeconds, faults),
            StopSeconds = Seconds(values, "stopSeconds", defaults.StopSeconds, faults),
            Readers = SettingsReader.Number(values, "readers", defaults.Readers, faults),
            QueuedFiles = SettingsReader.Number(values, "queuedFiles", defaults.QueuedFiles, faults),
            MaxUploadMegabytes = SettingsReader.Number(values, "maxUploadMegabytes", defaults.MaxUploadMegabytes, faults),
            MinFreeMegabytes = SettingsReader.Number(values, "minFreeMegabytes", defaults.MinFreeMegabytes, faults),
            AllowedOrigins = values["allowedOrigins"] ?? defaults.AllowedOrigins,
            Preflight = values["preflight"] ?? defaults.Preflight,
            TrustedOperations = values["trustedOperations"] ?? defaults.TrustedOperations,
            OnlyTrusted = Truth(values, "onlyTrusted", defaults.OnlyTrusted, faults),
            Gold = values["gold"] ?? defaults.Gold,
            CatchUpSeconds = Seconds(values, "catchUpSeconds", defaults.CatchUpSeconds, faults),
            QueryTimeoutSeconds = Seconds(values, "queryTimeoutSeconds", defaults.QueryTimeoutSeconds, faults),
            MaxQueryCost = SettingsReader.Number(values, "maxQueryCost", defaults.MaxQueryCost, faults),
            MaxQueryKilobytes = SettingsReader.Number(values, "maxQueryKilobytes", defaults.MaxQueryKilobytes, faults),
        };
    }

    private static bool Truth(IConfigurationRoot values, string name, bool fallback, List<string> faults)
    {
        if (values[name] is not { } text)
        {
            return fallback;
        }

        if (bool.TryParse(text, out var truth))
        {
            return truth;
        }

        faults.Add($"{name}: '{text}' is neither true nor false.");
        return fallback;
    }

    private static double Seconds(IConfigurationRoot values, string name, double fallback, List<string> faults)
    {
        if (values[name] is not { } text)
        {
            return fallback;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add($"{name}: '{text}' is no number.");
        return fallback;
    }

    // From the environment or a file of its own only: a key in healthgraph.json would be committed one day.
    private static ApiKey? Key(string variable, Func<string, string?> environment, List<string> faults)
    {
        var key = environment(variable);
        if (key is null && environment(variable + "_FILE") is { Length: > 0 } file)
        {
            try
            {
                key = File.ReadAllText(file).Trim();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add($"{variable}_FILE: {e.Message}");
                return null;
            }
        }

        if (key is null)
        {
            return null;
        }

        if (key.Length < ApiKey.LeastCharacters)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{variable}: a key has at least {ApiKey.LeastCharacters} characters."));
            return null;
        }

        return new ApiKey(key);
    }
}
