namespace HealthGraph.GraphQL.Execution;

/// <summary>What the executor allows. Every limit is on; the defaults suit a public API whose queries people write by hand.</summary>
public sealed record ExecutorOptions
{
    /// <summary>Length of a document, bytes; at least 1. Default 65,536.</summary>
    public int MaxDocumentBytes { get; init; } = 65_536;

    /// <summary>Tokens of a document, comments not counted; at least 1. Default 10,000.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>Fields, spreads and inline fragments that a document writes; at least 1. Default 2,000: queries that people write have some dozens.</summary>
    public int MaxSelections { get; init; } = 2_000;

    /// <summary>Fragments with a name; at least 1. Default 250.</summary>
    public int MaxFragments { get; init; } = 250;

    /// <summary>Nesting of braces and brackets in a document, 1-500. Default 100.</summary>
    public int MaxNesting { get; init; } = 100;

    /// <summary>Depth of fields in an operation, fragments included, introspection not. Default 25.</summary>
    public int MaxDepth { get; init; } = 25;

    /// <summary>Depth of fields below <c>__schema</c> and <c>__type</c>. Default 20, which the queries of known tools keep.</summary>
    public int MaxIntrospectionDepth { get; init; } = 20;

    /// <summary>Aliases in a document. Default 100.</summary>
    public int MaxAliases { get; init; } = 100;

    /// <summary>Directives in a document. Default 100.</summary>
    public int MaxDirectives { get; init; } = 100;

    /// <summary>Length that an argument such as <c>first</c>, or one that <c>@listSize</c> names, may ask for. Default 1,000.</summary>
    public int MaxListSize { get; init; } = 1_000;

    /// <summary>Length reckoned for a list that nothing is known about. Default 10.</summary>
    public int DefaultListSize { get; init; } = 10;

    /// <summary>Cost of an operation as reckoned before its execution, about the number of objects it may give. Default 10,000.</summary>
    public double MaxCost { get; init; } = 10_000;

    /// <summary>Answers tell their cost in <c>extensions</c>. Default true.</summary>
    public bool ReportsCost { get; init; } = true;

    /// <summary>Steps of one plan; bounds what fragments that spread one another can multiply. Default 20,000.</summary>
    public int MaxPlanSteps { get; init; } = 20_000;

    /// <summary>Documents whose plans are kept; the least used go first. Default 1,000; 0 keeps none.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>Messages about wrong names say what is like them. Default true; false keeps a schema's names to itself.</summary>
    public bool Suggests { get; init; } = true;

    /// <summary>Says what clients are told of an exception that is no <see cref="GraphQLException"/>, such as that of a store that is gone; null, or null for an exception: no more than that something went wrong.</summary>
    public Func<Exception, GraphQLException?>? Explain { get; init; }

    /// <summary>Is told of exceptions that clients get no details of, with the path of the field; null for nobody. May be called by several threads at once.</summary>
    public Action<Exception, string>? OnException { get; init; }
}
