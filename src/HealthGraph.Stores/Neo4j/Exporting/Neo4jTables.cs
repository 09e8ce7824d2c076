using System.Collections.Immutable;

namespace HealthGraph.Stores.Neo4j.Exporting;

/// <summary>Every kind of node and relationship that the store writes, but what belongs to the program alone (<c>WriteLock</c>, <c>Migration</c>).</summary>
internal static class Neo4jTables
{
    private const string Long = "long";
    private const string Double = "double";
    private const string Strings = "string[]";
    private const string Longs = "long[]";

    public static readonly Neo4jTable Nodes = new("nodes",
    [
        new("id"), new("articles", Long), new("names", Strings), new("name"), new("kind"), new("candidate", Strings), new("type"), new("trigger"),
        new("date"), new("endDate"), new("planned"), new("object", Strings), new("subject", Strings), new("participant", Strings), new("speaker", Strings),
        new("value", Double), new("upper", Double), new("bound"), new("unit"), new("asOf"), new("surface"),
    ]) { Ids = "Node" };

    public static readonly Neo4jTable Articles = new("articles",
    [
        new("id"), new("title"), new("source"), new("url"), new("publishedOn"), new("text"), new("length", Long), new("contentHash"),
        new("dictionaryVersion"), new("digest"), new("articles", Long),
    ]) { Ids = "Node" };

    public static readonly Neo4jTable Issues = new("issues",
    [
        new("id"), new("series"), new("number", Long), new("publishedOn"), new("coverageStart"), new("coverageEnd"), new("publisher"), new("name"),
    ]) { Ids = "Issue" };

    public static readonly Neo4jTable Statements = new("statements",
    [
        new("id"), new("article"), new("subject"), new("predicate"), new("object"), new("value"), new("start", Long), new("end", Long), new("rule"),
        new("entry"), new("confidence", Double), new("sentence"), new("edge"),
    ]);

    public static readonly Neo4jTable Resolutions = new("resolutions",
        [new("node"), new("canonical"), new("labels", Strings), new("homeLabels", Strings)]);

    public static readonly Neo4jTable Corrections = new("corrections", [new("node"), new("property"), new("value")]);

    public static readonly Neo4jTable Contains = new("contains", [new("ordinal", Long)]) { From = "Issue" };

    public static readonly Neo4jTable Mentions = new("mentions",
    [
        new("object"), new("times", Long), new("names", Strings), new("sentences", Strings), new("rules", Strings), new("starts", Longs), new("ends", Longs),
    ]) { From = "Node" };

    public static readonly Neo4jTable Edges = new("edges",
    [
        new("edge"), new("subject"), new("object"), new("articles", Long), new("title"), new("role"), new("since"), new("statement"), new("sentence"),
        new("rule"), new("article"), new("articleTitle"),
    ]) { From = "Node" };

    public static readonly Neo4jTable SameAs = new("same-as", []) { From = "Node" };

    /// <summary>Tables of nodes.</summary>
    public static readonly ImmutableArray<Neo4jTable> OfNodes = [Nodes, Articles, Issues, Statements, Resolutions, Corrections];

    /// <summary>Tables of relationships.</summary>
    public static readonly ImmutableArray<Neo4jTable> OfRelationships = [Contains, Mentions, Edges, SameAs];
}
