using HealthGraph.Api.Evidence;
using HealthGraph.Api.Kinds;
using HealthGraph.Graph.Index;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>The fields of claims and of what they stand on.</summary>
internal sealed class FactFields(StoreLoaders store)
{
    /// <summary>What articles say of the properties of a node.</summary>
    public static IReadOnlyList<ClaimItem> Claims(NodeView node, FieldContext context)
    {
        var property = context.Argument<string>("property");
        return [.. node.Properties.Where(p => property is null || string.Equals(p.Name, property, StringComparison.Ordinal)).Select(p => new ClaimItem(node, p))];
    }

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddResolver<IFact, int>("Fact", "articleCount", (f, _) => f.ArticleCount);
        builder.AddAsyncResolver<IFact, IReadOnlyList<EvidenceItem>>("Fact", "evidence", (f, c) => store.EvidenceAsync(f, c.Argument<int>("first"), c));
        builder.BindType<ClaimItem>("Claim");
        builder.BindType<EvidenceItem>("Evidence");
        builder.AddAsyncResolver<EvidenceItem, string>("Evidence", "sentence", async (e, c) => (await store.TextAsync(e.Article.Id, c))?.SentenceAt(e.Statement.Span) ?? "");
        builder.AddAsyncResolver<EvidenceItem, string>("Evidence", "text", async (e, c) => (await store.TextAsync(e.Article.Id, c))?.Words(e.Statement.Span) ?? "");
        builder.BindType<MentionItem>("Mention");
        builder.AddAsyncResolver<MentionItem, string>("Mention", "sentence", async (m, c) => (await store.TextAsync(m.Article.Id, c))?.SentenceAt(m.Statement.Span) ?? "");
        builder.BindType<RelationItem>("Relation");
        builder.AddResolver<RelationItem, object?>("Relation", "from", (r, _) => QueryFields.Shown(r.Subject));
        builder.AddResolver<RelationItem, object?>("Relation", "to", (r, _) => QueryFields.Shown(r.Object));
        builder.AddResolver<RelationItem, object?>("Relation", "other", (r, _) => QueryFields.Shown(r.Other));
        builder.BindType<NeighbourItem>("Neighbour");
    }
}
