using HealthGraph.Extraction.Names;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Proposes the names of bodies in an article.</summary>
/// <remarks>First one pass for all that a name shows by itself, then the short forms that the article gives to the bodies so found.</remarks>
internal sealed class OrganizationDetector(NameKnowledge knowledge) : IDetector
{
    /// <inheritdoc/>
    public void Detect(DetectionContext context, List<Candidate> candidates)
    {
        ArgumentNullException.ThrowIfNull(context);
        var text = context.Text;
        var readings = new List<NameReading>();
        new NameScan(knowledge, context.Words, (reading, weight, rule) =>
        {
            if (DocumentNumber.Follows(text, reading.Span.End))
            {
                return;
            }

            candidates.Add(new Candidate(reading.Span, EntityType.Organization, weight, rule, reading));
            readings.Add(reading);
        }).Run();
        IntroducedForms.Detect(text, readings, candidates);
        LaterForms.Detect(knowledge.Grammar, text, readings, candidates);
        Bylines.Detect(knowledge.Grammar, text, candidates);
    }
}
