using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>Keeps the best few of many names that fit, one a node.</summary>
internal sealed class NameRanking(GraphView view, uint kinds, int most)
{
    private readonly List<NamePlace> best = [];
    private readonly HashSet<int> nodes = [];

    /// <summary>Whether there are as many.</summary>
    public bool IsFull => best.Count == most;

    /// <summary>The best, in their order.</summary>
    public IReadOnlyList<NamePlace> Best => best;

    /// <summary>Takes a name into account.</summary>
    public void Add(NameTable names, NameHit hit)
    {
        var node = view.Snapshot.Resolved.Canonical(hit.Node);
        if (node < 0 || (kinds >> view.Tables.Nodes.Kind(node) & 1) == 0)
        {
            return;
        }

        var at = nodes.Contains(node) ? best.FindIndex(b => b.Node == node) : -1;
        if (at < 0 ? !MayEnter(hit.Fit, node) : best[at].Fit < hit.Fit || (best[at].Fit == hit.Fit && !NamePlace.IsToShow(view, names.Text(hit.Name), best[at].Text)))
        {
            return;
        }

        if (view.Exists(node) && KnownNames.Counts(view, names, hit.Name, node))
        {
            Put(new NamePlace(hit.Fit, at < 0 ? ArticleSlots.Count(view, node) : best[at].Articles, node, names.Text(hit.Name)), at);
        }
    }

    /// <summary>Whether a node could be among the best at all: no more articles speak of it than ever did.</summary>
    public bool MayEnter(NameFit fit, int node)
    {
        if (!IsFull)
        {
            return true;
        }

        var worst = best[^1];
        return fit != worst.Fit ? fit < worst.Fit
            : view.Snapshot.Resolved.Members(node).Length > 0 || view.Tables.Nodes.Slots(node).Count >= worst.Articles;
    }

    private void Put(NamePlace place, int instead)
    {
        if (instead >= 0)
        {
            best.RemoveAt(instead);
        }

        var at = best.FindIndex(b => NamePlace.Compare(view, place, b) < 0);
        best.Insert(at < 0 ? best.Count : at, place);
        nodes.Add(place.Node);
        if (best.Count > most)
        {
            nodes.Remove(best[^1].Node);
            best.RemoveAt(best.Count - 1);
        }
    }
}
