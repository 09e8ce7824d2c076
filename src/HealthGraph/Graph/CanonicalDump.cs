namespace HealthGraph.Graph;

/// <summary>Writes all that a store was told as lines of JSON in one fixed order: two stores with the same content give the same bytes.</summary>
/// <remarks>First the issues, then which issue carries which article, then each article followed by its statements, then people's resolutions.</remarks>
public static class CanonicalDump
{
    /// <summary>Streams the dump; memory is that of one article.</summary>
    public static async Task WriteAsync(IGraphReader reader, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(output);
        await foreach (var issue in reader.IssuesAsync(cancellationToken))
        {
            DumpLines.Write(output, json => DumpLines.Issue(json, issue));
        }

        await foreach (var containment in reader.ContainmentsAsync(null, cancellationToken))
        {
            DumpLines.Write(output, json => DumpLines.Containment(json, containment));
        }

        await foreach (var stored in reader.StoredArticlesAsync(cancellationToken))
        {
            DumpLines.Write(output, json => DumpLines.Article(json, stored.Article));
            foreach (var statement in stored.Statements)
            {
                DumpLines.Write(output, json => DumpLines.Statement(json, statement));
            }
        }

        DumpLines.WriteResolution(output, await reader.ResolutionAsync(cancellationToken));
    }
}
