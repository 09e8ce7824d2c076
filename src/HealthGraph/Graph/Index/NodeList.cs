using System.Collections;

namespace HealthGraph.Graph.Index;

/// <summary>Nodes by their numbers; each is made when it is looked at.</summary>
internal sealed class NodeList<T>(GraphView view, int[] numbers, Func<NodeView, T> made) : IReadOnlyList<T>
{
    /// <inheritdoc/>
    public int Count => numbers.Length;

    /// <inheritdoc/>
    public T this[int index] => made(new NodeView(view, numbers[index]));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var number in numbers)
        {
            yield return made(new NodeView(view, number));
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
