namespace HealthGraph.Stores.Neo4j;

/// <summary>What one article says of one node.</summary>
internal sealed class NodeRow(string id)
{
    private readonly List<string> names = [];
    private readonly List<object?> properties = [];

    /// <summary>The columns: id, labels, names, properties.</summary>
    public object?[] Values => [id, NodeLabels.Of(id), names, properties];

    /// <summary>A name that the article uses.</summary>
    public void Name(string name)
    {
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            names.Add(name);
        }
    }

    /// <summary>A property that the article states; <c>name</c> is one and a name besides.</summary>
    public void Property(string property, string value)
    {
        properties.Add(new object?[] { property, value });
        if (property is "name")
        {
            Name(value);
        }
    }
}
