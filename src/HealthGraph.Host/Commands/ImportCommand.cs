using System.CommandLine;
using System.Security.Cryptography;
using HealthGraph.Dictionaries;
using HealthGraph.Graph;
using HealthGraph.Host.Importing;
using HealthGraph.Host.Settings;
using HealthGraph.Host.Terminal;
using HealthGraph.Importing;
using HealthGraph.Tables;
using HealthGraph.Tables.Mapping;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph import</c>: tables and statements files into a graph.</summary>
internal static class ImportCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "import";

    private const int RowsAtOnce = 10_000;
    private const int RowsAtOnceForServers = 1000;

    // Bytes. With dictionaries that are compiled already it is less.
    private const long LikeAFirstRun = 170_000_000;

    private static readonly Argument<string[]> Files = new("file") { Description = "Tables (CSV), or statements that 'export --format jsonl' wrote.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> Mapping = new("--mapping") { Description = "How the tables are to be read (YAML); what it leaves out is recognised.", HelpName = "M.yaml" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Do all of it but the writing, and say what would come of it." };
    private static readonly Option<string?> Rejects = new("--rejects") { Description = "Where rows set aside go, with the reason (in a dry run too); mended, the file is imported alone.", HelpName = "R.csv" };
    private static readonly Option<bool> Resume = new("--resume") { Description = "Go on where an import of the same file was broken off." };
    private static readonly Option<bool> Suggest = new("--suggest") { Description = "Write a mapping file for the first table to standard output, and import nothing." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command(Name, "Import articles, issues, facts or dictionary entries from tables (CSV of any make). Importing a file twice changes nothing.")
        {
            Files, Mapping, DryRun, Rejects, Resume, Suggest, DecisionsOption.Decisions, StoreOption.Store,
        };
        command.SetAction(RunAsync);
        return command.WithExamples(
            "healthgraph import back-issues.csv --dry-run", "healthgraph import --suggest back-issues.csv > M.yaml",
            "healthgraph import back-issues.csv --mapping M.yaml --rejects bad.csv", "healthgraph import bad.csv --mapping M.yaml",
            "healthgraph import hospitals.csv --dictionaries mine/", "healthgraph import graph.jsonl --store copy.db");
    }

    /// <summary>Compiling the dictionaries, which a first run does, takes memory that the import would carry along to its end.</summary>
    private static void GiveBack()
    {
        if (Environment.WorkingSet > LikeAFirstRun)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (settings, output) = (DecisionsOption.Settings(parsed), CommonOptions.Output(parsed));
        var findings = new List<Finding>();
        if (Options(parsed, settings, findings) is not { } options)
        {
            output.Findings(findings);
            return ExitCode.Usage;
        }

        var words = HeaderWords.Load(ReaderFactory.Folders(settings), findings);
        if (parsed.GetValue(Suggest))
        {
            return SuggestOne(options, words, findings, output, cancellationToken);
        }

        var early = ProbedFile.BeginAsync(options.Files[0], options.Mapping.Encoding, cancellationToken);
        var dictionaries = ReaderFactory.Dictionaries(settings);
        findings.AddRange(dictionaries.Findings);
        var reader = Task.Run(() => new BulletinReader(ReaderFactory.Documents(settings), dictionaries), CancellationToken.None);
        await using var store = options.IsDry && IsNew(settings) ? null : await StoreFactory.OpenAsync(settings, cancellationToken);
        await using var dry = options.IsDry ? await DryRunWriter.OpenAsync(store, cancellationToken) : null;
        var entities = settings.Dictionaries is { } folder ? new EntityDictionary(folder, dictionaries.Lexicon) : null;
        var writer = dry ?? store as ITellingWriter ?? new ForecastingWriter(store!);
        var isFile = dry is not null || store is ITellingWriter;
        var preparing = dry?.Scratch ?? store!;
        var target = new ImportTarget(writer, entities, preparing.StatementsABatch, isFile ? RowsAtOnce : RowsAtOnceForServers, preparing.Release,
            dry is not null ? null : resolution => store!.WriteResolutionAsync(resolution, CancellationToken.None));
        target.Decided.Load(store is null ? Resolution.None : await store.ResolutionAsync(cancellationToken));
        var parts = new ImportParts(await reader, new ArticleStatements(dictionaries), dictionaries, RelationWords.Load(ReaderFactory.Folders(settings), findings), preparing.Prepare);
        GiveBack();
        using var session = new ImportSession(options, parts, target, words, output, await early);
        IReadOnlyList<ImportReport> reports;
        try
        {
            reports = await session.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            output.ProgressEnd();
            Saved(options.IsDry ? null : entities, output);
            output.Failure(options.IsDry ? "Stopped; a dry run has written nothing." : $"Stopped in {session.Stopped}; what was read up to here is written. Go on with the same command and --resume.");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is GraphStoreException or IOException && !options.IsDry)
        {
            output.ProgressEnd();
            output.Failure($"Broken off in {session.Stopped}; what was written up to here is kept. When the cause is gone, go on with the same command and --resume.");
            throw;
        }

        if (!options.IsDry)
        {
            Saved(entities, output);
            findings.AddRange(await DecisionsOption.ReplayAsync(settings, store!, cancellationToken));
        }

        return Tell(output, options, reports, findings);
    }

    private static int Tell(Output output, ImportOptions options, IReadOnlyList<ImportReport> reports, List<Finding> findings)
    {
        findings.AddRange(reports.SelectMany(r => r.Tally.Findings));
        output.Findings(findings, Output.FewOfACode);
        if (output.Mode.Json)
        {
            ImportText.WriteJson(output, reports, options.IsDry, findings);
        }
        else
        {
            ImportText.Show(output, reports, options.IsDry);
        }

        return reports.All(r => !r.IsRead) ? ExitCode.Failed : findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Saved(EntityDictionary? entities, Output output)
    {
        foreach (var path in entities?.Save() ?? [])
        {
            output.Remark($"Entries written to {path}.");
        }
    }

    private static int SuggestOne(ImportOptions options, HeaderWords words, List<Finding> findings, Output output, CancellationToken cancellationToken)
    {
        var file = options.Files[0];
        using var content = File.OpenRead(file);
        var facts = FileProbe.Read(content, options.Mapping.Encoding, cancellationToken);
        var table = new TableRecognizer(words).Recognize(file, facts, () => File.OpenRead(file), options.Mapping, findings);
        output.Findings(findings);
        table ??= findings.Exists(f => f.Code == FindingCode.ImportHeader) ? TableRecognizer.Guess(file, facts, () => File.OpenRead(file), options.Mapping) : null;
        if (table is null)
        {
            return ExitCode.Failed;
        }

        output.Result(MappingSuggestion.Of(table, SchemaPath()).TrimEnd('\n'));
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    /// <summary>Beside the program; the name alone where somebody took it away.</summary>
    private static string SchemaPath()
    {
        const string Schema = "import-mapping.schema.json";
        var path = Path.Combine(AppContext.BaseDirectory, Schema);
        return File.Exists(path) ? path : Schema;
    }

    private static ImportOptions? Options(ParseResult parsed, HostSettings settings, List<Finding> findings)
    {
        var options = new ImportOptions
        {
            Files = parsed.GetValue(Files)!,
            Store = settings.Store,
            Rejects = parsed.GetValue(Rejects),
            IsDry = parsed.GetValue(DryRun),
            Resume = parsed.GetValue(Resume),
        };
        if (options.Rejects is { } rejects && options.Files.Any(f => string.Equals(Path.GetFullPath(f), Path.GetFullPath(rejects), StringComparison.Ordinal)))
        {
            findings.Add(new Finding(FindingCode.InputUnreadable, rejects, null, null, "The rejects would overwrite the file that is imported.", "Name another file."));
            return null;
        }

        if (parsed.GetValue(Mapping) is not { } path)
        {
            return options;
        }

        var bytes = File.ReadAllBytes(path);
        using var text = new StreamReader(new MemoryStream(bytes));
        var mapping = MappingFile.Read(path, text, findings);
        return findings.Count > 0 ? null : options with { Mapping = mapping, MappingHash = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
    }

    private static bool IsNew(HostSettings settings) => StoreAddress.Parse(settings.Store).File is { } file && !File.Exists(file);
}
