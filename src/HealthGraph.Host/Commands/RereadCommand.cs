using System.CommandLine;
using HealthGraph.Graph;
using HealthGraph.Graph.Changes;
using HealthGraph.Host.Terminal;

namespace HealthGraph.Host.Commands;

/// <summary><c>healthgraph reread</c>: all stored articles with the dictionaries of today.</summary>
internal static class RereadCommand
{
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Write nothing; print which nodes, events, edges and properties would appear, vanish or change." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("reread", "Read all stored articles again with today's dictionaries, then apply the decisions.")
        {
            DryRun, DecisionsOption.Decisions, StoreOption.Store,
        };
        command.SetAction(RunAsync);
        return command.WithExamples("healthgraph reread --dry-run", "healthgraph reread --dictionaries mine/ --store archive.db");
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (settings, output) = (DecisionsOption.Settings(parsed), CommonOptions.Output(parsed));
        await using var store = await StoreFactory.OpenExistingAsync(settings, cancellationToken);
        var dictionaries = ReaderFactory.Dictionaries(settings);
        var rereading = new Rereading(new BulletinReader(ReaderFactory.Documents(settings), dictionaries), new ArticleStatements(dictionaries));
        var findings = new List<Finding>(dictionaries.Findings);
        if (parsed.GetValue(DryRun))
        {
            await CompareAsync(output, rereading, store, cancellationToken);
        }
        else
        {
            await WriteAsync(output, rereading, store, cancellationToken);
            findings.AddRange(await DecisionsOption.ReplayAsync(settings, store, cancellationToken));
        }

        output.Findings(findings, Output.FewOfACode);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static async Task WriteAsync(Output output, Rereading rereading, IGraphStore store, CancellationToken cancellationToken)
    {
        var (articles, changed) = (0, 0);
        await using var batch = new ArticleBatch(store);
        await foreach (var (stored, read) in rereading.RunAsync(store, cancellationToken))
        {
            articles++;
            changed += IsSame(stored, Rereading.Kept(stored, read)) ? 0 : 1;
            foreach (var record in read)
            {
                await batch.AddAsync(record, cancellationToken);
            }
        }

        await batch.FlushAsync(cancellationToken);
        if (output.Mode.Json)
        {
            output.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("articles", articles);
                json.WriteNumber("changed", changed);
                json.WriteEndObject();
            });
        }

        output.Remark($"{articles} articles read again, {changed} of them say something else now.");
    }

    private static async Task CompareAsync(Output output, Rereading rereading, IGraphStore store, CancellationToken cancellationToken)
    {
        var (articles, changed) = (0, 0);
        var comparison = new GraphChanges();
        await foreach (var (stored, read) in rereading.RunAsync(store, cancellationToken))
        {
            articles++;
            var kept = Rereading.Kept(stored, read);
            changed += IsSame(stored, kept) ? 0 : 1;
            comparison.Add(stored.Statements, kept.Statements);
        }

        var changes = comparison.Result();
        if (output.Mode.Json)
        {
            PrintJson(output, changes);
        }
        else
        {
            output.Table(["change", "what", "node", "predicate", "before", "after"],
                changes.Select(c => (string[])[c.Kind, c.What, c.Subject, c.Predicate ?? "", c.Before ?? "", c.After ?? ""]));
        }

        output.Remark($"{changed} of {articles} articles would say something else: {changes.Count} changes. Nothing was written.");
    }

    private static bool IsSame(ArticleRecord left, ArticleRecord right) => string.Equals(left.Article.Digest, right.Article.Digest, StringComparison.Ordinal);

    private static void PrintJson(Output output, IReadOnlyList<GraphChange> changes) => output.Json(json =>
    {
        json.WriteStartArray();
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Kind);
            json.WriteString("what", change.What);
            json.WriteString("node", change.Subject);
            json.WriteString("predicate", change.Predicate);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
