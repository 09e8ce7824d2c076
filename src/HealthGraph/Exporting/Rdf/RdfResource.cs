namespace HealthGraph.Exporting.Rdf;

/// <summary>All that an export says of one thing in one place: its triples, in order.</summary>
/// <param name="iri">The thing.</param>
internal sealed class RdfResource(string iri)
{
    private readonly List<(string Predicate, RdfTerm Value)> triples = [];

    /// <summary>The thing.</summary>
    public string Iri => iri;

    /// <summary>Predicates in full with their values.</summary>
    public IReadOnlyList<(string Predicate, RdfTerm Value)> Triples => triples;

    /// <summary>Adds the types, in full.</summary>
    public RdfResource Is(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            triples.Add((Vocabulary.Type, RdfTerm.Iri(type)));
        }

        return this;
    }

    /// <summary>Adds a triple.</summary>
    public RdfResource With(string predicate, RdfTerm value)
    {
        triples.Add((predicate, value));
        return this;
    }

    /// <summary>Adds plain text where there is any.</summary>
    public RdfResource With(string predicate, string? text) => string.IsNullOrEmpty(text) ? this : With(predicate, RdfTerm.Literal(text));

    /// <summary>Adds a date where there is one.</summary>
    public RdfResource With(string predicate, PartialDate? date) => date is { } known ? With(predicate, RdfTerm.Date(known)) : this;

    /// <summary>Adds a whole number.</summary>
    public RdfResource With(string predicate, int number) =>
        With(predicate, RdfTerm.Typed(number.ToString(System.Globalization.CultureInfo.InvariantCulture), "integer"));
}
