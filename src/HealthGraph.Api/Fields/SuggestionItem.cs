using HealthGraph.Graph.Index;

namespace HealthGraph.Api.Fields;

/// <summary>A name that fits what is typed.</summary>
/// <param name="Text">The name or alias.</param>
/// <param name="Node">What it names.</param>
internal sealed record SuggestionItem(string Text, NodeView Node)
{
    /// <summary>The name or alias of a node that begins with a text, else that holds it; null where none does.</summary>
    public static SuggestionItem? Of(NodeView node, string text)
    {
        string[] names = [node.Name, .. node.Aliases.Select(a => a.Text)];
        var fitting = names.FirstOrDefault(n => n.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            ?? names.FirstOrDefault(n => n.Contains(text, StringComparison.OrdinalIgnoreCase));
        return fitting is null ? null : new SuggestionItem(fitting, node);
    }
}
