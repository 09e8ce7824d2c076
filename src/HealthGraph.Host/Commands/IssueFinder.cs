using System.Globalization;
using HealthGraph.Graph;

namespace HealthGraph.Host.Commands;

/// <summary>Finds the issue that a person means by a number or an id.</summary>
internal static class IssueFinder
{
    /// <summary>The issue, or what to tell the person.</summary>
    /// <param name="store">Knows the issues.</param>
    /// <param name="option">Name of the option, for the message.</param>
    /// <param name="text"><c>547</c>, <c>#547</c> or the id of an issue.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public static async Task<(IssueNode? Issue, string Fault)> FindAsync(IGraphReader store, string option, string text, CancellationToken cancellationToken)
    {
        var found = new List<IssueNode>();
        await foreach (var issue in store.IssuesAsync(cancellationToken))
        {
            if (string.Equals(issue.Id, text, StringComparison.Ordinal)
                || (issue.Number is { } number && string.Equals(text.TrimStart('#'), number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
            {
                found.Add(issue);
            }
        }

        return found.Count switch
        {
            1 => (found[0], ""),
            0 => (null, $"{option}: there is no issue {text}."),
            _ => (null, $"{option}: {found.Count} issues have that number: {string.Join(", ", found.Select(i => i.Id))}; give the id of one."),
        };
    }
}
