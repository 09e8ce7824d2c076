using HealthGraph.Graph.Questions;

namespace HealthGraph.Api.Fields;

/// <summary>A place in a list of the most named.</summary>
/// <param name="Rank">1-based; equals share it.</param>
/// <param name="Node">The thing.</param>
/// <param name="Count">What was counted.</param>
internal sealed record TopItem(int Rank, object Node, int Count)
{
    /// <summary>The list with its ranks.</summary>
    public static IReadOnlyList<TopItem> Of(IReadOnlyList<RankedNode> ranked)
    {
        var items = new List<TopItem>();
        for (var i = 0; i < ranked.Count; i++)
        {
            var rank = i > 0 && ranked[i].Count == ranked[i - 1].Count ? items[^1].Rank : i + 1;
            items.Add(new TopItem(rank, QueryFields.Shown(ranked[i].Node)!, checked((int)ranked[i].Count)));
        }

        return items;
    }
}
