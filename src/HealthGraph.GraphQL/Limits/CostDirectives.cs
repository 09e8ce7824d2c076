namespace HealthGraph.GraphQL.Limits;

/// <summary>The definitions of <c>@cost</c> and <c>@listSize</c>, for schemas that use them without defining them.</summary>
internal static class CostDirectives
{
    private const string Cost = "\n\"What the field or the objects of the type cost; a number in a string.\"\ndirective @cost(weight: String!) on FIELD_DEFINITION | OBJECT | SCALAR | ENUM | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION\n";

    private const string ListSize = "\n\"How long a list may be: as long as an argument says, or as is assumed.\"\ndirective @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION\n";

    /// <summary>The document with what it lacks.</summary>
    public static string Complete(string sdl) => sdl + Missing(sdl, "cost", Cost) + Missing(sdl, "listSize", ListSize);

    private static string Missing(string sdl, string name, string definition) =>
        sdl.Contains($"@{name}(", StringComparison.Ordinal) && !sdl.Contains($"directive @{name}", StringComparison.Ordinal) ? definition : "";
}
