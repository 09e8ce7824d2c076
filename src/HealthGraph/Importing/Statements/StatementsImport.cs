using System.Text.Json;
using HealthGraph.Graph;
using HealthGraph.Tables;

namespace HealthGraph.Importing.Statements;

/// <summary>A statements file (<c>export --format jsonl</c>, <c>dump</c>): articles whole with the claims that were made, nothing read anew.</summary>
/// <remarks>A line whose parts do not belong together (an id that is no hash of them, a span outside the text) is set aside; the others are taken.</remarks>
public sealed class StatementsImport : IImportSource
{
    private const int BlockBytes = 1 << 17;

    private readonly Func<ArticleRecord, ArticleRecord> prepare;
    private ArticlePlaces places = new();

    /// <summary>An import of a statements file.</summary>
    /// <param name="prepare">What the store does with a record before its turn.</param>
    public StatementsImport(Func<ArticleRecord, ArticleRecord> prepare) => this.prepare = prepare;

    /// <summary>Whether a file is one, by its first byte that says anything.</summary>
    public static bool Looks(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Span<byte> head = stackalloc byte[4096];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        return head.Trim("\r\n\t "u8) is [(byte)'{', ..] text && text.IndexOf("\":"u8) > 0;
    }

    /// <inheritdoc/>
    public IEnumerable<SourceBlock> Blocks(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        content.Position = 0;
        places = ArticlePlaces.Gather(content);
        content.Position = 0;
        var (lines, number, bytes, block) = (new JsonLineReader(content), 0, 0, new LineBlock());
        while (lines.Next() is { } text)
        {
            number++;
            if (bytes >= BlockBytes && !text.AsSpan().StartsWith("{\"statement\""u8))
            {
                yield return block;
                (block, bytes) = (new LineBlock(), 0);
            }

            block.Lines.Add((number, text));
            bytes += text.Length;
            block.Position = lines.Position;
        }

        yield return block;

    }

    /// <inheritdoc/>
    public IReadOnlyList<RowResult> Read(SourceBlock block, long first, long passed)
    {
        var lines = ((LineBlock)block).Lines;
        return lines.Count == 0 ? [] : new BlockLines(places, prepare).Read(lines);
    }

    /// <summary>Lines that tie articles to issues of which the file lacks one or the other; asked for when all blocks are read.</summary>
    public IReadOnlyList<RowResult> Left() =>
    [
        .. places.WithoutIssue.Select(t => BlockLines.Rejected(t.Line, t.Text, $"The file has no issue '{t.Issue}'.")),
        .. places.Left().Select(t => BlockLines.Rejected(t.Line, [], $"The file has no article '{t.Article}'.")),
    ];
}
