using System.Collections;

namespace HealthGraph.Graph.Index;

/// <summary>Articles by their numbers; each is made when it is looked at.</summary>
internal sealed class ArticleList(GraphView view, int[] slots) : IReadOnlyList<ArticleView>
{
    /// <inheritdoc/>
    public int Count => slots.Length;

    /// <inheritdoc/>
    public ArticleView this[int index] => new(view, slots[index]);

    /// <inheritdoc/>
    public IEnumerator<ArticleView> GetEnumerator()
    {
        foreach (var slot in slots)
        {
            yield return new ArticleView(view, slot);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
