using System.Globalization;
using System.Text.Json;
using HealthGraph.Graph;

namespace HealthGraph.Importing.Statements;

/// <summary>The issues of a statements file and which of them carry which articles, gathered before the articles are read: a line's width of memory a tie.</summary>
internal sealed class ArticlePlaces
{
    private readonly List<IssueNode> issues = [];
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<UInt128, List<(int Issue, int Ordinal, int Line)>> places = [];
    private readonly List<(int Line, string Issue, byte[] Text)> open = [];

    /// <summary>Lines whose issue stands nowhere in the file.</summary>
    public IReadOnlyList<(int Line, string Issue, byte[] Text)> WithoutIssue => open;

    /// <summary>Reads the file through. Lines that are no JSON are left for the second reading to tell of.</summary>
    public static ArticlePlaces Gather(Stream content)
    {
        var (places, ties) = (new ArticlePlaces(), new List<(int Line, string Issue, UInt128 Article, int Ordinal, byte[] Text)>());
        var (lines, number) = (new JsonLineReader(content), 0);
        while (lines.Next() is { } text)
        {
            number++;
            if (Begins(text, "\"issue\""u8) && StatementLine.TryIssue(text) is { } issue)
            {
                places.byId.TryAdd(issue.Id, places.issues.Count);
                places.issues.Add(issue);
            }
            else if (Begins(text, "\"contains\""u8) && StatementLine.TryContainment(text) is { } tie && Key(tie.ArticleId) is { } key)
            {
                ties.Add((number, tie.IssueId, key, tie.Ordinal, text));
            }
        }

        foreach (var (line, issue, article, ordinal, text) in ties)
        {
            places.Add(line, issue, article, ordinal, text);
        }

        return places;
    }

    /// <summary>The ties of an article, taken out; the line of each.</summary>
    public IEnumerable<(IssueNode Issue, int Ordinal, int Line)> Take(string articleId)
    {
        List<(int Issue, int Ordinal, int Line)>? found = null;
        if (Key(articleId) is { } key)
        {
            // Blocks are read side by side.
            lock (places)
            {
                places.Remove(key, out found);
            }
        }

        return (found ?? []).Select(p => (issues[p.Issue], p.Ordinal, p.Line));
    }

    /// <summary>Lines of ties whose article the file does not have; asked for when all is read.</summary>
    public IEnumerable<(int Line, string Article)> Left() => places
        .SelectMany(p => p.Value.Select(t => (t.Line, "article/" + p.Key.ToString("x32", CultureInfo.InvariantCulture)))).OrderBy(l => l.Line);

    /// <summary>Whether a line that begins with <c>contains</c> was taken by <see cref="Gather"/>.</summary>
    public static bool IsTaken(byte[] text) =>
        Begins(text, "\"contains\""u8) && StatementLine.TryContainment(text) is { } tie && Key(tie.ArticleId) is not null;

    // A look at the head spares most lines their reading.
    private static bool Begins(byte[] text, ReadOnlySpan<byte> field) => text.AsSpan(0, Math.Min(text.Length, 24)).IndexOf(field) > 0;

    private static UInt128? Key(string articleId) =>
        articleId.StartsWith("article/", StringComparison.Ordinal) && UInt128.TryParse(articleId.AsSpan(8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var key)
            ? key
            : null;

    private void Add(int line, string issue, UInt128 article, int ordinal, byte[] text)
    {
        if (!byId.TryGetValue(issue, out var at))
        {
            open.Add((line, issue, text));
            return;
        }

        if (!places.TryGetValue(article, out var list))
        {
            places.Add(article, list = new List<(int Issue, int Ordinal, int Line)>(1));
        }

        list.Add((at, ordinal, line));
    }
}
