using System.Globalization;
using System.Runtime.CompilerServices;
using HealthGraph.Exporting.Tables;
using HealthGraph.Graph;

namespace HealthGraph.Exporting.Rdf;

/// <summary>Walks an export as RDF: issues; all nodes but articles, by id; then each article with its reading, its statements and the edges that they add.</summary>
/// <param name="graph">What is exported.</param>
/// <param name="tables">What its statements add up to.</param>
internal sealed class RdfWalk(ScopedGraph graph, GraphTables tables)
{
    private readonly HashSet<string> agents = new(StringComparer.Ordinal);

    /// <summary>Everything; one thing may come several times, each time with other triples.</summary>
    public async IAsyncEnumerable<RdfResource> ResourcesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var issue in (await graph.IssuesAsync(cancellationToken)).Where(i => graph.Scope.Holds(i.Id)))
        {
            yield return Of(issue);
        }

        await foreach (var place in graph.ContainmentsAsync(cancellationToken))
        {
            if (graph.Scope.Holds(place.IssueId) && graph.Scope.Holds(place.ArticleId))
            {
                yield return new RdfResource(Vocabulary.IriOf(place.IssueId)).With(Vocabulary.Schema + "hasPart", RdfTerm.Iri(Vocabulary.IriOf(place.ArticleId)));
            }
        }

        foreach (var node in tables.Nodes)
        {
            yield return Of(node);
        }

        await foreach (var (article, edges) in tables.EdgesAsync(cancellationToken))
        {
            foreach (var resource in Of(article).Concat(edges.Select(e => Of(e.Edge))))
            {
                yield return resource;
            }
        }
    }

    private static RdfResource Of(IssueNode issue) => new RdfResource(Vocabulary.IriOf(issue.Id))
        .Is(Vocabulary.TypeOf("Issue", null), Vocabulary.Own + "Issue")
        .With(Vocabulary.Schema + "name", issue.Series)
        .With(Vocabulary.Schema + "issueNumber", issue.Number?.ToString(CultureInfo.InvariantCulture))
        .With(Vocabulary.Schema + "datePublished", issue.PublishedOn)
        .With(Vocabulary.Schema + "temporalCoverage", issue is { CoverageStart: { } start, CoverageEnd: { } end } ? $"{start}/{end}" : null)
        .With(Vocabulary.Schema + "publisher", issue.Publisher);

    private static RdfResource Of(NodeFacts node)
    {
        var resource = new RdfResource(Vocabulary.IriOf(node.Id))
            .Is(Vocabulary.TypeOf(node.Kind, node.Property("kind")), Vocabulary.Own + node.Kind)
            .With(Vocabulary.Schema + "name", node.Name);
        foreach (var alias in node.Aliases)
        {
            resource.With(Vocabulary.Schema + "alternateName", alias);
        }

        foreach (var (property, values) in node.Properties)
        {
            foreach (var value in values)
            {
                resource.With(Vocabulary.PropertyOf(property), Literal(property, value));
            }
        }

        return resource;
    }

    private static RdfResource Of(EdgeFacts edge)
    {
        var (predicate, inverse) = Vocabulary.EdgeOf(edge.Type, edge.Subject);
        var (from, to) = inverse ? (edge.Object, edge.Subject) : (edge.Subject, edge.Object);
        return new RdfResource(Vocabulary.IriOf(from)).With(predicate, RdfTerm.Iri(Vocabulary.IriOf(to)));
    }

    private IEnumerable<RdfResource> Of(ScopedArticle scoped)
    {
        var article = scoped.Article;
        var (iri, reading) = (Vocabulary.IriOf(article.Id), Vocabulary.IriOf("reading/" + article.Id[(article.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]));
        yield return new RdfResource(iri)
            .Is(Vocabulary.TypeOf("Article", null), Vocabulary.Own + "Article", Vocabulary.Prov + "Entity")
            .With(Vocabulary.Schema + "headline", article.Title)
            .With(Vocabulary.Schema + "datePublished", article.PublishedOn)
            .With(Vocabulary.Schema + "url", article.Url)
            .With(Vocabulary.Own + "source", article.Source)
            .With(Vocabulary.Own + "text", article.Text);
        var agent = Vocabulary.IriOf("dictionaries/" + article.DictionaryVersion);
        if (agents.Add(agent))
        {
            yield return new RdfResource(agent).Is(Vocabulary.Prov + "SoftwareAgent").With(Vocabulary.Own + "dictionaryVersion", article.DictionaryVersion);
        }

        yield return new RdfResource(reading).Is(Vocabulary.Prov + "Activity")
            .With(Vocabulary.Prov + "used", RdfTerm.Iri(iri)).With(Vocabulary.Prov + "wasAssociatedWith", RdfTerm.Iri(agent));
        var sentences = new SentenceFinder(article.Text);
        foreach (var (_, statement) in graph.Statements(scoped))
        {
            yield return Of(statement, sentences.At(statement.Span), iri, reading);
        }
    }

    private static RdfResource Of(Statement s, string sentence, string article, string reading) => new RdfResource(Vocabulary.IriOf("statement/" + s.Id))
        .Is(Vocabulary.Rdf + "Statement", Vocabulary.Prov + "Entity")
        .With(Vocabulary.Rdf + "subject", RdfTerm.Iri(Vocabulary.IriOf(s.Subject)))
        .With(Vocabulary.Rdf + "predicate", RdfTerm.Iri(Vocabulary.Own + s.Predicate))
        .With(Vocabulary.Rdf + "object", s.Object is { } target ? RdfTerm.Iri(Vocabulary.IriOf(target)) : Literal(s.Predicate, s.Value ?? ""))
        .With(Vocabulary.Own + "qualifier", s.Object is null ? null : s.Value)
        .With(Vocabulary.Prov + "wasDerivedFrom", RdfTerm.Iri(article))
        .With(Vocabulary.Prov + "wasGeneratedBy", RdfTerm.Iri(reading))
        .With(Vocabulary.Prov + "value", sentence)
        .With(Vocabulary.Own + "start", s.Span.Start)
        .With(Vocabulary.Own + "end", s.Span.End)
        .With(Vocabulary.Own + "rule", s.Rule)
        .With(Vocabulary.Own + "entry", s.Entry)
        .With(Vocabulary.Own + "confidence", RdfTerm.Typed(s.Confidence.ToString("0.######", CultureInfo.InvariantCulture), "decimal"));

    private static RdfTerm Literal(string property, string value) => property switch
    {
        "date" or "endDate" or "asOf" when PartialDate.TryParse(value) is { } date => RdfTerm.Date(date),
        "value" or "upper" when decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
            RdfTerm.Typed(value, "decimal"),
        "planned" => RdfTerm.Typed(value, "boolean"),
        _ => RdfTerm.Literal(value),
    };
}
