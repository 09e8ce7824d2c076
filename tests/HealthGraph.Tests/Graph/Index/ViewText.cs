using System.Globalization;
using System.Text;
using HealthGraph.Graph;
using HealthGraph.Graph.Index;

namespace HealthGraph.Tests.Graph.Index;

/// <summary>All that a view shows, as text: equal texts, equal views.</summary>
internal static class ViewText
{
    public static string Of(GraphView view)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{view.ArticleCount} articles");
        foreach (var issue in view.Issues)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"issue {issue.Issue} {string.Join(' ', issue.Articles)}");
        }

        foreach (var article in view.Articles)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"article {article.Id} {article.Title} {article.Source} {article.Url} {article.PublishedOn} {article.Date} {article.Node}");
            text.AppendLine("  in " + string.Join(' ', article.Issues.Select(i => $"{i.Issue.Issue.Id}:{i.Ordinal}")));
            text.AppendLine("  mentions " + string.Join(' ', article.Mentions.Select(m => $"{m.Node}:{m.Times}")));
            text.AppendLine("  nodes " + string.Join(' ', article.Nodes));
        }

        foreach (var node in GraphSchema.NodeKinds.SelectMany(view.Nodes))
        {
            Add(text, node);
        }

        text.AppendLine(string.Join(' ', view.Events.Select(e => $"{e.Id} {e.When}")));
        return text.ToString();
    }

    private static void Add(StringBuilder text, NodeView node)
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"node {node.Id} {node.Kind} {node.Name} {node.Type} {node.ArticleCount} {node.Mentions} {node.FirstSeen} {node.LastSeen}");
        text.AppendLine("  articles " + string.Join(' ', node.Articles));
        foreach (var property in node.Properties)
        {
            text.AppendLine("  " + property);
        }

        foreach (var alias in node.Aliases)
        {
            text.AppendLine("  " + alias);
        }

        foreach (var edge in node.Edges)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {edge.Subject} {edge.Predicate} {edge.Object} {edge.Value} {edge.Articles} {edge.First} {edge.Last}");
        }
    }
}
