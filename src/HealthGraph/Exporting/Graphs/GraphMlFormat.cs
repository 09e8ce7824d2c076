using System.Xml;
using HealthGraph.Exporting.Tables;

namespace HealthGraph.Exporting.Graphs;

/// <summary>GraphML, for networkx, igraph, yEd and their like. <see href="http://graphml.graphdrawing.org/specification.html"/>.</summary>
public sealed class GraphMlFormat : IExportFormat
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <inheritdoc/>
    public string Name => "graphml";

    /// <inheritdoc/>
    public string? File => "graph.graphml";

    /// <inheritdoc/>
    public bool IsOfWholeArticles => false;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var walk = new GraphWalk(graph, await GraphTables.GatherAsync(graph, cancellationToken));
        using var xml = XmlFile.Create(target.Create(File!));
        xml.WriteStartElement("graphml", Namespace);
        WriteKeys(xml, "node", "n", GraphAttributes.OfNodes);
        WriteKeys(xml, "edge", "e", GraphAttributes.OfEdges);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        await foreach (var node in walk.NodesAsync(cancellationToken))
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlFile.Clean(node.Id));
            WriteValues(xml, "n", node.Values);
        }

        await foreach (var edge in walk.EdgesAsync(cancellationToken))
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", XmlFile.Clean(edge.Id));
            xml.WriteAttributeString("source", XmlFile.Clean(edge.Source));
            xml.WriteAttributeString("target", XmlFile.Clean(edge.Target));
            WriteValues(xml, "e", edge.Values);
        }

        xml.WriteEndDocument();
    }

    private static void WriteKeys(XmlWriter xml, string of, string prefix, IReadOnlyList<(string Name, string Type)> attributes)
    {
        foreach (var (name, type) in attributes)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", $"{prefix}.{name}");
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", type);
            xml.WriteEndElement();
        }
    }

    /// <summary>The values, and the end of their node or edge.</summary>
    private static void WriteValues(XmlWriter xml, string prefix, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        foreach (var (name, value) in values)
        {
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", $"{prefix}.{name}");
            xml.WriteString(XmlFile.Clean(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
