using HealthGraph.Dictionaries;

namespace HealthGraph.Extraction.Topics;

/// <summary>What must stand beside an ambiguous word for it to name its topic.</summary>
internal sealed class TopicContexts
{
    private readonly Dictionary<string, List<(string Before, string After)>> contexts;

    private TopicContexts(Dictionary<string, List<(string, string)>> contexts) => this.contexts = contexts;

    /// <summary>Reads <c>topic-contexts.tsv</c>.</summary>
    public static TopicContexts Load(DictionaryFolders folders, ICollection<Finding> findings)
    {
        var byWord = new Dictionary<string, List<(string, string)>>(StringComparer.Ordinal);
        foreach (var row in folders.File("topic-contexts.tsv").SelectMany(f => DictionaryTable.Read(f, ["word", "before", "after"], findings).Rows))
        {
            if (!byWord.TryGetValue(row["word"], out var rows))
            {
                byWord.Add(row["word"], rows = []);
            }

            rows.AddRange(from before in row.List("before").DefaultIfEmpty("")
                          from after in row.List("after").DefaultIfEmpty("")
                          select (before, after));
        }

        return new TopicContexts(byWord);
    }

    /// <summary>Whether what stands before and after the span supports the reading.</summary>
    public bool Supports(string text, TextSpan span) =>
        contexts.TryGetValue(span.Of(text), out var rows)
        && rows.Exists(r => text.AsSpan(0, span.Start).EndsWith(r.Before, StringComparison.Ordinal) && FitsAfter(text, span.End, r.After));

    /// <summary>A single <c>.</c> stands for: no Chinese character.</summary>
    private static bool FitsAfter(string text, int end, string after) =>
        after is "." ? end == text.Length || text[end] is < '\u4E00' or > '\u9FFF' : text.AsSpan(end).StartsWith(after, StringComparison.Ordinal);
}
