using System.Globalization;

namespace HealthGraph.Graph.Doubles;

/// <summary>Adds up what speaks for and against two nodes being one, and keeps the words.</summary>
internal sealed class Reasons
{
    private readonly List<string> words = [];
    private double sum;

    /// <summary>Adds a reason with its weight, which may be negative.</summary>
    public Reasons Add(double weight, string reason)
    {
        sum += weight;
        words.Add(string.Create(CultureInfo.InvariantCulture, $"{weight:+0.00;-0.00} {reason}"));
        return this;
    }

    /// <summary>Adds a reason where it holds.</summary>
    public Reasons AddIf(bool holds, double weight, string reason) => holds ? Add(weight, reason) : this;

    /// <summary>The pair with its score, the node of more articles first.</summary>
    public LikelyDouble Of(NodeProfile one, NodeProfile other)
    {
        var (first, second) = (other.ArticleCount, one.Id).CompareTo((one.ArticleCount, other.Id)) <= 0 ? (one, other) : (other, one);
        return Of(GraphSchema.KindOf(one.Id), first.Id, second.Id);
    }

    /// <summary>The pair with its score.</summary>
    public LikelyDouble Of(string kind, string node, string other) => new(kind, node, other, Math.Round(Math.Clamp(sum, 0, 1), 2), words);
}
