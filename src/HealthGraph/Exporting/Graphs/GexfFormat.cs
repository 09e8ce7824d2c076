using System.Globalization;
using System.Xml;
using HealthGraph.Exporting.Tables;

namespace HealthGraph.Exporting.Graphs;

/// <summary>GEXF 1.2 with dates, for Gephi and its timeline: a node or edge lasts from the first to the last article that speaks of it.</summary>
/// <remarks><see href="https://gexf.net/schema.html"/>. A date known to the month or year begins on its first day and ends on its last.</remarks>
public sealed class GexfFormat : IExportFormat
{
    private const string Namespace = "http://www.gexf.net/1.2draft";

    /// <inheritdoc/>
    public string Name => "gexf";

    /// <inheritdoc/>
    public string? File => "graph.gexf";

    /// <inheritdoc/>
    public bool IsOfWholeArticles => false;

    /// <inheritdoc/>
    public async Task WriteAsync(ScopedGraph graph, IExportTarget target, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        var walk = new GraphWalk(graph, await GraphTables.GatherAsync(graph, cancellationToken));
        using var xml = XmlFile.Create(target.Create(File!));
        WriteHead(xml);
        xml.WriteStartElement("nodes", Namespace);
        await foreach (var node in walk.NodesAsync(cancellationToken))
        {
            xml.WriteStartElement("node", Namespace);
            Write(xml, ("id", node.Id), ("label", node.Label));
            WriteRest(xml, node.First, node.Last, node.Values);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        await foreach (var edge in walk.EdgesAsync(cancellationToken))
        {
            xml.WriteStartElement("edge", Namespace);
            Write(xml, ("id", edge.Id), ("source", edge.Source), ("target", edge.Target), ("label", edge.Type),
                ("weight", edge.Weight.ToString(CultureInfo.InvariantCulture)));
            WriteRest(xml, edge.First, edge.Last, edge.Values);
        }

        xml.WriteEndDocument();
    }

    private static void WriteHead(XmlWriter xml)
    {
        xml.WriteStartElement("gexf", Namespace);
        Write(xml, ("version", "1.2"));
        xml.WriteStartElement("graph", Namespace);
        Write(xml, ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"));
        WriteAttributes(xml, "node", GraphAttributes.OfNodes);
        WriteAttributes(xml, "edge", GraphAttributes.OfEdges);
    }

    private static void WriteAttributes(XmlWriter xml, string of, IReadOnlyList<(string Name, string Type)> attributes)
    {
        xml.WriteStartElement("attributes", Namespace);
        Write(xml, ("class", of), ("mode", "static"));
        foreach (var (name, type) in attributes)
        {
            xml.WriteStartElement("attribute", Namespace);
            Write(xml, ("id", name), ("title", name), ("type", type));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Dates and attributes, and the end of their node or edge.</summary>
    private static void WriteRest(
        XmlWriter xml, PartialDate? first, PartialDate? last, IReadOnlyList<KeyValuePair<string, string>> values)
    {
        Write(xml, ("start", first is { } start ? FirstDay(start) : null), ("end", last is { } end ? LastDay(end) : null));
        xml.WriteStartElement("attvalues", Namespace);
        foreach (var (name, value) in values)
        {
            xml.WriteStartElement("attvalue", Namespace);
            Write(xml, ("for", name), ("value", value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(name, XmlFile.Clean(value));
            }
        }
    }

    private static string FirstDay(PartialDate date) => new PartialDate(date.Year, date.Month ?? 1, date.Day ?? 1).ToString();

    private static string LastDay(PartialDate date)
    {
        var month = date.Month ?? 12;
        return new PartialDate(date.Year, month, date.Day ?? DateTime.DaysInMonth(date.Year, month)).ToString();
    }
}
