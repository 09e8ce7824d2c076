using HealthGraph.Graph.Index;

namespace HealthGraph.Graph.Questions;

/// <summary>A place in a list of nodes that a name was found for.</summary>
/// <param name="Fit">How the name fits.</param>
/// <param name="Articles">How many articles speak of the node.</param>
/// <param name="Node">A canonical node.</param>
/// <param name="Text">What it is called there: number of a string.</param>
internal readonly record struct NamePlace(NameFit Fit, int Articles, int Node, int Text)
{
    /// <summary>The better fit first, then most articles, then by id.</summary>
    public static int Compare(GraphView view, in NamePlace a, in NamePlace b) => a.Fit != b.Fit
        ? a.Fit.CompareTo(b.Fit)
        : a.Articles != b.Articles ? b.Articles.CompareTo(a.Articles) : NodeOrder.ById(view.Tables, a.Node, b.Node);

    /// <summary>Whether of two texts that fit alike the first is the one to show: the shorter, then the lesser.</summary>
    public static bool IsToShow(GraphView view, int one, int other)
    {
        var left = view.Tables.Strings.Bytes(one);
        var right = view.Tables.Strings.Bytes(other);
        return left.Length != right.Length ? left.Length < right.Length : StringBytes.Compare(left, right) < 0;
    }

    /// <summary>What to show of the node: its own name where that fits as well, else the one that was found.</summary>
    public string Shown(GraphView view, NamePattern pattern)
    {
        var name = new NodeView(view, Node).Name;
        return pattern.Fit(System.Text.Encoding.UTF8.GetBytes(name)) <= Fit ? name : view.Tables.Strings.Shared(Text);
    }
}
