using HealthGraph.Api.Paging;
using HealthGraph.Graph.Decisions;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;

namespace HealthGraph.Api.Fields;

/// <summary>Judgements of people.</summary>
internal sealed class DecisionFields(ApiParts parts)
{
    private static readonly Ordering<DecisionItem> Latest = new(
    [
        (SortKeys.Text<DecisionItem>("when", d => d.Decision.When.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), true),
        (SortKeys.Text<DecisionItem>("id", d => d.Decision.Id), true),
    ]);

    /// <summary>Adds the resolvers.</summary>
    public void Add(SchemaBuilder builder)
    {
        builder.AddAsyncResolver("Query", "decisions", DecisionsAsync);
        builder.AddResolver<DecisionItem, string>("Decision", "id", (d, _) => d.Decision.Id);
        builder.AddResolver<DecisionItem, DateTimeOffset>("Decision", "when", (d, _) => d.Decision.When);
        builder.AddResolver<DecisionItem, string>("Decision", "who", (d, _) => d.Decision.Who);
        builder.AddResolver<DecisionItem, string>("Decision", "kind", (d, _) => DecisionFile.Word(d.Decision.Kind).Replace('-', '_').ToUpperInvariant());
        builder.AddResolver<DecisionItem, bool>("Decision", "isActive", (d, _) => d.IsActive);
        builder.AddResolver<DecisionItem, string>("Decision", "node", (d, _) => d.Decision.Node);
        builder.AddResolver<DecisionItem, string?>("Decision", "other", (d, _) => d.Decision.Other);
        builder.AddResolver<DecisionItem, string?>("Decision", "property", (d, _) => d.Decision.Property);
        builder.AddResolver<DecisionItem, string?>("Decision", "value", (d, _) => d.Decision.Value);
        builder.AddResolver<DecisionItem, string?>("Decision", "why", (d, _) => d.Decision.Why);
    }

    private async ValueTask<Connection> DecisionsAsync(FieldContext context)
    {
        var log = parts.Commands?.Invoke() is { } commands ? await commands.DecisionsAsync(context.Cancellation) : new DecisionLog([]);
        return Paged.Of(log.Lines.Select(d => new DecisionItem(d, log.IsActive(d))), Latest, PageRequest.Of(context));
    }
}
