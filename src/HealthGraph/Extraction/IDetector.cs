namespace HealthGraph.Extraction;

/// <summary>Proposes readings of the stretches of one article; holds no state of an article.</summary>
internal interface IDetector
{
    /// <summary>Adds its readings; overlapping ones are welcome, the lattice chooses.</summary>
    void Detect(DetectionContext context, List<Candidate> candidates);
}
