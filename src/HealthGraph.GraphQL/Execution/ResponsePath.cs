namespace HealthGraph.GraphQL.Execution;

/// <summary>Where in the answer the run stands: a stack that costs nothing until an error or an open field asks for it.</summary>
internal sealed class ResponsePath
{
    private PathEntry[] _entries = new PathEntry[16];
    private int _depth;
    private PathNode? _base;

    public void Push(string key, bool nonNull)
    {
        if (_depth == _entries.Length)
        {
            Array.Resize(ref _entries, _depth * 2);
        }

        ref var entry = ref _entries[_depth++];
        entry.Key = key;
        entry.NonNull = nonNull;
        entry.Node = null;
    }

    /// <summary>Steps into a list; <see cref="MoveTo"/> gives the position.</summary>
    public void PushList(bool nonNullItems)
    {
        Push("", nonNullItems);
        _entries[_depth - 1].Key = null;
    }

    public void MoveTo(int index)
    {
        ref var entry = ref _entries[_depth - 1];
        entry.Index = index;
        entry.Node = null;
    }

    public void Pop() => _depth--;

    /// <summary>Goes on from a position that was kept.</summary>
    public void StartAt(PathNode? node)
    {
        _base = node;
        _depth = 0;
    }

    /// <summary>The position as an object.</summary>
    public PathNode? Keep()
    {
        var node = _base;
        for (var i = 0; i < _depth; i++)
        {
            ref var entry = ref _entries[i];
            node = entry.Node ??= new PathNode(node, entry.Key, entry.Index, entry.NonNull);
        }

        return node;
    }

    /// <summary>The position as an error shows it, with a leaf's key at the end.</summary>
    public List<object> ToList(string? leaf)
    {
        var path = Segments(_base);
        for (var i = 0; i < _depth; i++)
        {
            path.Add(_entries[i].Key ?? (object)_entries[i].Index);
        }

        if (leaf is not null)
        {
            path.Add(leaf);
        }

        return path;
    }

    public static List<object> Segments(PathNode? node)
    {
        var path = new List<object>();
        for (; node is not null; node = node.Parent)
        {
            path.Add(node.Segment);
        }

        path.Reverse();
        return path;
    }
}
