using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Which articles state a fact.</summary>
public sealed class FactArticles
{
    private readonly GraphView view;
    private readonly int anchor;
    private readonly FactReading reading;
    private readonly FactKey wanted;
    private readonly (bool Other, bool Value) any;

    private FactArticles(GraphView view, NodeView anchor, FactKey wanted, bool anyOther, bool anyValue)
    {
        (this.view, this.anchor, this.wanted) = (view, anchor.Number, wanted);
        (reading, any) = (new FactReading(view, anchor.Number), (anyOther, anyValue));
    }

    /// <summary>The newest articles that state a fact, those without a date last; of one day by id. Costs by how far back they lie.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="question">Which fact, how many articles.</param>
    /// <returns>Null where the view does not tell: a node is not in it, or people set right where some of the edges end.</returns>
    public static IReadOnlyList<ArticleView>? Newest(GraphView view, FactQuestion question)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(question);
        Bounds.Check(question.First, 1, int.MaxValue, nameof(question));
        var predicate = view.Tables.Predicates.Find(question.Predicate);
        var (from, to) = (Node(view, question.Subject), Node(view, question.Object));
        if (predicate < 0 || (from is null) != (question.Subject is null) || (to is null) != (question.Object is null) || (from ?? to) is null)
        {
            return null;
        }

        var value = question.Value is { } text ? view.Tables.Strings.Find(text) : -1;
        if (predicate == view.Tables.Predicates.Mentions && from is not null)
        {
            return to is null || view.SlotOf(from.Number) is var own && own < 0 ? null
                : new FactArticles(view, to, new FactKey(predicate, FactWay.Inward, -1, value), anyOther: true, question.Value is null).Among(own);
        }

        if (to is not null && (from is null || IsCheaper(view, predicate, to, from)))
        {
            return from is null && Array.Exists(view.Snapshot.Resolved.CorrectedTo(to.Number), c => c.Predicate == predicate)
                ? null
                : new FactArticles(view, to, new FactKey(predicate, FactWay.Inward, from?.Number ?? -1, value), from is null, question.Value is null).Walk(question.First);
        }

        return new FactArticles(view, from!, new FactKey(predicate, to is null ? FactWay.Property : FactWay.Outward, to?.Number ?? -1, value), to is null, question.Value is null)
            .Walk(question.First);
    }

    private static NodeView? Node(GraphView view, string? id) => id is null ? null : view.Node(id);

    /// <summary>Whether an edge is sooner found among the articles of its object. Where people set an end right, the subject tells.</summary>
    private static bool IsCheaper(GraphView view, int predicate, NodeView to, NodeView from) => !to.Equals(from)
        && view.Snapshot.Resolved.Correction(from.Number, predicate) < 0 && to.ArticleCount < from.ArticleCount;

    private List<ArticleView> Among(int slot) => States(slot) ? [new ArticleView(view, slot)] : [];

    private List<ArticleView> Walk(int first)
    {
        var (found, slots) = (new List<ArticleView>(), view.Facts(anchor).Articles);
        for (var end = slots.Length; end > 0 && found.Count < first;)
        {
            var (start, day) = (end - 1, view.DayOf(slots[end - 1]));
            while (start > 0 && view.DayOf(slots[start - 1]) == day)
            {
                start--;
            }

            for (var i = start; i < end && found.Count < first; i++)
            {
                if (States(slots[i]))
                {
                    found.Add(new ArticleView(view, slots[i]));
                }
            }

            end = start;
        }

        return found;
    }

    private bool States(int slot)
    {
        var pack = new FactPack(view.Tables.Articles[slot].Facts);
        var stated = States(pack, anchor);
        foreach (var member in view.Snapshot.Resolved.Members(anchor))
        {
            stated = stated || States(pack, member);
        }

        return stated;
    }

    private bool States(FactPack pack, int node)
    {
        var place = pack.Find(node);
        if (place < 0)
        {
            return false;
        }

        foreach (var fact in pack.Facts(place, view.Tables.Nodes.Local(node), view.Tables.Predicates.Mentions))
        {
            if (fact.Predicate == wanted.Predicate && reading.Read(fact) is { } key && Fits(key))
            {
                return true;
            }
        }

        return false;
    }

    // Where any object will do, the predicate alone says whether it is a property or an edge.
    private bool Fits(FactKey key) => (any.Value || key.Value == wanted.Value)
        && (any.Other ? (key.Way == FactWay.Inward) == (wanted.Way == FactWay.Inward) : key.Way == wanted.Way && key.Other == wanted.Other);
}
