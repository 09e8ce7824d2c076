namespace HealthGraph.Documents;

/// <summary>Collects what is found wrong in one document.</summary>
/// <param name="file">Path or name of the document.</param>
internal sealed class FindingList(string file)
{
    /// <summary>Most findings kept; a document of rubbish must not fill the memory with complaints.</summary>
    private const int Most = 1000;

    private readonly List<Finding> findings = [];

    /// <summary>Notes one finding.</summary>
    public void Add(string code, int? line, string what, string advice)
    {
        if (findings.Count < Most)
        {
            findings.Add(new Finding(code, file, line, null, what, advice));
        }
    }

    /// <summary>The findings so far, by line, those of the whole document first.</summary>
    public IReadOnlyList<Finding> ToList() => [.. findings.OrderBy(f => f.Line ?? 0)];

    /// <summary>A document that gave no article.</summary>
    public Bulletin ToBulletin() => new(file, null, [], ToList());
}
