namespace HealthGraph.Text.Jieba;

/// <summary>Gives numbers to tags while a dictionary or a tagger is built; the first three are fixed.</summary>
internal sealed class TagNames
{
    internal const int Unknown = 0;
    internal const int Number = 1;
    internal const int Latin = 2;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);

    internal TagNames()
        : this([JiebaDictionary.UnknownTag, "m", "eng"])
    {
    }

    internal TagNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            NumberOf(name);
        }
    }

    /// <summary>The tag's number; a new one is given out for a new tag.</summary>
    /// <exception cref="InvalidOperationException">There are more than 65,535 different tags.</exception>
    internal ushort NumberOf(string tag)
    {
        if (_numbers.TryGetValue(tag, out var number))
        {
            return number;
        }

        if (_names.Count == ushort.MaxValue)
        {
            throw new InvalidOperationException("More than 65,535 different tags.");
        }

        number = (ushort)_names.Count;
        _numbers.Add(tag, number);
        _names.Add(tag);
        return number;
    }

    /// <summary>The names by number.</summary>
    internal string[] ToArray() => [.. _names];
}
