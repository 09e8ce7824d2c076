namespace HealthGraph.GraphQL.Language;

/// <summary>What a document may measure before its reading is given up.</summary>
/// <param name="MaxBytes">Length of the document, bytes.</param>
/// <param name="MaxTokens">Tokens, comments not counted.</param>
/// <param name="MaxDepth">Nesting of selections, lists, objects and list types; keeps the stack safe.</param>
internal readonly record struct ParserLimits(int MaxBytes, int MaxTokens, int MaxDepth)
{
    /// <summary>Fields, spreads and inline fragments, wherever they stand.</summary>
    public int MaxSelections { get; init; } = int.MaxValue;

    /// <summary>Fragments that have a name.</summary>
    public int MaxFragments { get; init; } = int.MaxValue;

    /// <summary>For documents that the program itself brings along, such as its schema.</summary>
    public static ParserLimits Trusted => new(int.MaxValue, int.MaxValue, 500);
}
