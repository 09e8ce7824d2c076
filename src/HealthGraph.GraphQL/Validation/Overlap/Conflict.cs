using HealthGraph.GraphQL.Language.Nodes;

namespace HealthGraph.GraphQL.Validation.Overlap;

/// <summary>Two fields of one response key that cannot be one.</summary>
internal sealed record Conflict(string Key, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second)
{
    private const int MaxDetail = 1000;
    private const int MaxNodes = 20;

    public string Message => $"Fields \"{Abbreviate(Key)}\" conflict because {Reason}. Use different aliases on the fields to fetch both if this was intentional.";

    /// <summary>What several conflicts below two fields make of these; null where there is none.</summary>
    public static Conflict? Of(List<Conflict> below, string key, FieldNode first, FieldNode second)
    {
        if (below.Count == 0)
        {
            return null;
        }

        var message = "";
        foreach (var conflict in below)
        {
            message += (message.Length == 0 ? "" : " and ") + $"subfields \"{Abbreviate(conflict.Key)}\" conflict because {conflict.Reason}";
            if (message.Length > MaxDetail)
            {
                break;
            }
        }

        return new Conflict(key, Abbreviate(message), Nodes(first, below.Select(c => c.First)), Nodes(second, below.Select(c => c.Second)));
    }

    public static string Abbreviate(string text) => text.Length > MaxDetail ? text[..MaxDetail] + "..." : text;

    private static List<FieldNode> Nodes(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below)
    {
        var nodes = new List<FieldNode> { field };
        foreach (var side in below)
        {
            nodes.AddRange(side.TakeLast(MaxNodes - nodes.Count));
            if (nodes.Count == MaxNodes)
            {
                break;
            }
        }

        return nodes;
    }
}
