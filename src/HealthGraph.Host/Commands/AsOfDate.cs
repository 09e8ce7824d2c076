using System.Globalization;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>Until when a graph is asked for: a date, or the number of an issue.</summary>
internal static class AsOfDate
{
    /// <summary>The date, or what to tell the person; neither where nothing was given.</summary>
    /// <param name="store">Knows the issues.</param>
    /// <param name="text"><c>2023</c>, <c>2023-10</c>, <c>2023-10-27</c>, <c>#547</c>, the id of an issue, or null.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<(PartialDate? Date, string? Fault)> ReadAsync(IGraphReader store, string? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return (null, null);
        }

        if (!text.StartsWith('#') && !text.StartsWith("issue/", StringComparison.Ordinal))
        {
            return PartialDate.TryParse(text) is { } date ? (date, null) : (null, $"--as-of: '{text}' is no date; write 2023, 2023-10, 2023-10-27 or #547.");
        }

        var found = new List<IssueNode>();
        await foreach (var issue in store.IssuesAsync(cancellationToken))
        {
            if (string.Equals(issue.Id, text, StringComparison.Ordinal)
                || (issue.Number is { } number && string.Equals(text, string.Create(CultureInfo.InvariantCulture, $"#{number}"), StringComparison.Ordinal)))
            {
                found.Add(issue);
            }
        }

        return found.Count switch
        {
            0 => (null, $"--as-of: there is no issue {text}."),
            1 when CarriedBy.DateOf(found[0]) is { } date => (date, null),
            1 => (null, $"--as-of: issue {text} has no date."),
            _ => (null, $"--as-of: {found.Count} issues have that number: {string.Join(", ", found.Select(i => i.Id))}; give the id of one."),
        };
    }
}
