using System.Text.Json;
using HealthGraph.Api.Reports;
using HealthGraph.BlindSpots;
using HealthGraph.Dictionaries;
using HealthGraph.Documents;
using HealthGraph.Graph;
using HealthGraph.Host.Serving.Files;
using HealthGraph.Quality;

namespace HealthGraph.Host.Serving.Queries;

/// <summary>What the host knows of its own reading.</summary>
internal sealed class HostReports(BulletinReader reader, DictionarySet dictionaries, Func<IGraphReader?> graph, InboxFolder inbox, string? gold) : IHostReports
{
    private const int MostFiles = 1000;
    private const int MostFindings = 10_000;

    private readonly Lazy<Task<IReadOnlyList<QualityFigure>?>> quality = new(() => Task.Run(() => Measure(reader, gold)));

    /// <inheritdoc/>
    public string DictionaryVersion { get; } = reader.Extract(new Bulletin("", null, [], [])).DictionaryVersion;

    /// <inheritdoc/>
    /// <remarks>Measured once: neither dictionaries nor annotations change while the host runs.</remarks>
    public Task<IReadOnlyList<QualityFigure>?> QualityAsync(CancellationToken cancellation) => quality.Value.WaitAsync(cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BlindSpot>> BlindSpotsAsync(IReadOnlyCollection<string> articles, CancellationToken cancellation)
    {
        var texts = graph() is { } store ? await store.ArticlesAsync(articles, cancellation) : [];
        return await Task.Run(() =>
        {
            var tally = new BlindSpotTally(dictionaries);
            foreach (var node in texts)
            {
                cancellation.ThrowIfCancellationRequested();
                var article = new Article(1, node.Title, node.Source, node.Url, node.PublishedOn, node.Text[(node.Title.Length + 1)..], SourceMap.Empty);
                tally.Add(reader.Extract(new Bulletin(node.Id, null, [article], [])));
            }

            return tally.Ranked();
        }, cancellation);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> FindingsAsync(CancellationToken cancellation) => Task.Run<IReadOnlyList<Finding>>(
        () =>
        {
            var found = new List<Finding>(reader.DictionaryFindings);
            foreach (var file in Latest())
            {
                cancellation.ThrowIfCancellationRequested();
                found.AddRange(FindingsFile.Read(file));
                if (found.Count >= MostFindings)
                {
                    break;
                }
            }

            return found;
        },
        cancellation);

    private IEnumerable<string> Latest() => ((Outcome[])[Outcome.Done, Outcome.Rejected])
        .Select(o => new DirectoryInfo(inbox.Of(o))).Where(d => d.Exists)
        .SelectMany(d => d.EnumerateFiles("*" + FindingsFile.Suffix, SearchOption.AllDirectories))
        .OrderByDescending(f => f.LastWriteTimeUtc).ThenBy(f => f.FullName, StringComparer.Ordinal).Take(MostFiles).Select(f => f.FullName);

    private static IReadOnlyList<QualityFigure>? Measure(BulletinReader reader, string? gold)
    {
        if (gold is null)
        {
            return null;
        }

        var documents = InputFiles.Expand([Path.GetDirectoryName(Path.GetFullPath(gold))!]).Paths;
        var comparison = new QualityComparison();
        foreach (var annotation in Directory.EnumerateFiles(gold, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(annotation);
            var path = documents.FirstOrDefault(d => Path.GetFileName(d).StartsWith(name + ".", StringComparison.Ordinal))
                ?? documents.FirstOrDefault(d => Path.GetFileName(d).StartsWith(name + "_", StringComparison.Ordinal));
            try
            {
                comparison.Add(annotation, path is null ? null : reader.Read(path));
            }
            catch (JsonException)
            {
                // No annotation: 'healthgraph quality' says which.
            }
        }

        return comparison.Report.Figures;
    }
}
