using System.Reflection;
using HealthGraph.Api.Evidence;
using HealthGraph.Api.Fields;
using HealthGraph.Api.Kinds;
using HealthGraph.Api.Scalars;
using HealthGraph.Graph;
using HealthGraph.GraphQL;
using HealthGraph.GraphQL.Execution;
using HealthGraph.GraphQL.Scalars;

namespace HealthGraph.Api;

/// <summary>The graph over GraphQL: <c>schema.graphql</c> and what answers it.</summary>
/// <remarks>
/// <code>
/// Kinds/      what each kind of thing has: one table behind its filter and its order
/// Filtering/  where: compiled once a request into a test      Paging/  order, keyset cursors, connections
/// Fields/     resolvers, by type                              Evidence/  statements and texts, one call to the store a level
/// Changing/   what mutations ask of the host                  News/  what subscriptions hear
/// </code>
/// Lists, filters and questions are answered from the graph in memory (<see cref="HealthGraph.Graph.Index"/>), so that every store gives the same answers.
/// </remarks>
public sealed class GraphApi
{
    private readonly ApiParts parts;

    private GraphApi(ApiParts parts, GraphQLExecutor executor) => (this.parts, Executor) = (parts, executor);

    /// <summary>Answers requests. Safe for many threads.</summary>
    public GraphQLExecutor Executor { get; }

    /// <summary>How many articles the graph in memory holds.</summary>
    public int ArticleCount => parts.Index.Current.ArticleCount;

    /// <summary>The contract, as it stands in the file.</summary>
    public static string Sdl
    {
        get
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("schema.graphql")!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Makes the API.</summary>
    /// <param name="parts">What it is made of.</param>
    /// <exception cref="HealthGraph.GraphQL.Types.SchemaException">The schema promises what nothing answers; a fault of the program.</exception>
    /// <exception cref="InvalidOperationException">The schema's inputs are not those of the property tables; a fault of the program.</exception>
    public static GraphApi Create(ApiParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var (tables, store) = (new PropertyTables(), new StoreLoaders(parts.Reader));
        var builder = SchemaBuilder.FromSdl(Sdl)
            .AddScalar("Date", new DateFormat()).AddScalar("PartialDate", new PartialDateFormat()).AddScalar("DateTime", new DateTimeFormat())
            .AddScalar("URL", new UrlFormat()).AddScalar("Long", new LongFormat());
        ConnectionFields.Add(builder);
        new QueryFields(parts.Index, tables).Add(builder);
        new SearchFields(parts.Index, store).Add(builder);
        new QuestionFields(parts.Index).Add(builder);
        new EntityFields(tables, store).Add(builder);
        new ArticleFields(tables, store).Add(builder);
        new EventFields(tables, store).Add(builder);
        new FactFields(store).Add(builder);
        new HostFields(parts, store).Add(builder);
        new DecisionFields(parts).Add(builder);
        new MutationFields(parts).Add(builder);
        new SubscriptionFields(parts, tables).Add(builder);
        var executor = builder.Build((parts.Limits ?? new ExecutorOptions()) with { Explain = Explain });
        var faults = InputCheck.Faults(executor, tables.All);
        return faults.Count == 0 ? new GraphApi(parts, executor) : throw new InvalidOperationException(string.Join('\n', faults));
    }

    private static GraphQLException? Explain(Exception fault) => fault is GraphStoreException
        ? new GraphQLException("The store does not answer. Lists, filters and counts come from memory and still work; texts, sentences and evidence do not. Ask again later.", "STORE_UNAVAILABLE")
        : null;
}
