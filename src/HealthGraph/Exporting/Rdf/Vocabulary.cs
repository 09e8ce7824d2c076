using System.Text;

namespace HealthGraph.Exporting.Rdf;

/// <summary>The terms of an RDF export: schema.org for what things are, PROV-O for where claims come from, our own where neither has a word.</summary>
/// <remarks><see href="https://schema.org/"/>, <see href="https://www.w3.org/TR/prov-o/"/>. <c>docs/export.md</c> lists the mapping.</remarks>
internal static class Vocabulary
{
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Xsd = "http://www.w3.org/2001/XMLSchema#";
    public const string Schema = "https://schema.org/";
    public const string Prov = "http://www.w3.org/ns/prov#";
    public const string Own = "urn:healthgraph:vocabulary/";
    public const string Type = Rdf + "type";

    private const string Base = "urn:healthgraph:";

    /// <summary>The prefixes by which terms are shortened.</summary>
    public static IReadOnlyList<(string Prefix, string Iri)> Prefixes { get; } =
        [("rdf", Rdf), ("xsd", Xsd), ("schema", Schema), ("prov", Prov), ("hg", Own)];

    /// <summary>The IRI of a node, or of anything else with an id like <c>statement/…</c>: characters that an IRI may not hold are percent-encoded.</summary>
    public static string IriOf(string id)
    {
        var iri = new StringBuilder(Base);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in id.EnumerateRunes())
        {
            if (IsFree(rune))
            {
                iri.Append(rune);
                continue;
            }

            foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            {
                iri.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
            }
        }

        return iri.ToString();
    }

    /// <summary>What schema.org calls a kind of node.</summary>
    /// <param name="kind">A node kind.</param>
    /// <param name="class">The kind of body, or null.</param>
    public static string TypeOf(string kind, string? @class) => Schema + (kind switch
    {
        "Organization" => @class switch
        {
            "government" => "GovernmentOrganization",
            "hospital" => "Hospital",
            "university" => "CollegeOrUniversity",
            "company" => "Corporation",
            "media" => "NewsMediaOrganization",
            "institute" => "ResearchOrganization",
            _ => "Organization",
        },
        "Region" => "AdministrativeArea",
        "Policy" => "CreativeWork",
        "Topic" => "DefinedTerm",
        "Indicator" => "Observation",
        "Article" => "NewsArticle",
        "Issue" => "PublicationIssue",
        _ => kind,
    });

    /// <summary>The predicate of a property.</summary>
    public static string PropertyOf(string property) => property switch
    {
        "name" => Schema + "name",
        "date" => Schema + "startDate",
        "endDate" => Schema + "endDate",
        "asOf" => Schema + "observationDate",
        "value" => Schema + "value",
        "upper" => Schema + "maxValue",
        "unit" => Schema + "unitText",
        _ => Own + property,
    };

    /// <summary>The predicate of an edge, and whether it leads from the object to the subject.</summary>
    /// <param name="type">Type of the edge.</param>
    /// <param name="subject">Id of the subject.</param>
    public static (string Predicate, bool Inverse) EdgeOf(string type, string subject) => type switch
    {
        "MENTIONS" => (Schema + "mentions", false),
        "REPORTS" or "CONCERNS" => (Schema + "about", false),
        "PUBLISHED_BY" => (Schema + "publisher", false),
        "AFFILIATED_WITH" => (Schema + "affiliation", false),
        "ISSUED_BY" => (Schema + "author", false),
        "PART_OF" => (Schema + (subject.StartsWith("region/", StringComparison.Ordinal) ? "containedInPlace" : "parentOrganization"), false),
        "LOCATED_IN" or "TOOK_PLACE_IN" => (Schema + "location", false),
        "PARTICIPATED_IN" => (Schema + "contributor", true),
        "MEASURES" => (Schema + "observationAbout", false),
        "CITES" => (Schema + "citation", false),
        "APPLIES_IN" => (Schema + "spatialCoverage", false),
        _ => (Own + type, false),
    };

    private static bool IsFree(Rune rune) => rune.IsAscii
        ? Rune.IsLetterOrDigit(rune) || "-._~/@:!$&'()*+,;=".Contains((char)rune.Value, StringComparison.Ordinal)
        : rune.Value >= 0xA0 && !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune);
}
