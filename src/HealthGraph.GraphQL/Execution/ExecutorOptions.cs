namespace HealthGraph.GraphQL.Execution;

/// <summary>What the executor allows. Every limit is on; the defaults suit a public API whose queries people write by hand.</summary>
public sealed record ExecutorOptions
{
    /// <summary>Length of a document, bytes; at least 1. Default 65,536.</summary>
    public int MaxDocumentBytes { get; init; } = 65_536;

    /// <summary>Tokens of a document, comments not counted; at least 1. Default 10,000.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>Nesting of braces and brackets in a document, 1-500. Default 100.</summary>
    public int MaxNesting { get; init; } = 100;

    /// <summary>Steps of one plan; bounds what fragments that spread one another can multiply. Default 20,000.</summary>
    public int MaxPlanSteps { get; init; } = 20_000;

    /// <summary>Documents whose plans are kept; the least used go first. Default 1,000; 0 keeps none.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>Messages about wrong names say what is like them. Default true; false keeps a schema's names to itself.</summary>
    public bool Suggests { get; init; } = true;

    /// <summary>Is told of exceptions that clients get no details of, with the path of the field; null for nobody. May be called by several threads at once.</summary>
    public Action<Exception, string>? OnException { get; init; }
}
