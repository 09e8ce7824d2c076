namespace HealthGraph.Extraction.Organizations;

/// <summary>A piece that a longer name may begin with: a body or a place.</summary>
/// <param name="Body">The body, or null for a place.</param>
/// <param name="Place">The place, or null for a body.</param>
internal readonly record struct NameUnit(NameReading? Body, NamePlace? Place)
{
    public TextSpan Span => Body?.Span ?? Place!.Span;
}
