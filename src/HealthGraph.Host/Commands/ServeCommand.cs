using System.CommandLine;
using HealthGraph.Graph;
using HealthGraph.Host.Serving;
using HealthGraph.Host.Serving.Queries;
using HealthGraph.Host.Settings;
using HealthGraph.Stores.Sqlite;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph serve</c>: watches a folder, takes documents over HTTP and answers questions, until it is told to stop.</summary>
internal static class ServeCommand
{
    /// <summary>What the command is called.</summary>
    public const string Name = "serve";

    private static readonly Option<string?> Inbox = new("--inbox") { Description = "Folder that is watched for documents (default inbox).", HelpName = "DIR" };
    private static readonly Option<string?> Urls = new("--urls") { Description = "Addresses of the web server (default http://127.0.0.1:5080).", HelpName = "URLS" };
    private static readonly Option<string?> LogFormat = new("--log-format") { Description = "How logs are written: text (default) or json.", HelpName = "FORMAT" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(Name, "Watch a folder, take documents over HTTP and answer GraphQL, for as long as it runs.")
        {
            Inbox, Urls, LogFormat, DecisionsOption.Decisions, StoreOption.Store,
        };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph serve --inbox inbox --store archive.db", "HEALTHGRAPH_API_KEY_FILE=key.txt healthgraph serve --urls http://0.0.0.0:5080 --log-format json");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (settings, options) = Settings(parsed);
        await StoreFactory.Create(settings).DisposeAsync();
        await using var app = ServeHost.Create(options, Parts(settings));
        var failure = app.Services.GetRequiredService<HostFailure>();
        await app.RunAsync(cancellationToken);
        if (failure.Cause is GraphStoreException store)
        {
            throw store;
        }

        return failure.Cause is { } cause ? throw new IOException(cause.Message, cause) : ExitCode.Done;
    }

    private static (HostSettings Host, ServeOptions Serve) Settings(ParseResult parsed)
    {
        var given = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["dictionaries"] = parsed.GetValue(CommonOptions.Dictionaries),
            ["cache"] = parsed.GetValue(CommonOptions.Cache),
            ["store"] = parsed.GetValue(StoreOption.Store),
            ["decisions"] = parsed.GetValue(DecisionsOption.Decisions),
            ["inbox"] = parsed.GetValue(Inbox),
            ["urls"] = parsed.GetValue(Urls),
            ["logFormat"] = parsed.GetValue(LogFormat),
        };
        return ServeSettings.Read(Environment.CurrentDirectory, given, Environment.GetEnvironmentVariable);
    }

    private static ServeParts Parts(HostSettings settings)
    {
        var dictionaries = ReaderFactory.Dictionaries(settings);
        var reader = new BulletinReader(ReaderFactory.Documents(settings), dictionaries);
        var statements = new ArticleStatements(dictionaries);

        // Never opened: readers prepare what they read, whatever becomes of the store meanwhile.
        IGraphWriter? preparing = StoreAddress.Parse(settings.Store).File is { } file ? new SqliteGraphStore(file) : null;
        return new ServeParts
        {
            Read = (name, content) => ReadDocument.Of(reader.Read(name, content), statements, preparing),
            OpenStore = cancellationToken => StoreFactory.OpenAsync(settings, cancellationToken),
            DecisionsFile = DecisionsOption.PathOf(settings),
            Queries = new QueryParts(reader, dictionaries, new Rereading(reader, statements)),
            Replay = (store, cancellationToken) => DecisionsOption.ReplayAsync(settings, store, cancellationToken),
        };
    }
}
