using System.Collections.Concurrent;

namespace HealthGraph.Host.Serving;

/// <summary>What keeps the host from doing its work right now, by part. Safe for many threads.</summary>
internal sealed class Readiness
{
    /// <summary>The part that keeps the graph.</summary>
    public const string Store = "store";

    /// <summary>The part that brings documents.</summary>
    public const string Inbox = "inbox";

    private readonly ConcurrentDictionary<string, string> problems = new(StringComparer.Ordinal);

    /// <summary>The problems by part, in the order of their names; empty where the host is ready.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Problems => [.. problems.OrderBy(p => p.Key, StringComparer.Ordinal)];

    /// <summary>Something keeps a part from working.</summary>
    /// <returns>Whether this is news: the part was well before, or ailed otherwise.</returns>
    public bool Report(string part, string reason)
    {
        var news = !problems.TryGetValue(part, out var known) || !string.Equals(known, reason, StringComparison.Ordinal);
        problems[part] = reason;
        return news;
    }

    /// <summary>The part works.</summary>
    /// <returns>Whether it did not before.</returns>
    public bool Clear(string part) => problems.TryRemove(part, out _);
}
