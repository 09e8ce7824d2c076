using System.Globalization;
using HealthGraph.Host.Serving.Web;

namespace HealthGraph.Host.Serving;

/// <summary>What the host is told: <c>healthgraph.json</c>, <c>HEALTHGRAPH_…</c> and options. Checked once at start, all faults at once.</summary>
internal sealed record ServeOptions
{
    /// <summary>Folder that is watched; made where there is none. <c>done/</c> and <c>rejected/</c> lie inside it, so that moving a file is one rename.</summary>
    public string Inbox { get; init; } = "inbox";

    /// <summary>Addresses that the web server listens on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Longest time between two looks at the inbox, in seconds, 0.05-3600; events only make it look sooner.</summary>
    public double PollSeconds { get; init; } = 5;

    /// <summary>How long a file's size and time must have stood still before it is read, in seconds, 0.05-600.</summary>
    public double SettleSeconds { get; init; } = 1;

    /// <summary>After how long a file that keeps changing is reported, and an empty one taken as it is, in seconds, 0.05-86400.</summary>
    public double UnfinishedSeconds { get; init; } = 600;

    /// <summary>Documents read and extracted at the same time, 1-64; by default one a core.</summary>
    public int Readers { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>Files that may wait for a reader in memory, 1-10000; all others wait on disk.</summary>
    public int QueuedFiles { get; init; } = 64;

    /// <summary>Longest time that a document waits for others to be written with it, in seconds, 0.01-60.</summary>
    public double BatchSeconds { get; init; } = 0.5;

    /// <summary>First wait before a failed write is tried again, in seconds, 0.01-60; each further wait is about twice as long.</summary>
    public double RetrySeconds { get; init; } = 0.5;

    /// <summary>Longest wait before a failed write is tried again, in seconds, 0.01-3600.</summary>
    public double RetryMostSeconds { get; init; } = 15;

    /// <summary>How long a file is left alone that the disk or the store refused, in seconds, 0.05-3600.</summary>
    public double RestSeconds { get; init; } = 30;

    /// <summary>How often a store that has nothing to do is asked whether it is there, in seconds, 0.05-3600.</summary>
    public double ProbeSeconds { get; init; } = 5;

    /// <summary>A write that lasts longer makes the host not ready, in seconds, 0.1-3600.</summary>
    public double SlowStoreSeconds { get; init; } = 10;

    /// <summary>How long the batch at hand may take once the host is told to stop, in seconds, 0.1-9.</summary>
    public double StopSeconds { get; init; } = 8;

    /// <summary>Largest document taken over HTTP, in megabytes, 1-1024.</summary>
    public int MaxUploadMegabytes { get; init; } = 64;

    /// <summary>Free space on the inbox's disk below which no document is taken over HTTP, in megabytes, 0-1000000.</summary>
    public int MinFreeMegabytes { get; init; } = 100;

    /// <summary>How logs are written: <c>text</c>, a line each, or <c>json</c>, an object a line.</summary>
    public string LogFormat { get; init; } = "text";

    /// <summary>The key that documents over HTTP must bring; null: none are taken.</summary>
    public ApiKey? Key { get; init; }

    /// <summary>The key that questions must bring; null: whoever reaches the host may ask.</summary>
    public ApiKey? ReadKey { get; init; }

    /// <summary>Origins whose pages may ask (CORS), separated by semicolons; <c>*</c> for all, empty for none but the host's own.</summary>
    public string AllowedOrigins { get; init; } = "";

    /// <summary>
    /// Which questions by GET must bear the header <c>GraphQL-Preflight</c>, so that no other site asks in a visitor's name: <c>browsers</c>, those that a browser sends
    /// for a page of another site; <c>always</c>; <c>never</c>.
    /// </summary>
    public string Preflight { get; init; } = "browsers";

    /// <summary>Folder of operations that are known by name, <c>NAME.graphql</c>; null for none.</summary>
    public string? TrustedOperations { get; init; }

    /// <summary>Whether only those are answered.</summary>
    public bool OnlyTrusted { get; init; }

    /// <summary>Folder of annotations by which the API tells how well the host reads, the documents in the folder above it; null for none.</summary>
    public string? Gold { get; init; }

    /// <summary>How often it is looked for what other processes have written to the store, in seconds, 0.05-3600.</summary>
    public double CatchUpSeconds { get; init; } = 1;

    /// <summary>Longest time for the answer to a question, in seconds, 0.1-600.</summary>
    public double QueryTimeoutSeconds { get; init; } = 30;

    /// <summary>Cost of a question as reckoned before it is answered, about the number of objects that it may give, 1-1000000.</summary>
    public int MaxQueryCost { get; init; } = 10_000;

    /// <summary>Length of a question with its variables, in kilobytes, 1-65536; a document by the mutation <c>ingest</c> must fit in it.</summary>
    public int MaxQueryKilobytes { get; init; } = 1024;

    /// <summary>The allowed origins, each.</summary>
    public IReadOnlyList<string> Origins => AllowedOrigins.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Every fault of these options, as a person would be told; empty where all is well.</summary>
    public IEnumerable<string> Faults() => Texts().Concat(Numbers().Select(n => Range(n.Name, n.Value, n.Least, n.Most)).OfType<string>());

    private IEnumerable<string> Texts()
    {
        if (string.IsNullOrWhiteSpace(Inbox))
        {
            yield return "inbox: name a folder.";
        }

        foreach (var url in Urls.Split(';'))
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                yield return $"urls: '{url}' is no address such as http://127.0.0.1:5080.";
            }
        }

        if (LogFormat is not ("text" or "json"))
        {
            yield return $"logFormat: '{LogFormat}' is neither text nor json.";
        }

        if (Preflight is not ("browsers" or "always" or "never"))
        {
            yield return $"preflight: '{Preflight}' is none of browsers, always, never.";
        }

        foreach (var fault in Folders().Concat(Origins.Where(o => !IsOrigin(o)).Select(o => $"allowedOrigins: '{o}' is no origin such as https://notebooks.example.org, and not *.")))
        {
            yield return fault;
        }
    }

    private IEnumerable<string> Folders()
    {
        if (TrustedOperations is { } trusted && !Directory.Exists(trusted))
        {
            yield return $"trustedOperations: there is no folder '{trusted}'.";
        }

        if (OnlyTrusted && TrustedOperations is null)
        {
            yield return "onlyTrusted: name the folder of trusted operations as well (trustedOperations).";
        }

        if (Gold is { } gold && !Directory.Exists(gold))
        {
            yield return $"gold: there is no folder '{gold}'.";
        }
    }

    private static bool IsOrigin(string text) => text is "*"
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath is "/" && !text.EndsWith('/'));

    private IEnumerable<(string Name, double Value, double Least, double Most)> Numbers() =>
    [
        ("pollSeconds", PollSeconds, 0.05, 3600), ("settleSeconds", SettleSeconds, 0.05, 600), ("unfinishedSeconds", UnfinishedSeconds, 0.05, 86400),
        ("readers", Readers, 1, 64), ("queuedFiles", QueuedFiles, 1, 10000), ("batchSeconds", BatchSeconds, 0.01, 60),
        ("retrySeconds", RetrySeconds, 0.01, 60), ("retryMostSeconds", RetryMostSeconds, 0.01, 3600), ("restSeconds", RestSeconds, 0.05, 3600), ("probeSeconds", ProbeSeconds, 0.05, 3600),
        ("slowStoreSeconds", SlowStoreSeconds, 0.1, 3600), ("stopSeconds", StopSeconds, 0.1, 9),
        ("maxUploadMegabytes", MaxUploadMegabytes, 1, 1024), ("minFreeMegabytes", MinFreeMegabytes, 0, 1_000_000),
        ("catchUpSeconds", CatchUpSeconds, 0.05, 3600), ("queryTimeoutSeconds", QueryTimeoutSeconds, 0.1, 600), ("maxQueryCost", MaxQueryCost, 1, 1_000_000),
        ("maxQueryKilobytes", MaxQueryKilobytes, 1, 65_536),
    ];

    // Written so that NaN is out of range too.
    private static string? Range(string name, double value, double least, double most) => value >= least && value <= most
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{name}: {value} is not between {least} and {most}.");
}
