namespace HealthGraph.Exporting.Rdf;

/// <summary>The object of a triple.</summary>
/// <param name="Text">An IRI in full, or the text of a literal.</param>
/// <param name="IsIri">Whether it is an IRI.</param>
/// <param name="Datatype">IRI of a literal's type; null for a plain one.</param>
internal readonly record struct RdfTerm(string Text, bool IsIri, string? Datatype)
{
    /// <summary>Something with an IRI of its own.</summary>
    public static RdfTerm Iri(string iri) => new(iri, IsIri: true, null);

    /// <summary>Plain text.</summary>
    public static RdfTerm Literal(string text) => new(text, IsIri: false, null);

    /// <summary>A literal of an XML Schema type: <c>date</c>.</summary>
    public static RdfTerm Typed(string text, string type) => new(text, IsIri: false, Vocabulary.Xsd + type);

    /// <summary>A date of its own precision.</summary>
    public static RdfTerm Date(PartialDate date) =>
        Typed(date.ToString(), date.Day is not null ? "date" : date.Month is not null ? "gYearMonth" : "gYear");
}
