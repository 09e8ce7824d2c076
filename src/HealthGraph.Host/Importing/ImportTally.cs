using HealthGraph.Graph;
using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>What the rows of one file came to, with the first twenty of each kind.</summary>
internal sealed class ImportTally
{
    private const int MostSamples = 20;
    private const int MostFindings = 1000;

    private readonly List<Finding> findings = [];

    /// <summary>The counts.</summary>
    public ImportCounts Counts { get; set; } = new();

    /// <summary>Rows that were read, counted where they come in.</summary>
    public long RowsIn { get; set; }

    /// <summary>The first rows of each kind, by its name.</summary>
    public SortedDictionary<string, List<(int Line, string Label)>> Samples { get; } = new(StringComparer.Ordinal);

    /// <summary>The first findings.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Findings beyond those kept.</summary>
    public long FindingsLeftOut { get; private set; }

    /// <summary>Whether every row that came in is accounted for.</summary>
    public bool AddsUp => RowsIn == Counts.Written + Counts.Unchanged + Counts.Rejected;

    /// <summary>A row is done with.</summary>
    /// <param name="file">The file.</param>
    /// <param name="row">The row.</param>
    /// <param name="outcome">What writing it changed; null for one set aside.</param>
    public void Settle(string file, RowResult row, WriteOutcome? outcome)
    {
        if (row.Role is not RowRole.Content)
        {
            Counts = Counts.With(row.Role, row.Rows);
            return;
        }

        var (name, rows) = (Name(outcome), row.Rows);
        Counts = outcome switch
        {
            WriteOutcome.Added => Counts with { New = Counts.New + rows },
            WriteOutcome.Changed => Counts with { Changed = Counts.Changed + rows },
            WriteOutcome.Unchanged => Counts with { Known = Counts.Known + rows },
            WriteOutcome.Kept => Counts with { Kept = Counts.Kept + rows },
            _ => Counts with { Rejected = Counts.Rejected + rows },
        };
        if (!Samples.TryGetValue(name, out var samples))
        {
            Samples.Add(name, samples = []);
        }

        if (samples.Count < MostSamples)
        {
            samples.Add((row.Line, row.Label));
        }

        foreach (var fault in row.Fault is { } why ? row.Notes.Append(why) : row.Notes)
        {
            Add(fault.In(file));
        }
    }

    /// <summary>Keeps a finding while there is room.</summary>
    public void Add(Finding finding)
    {
        if (findings.Count < MostFindings)
        {
            findings.Add(finding);
        }
        else
        {
            FindingsLeftOut++;
        }
    }

    private static string Name(WriteOutcome? outcome) => outcome switch
    {
        WriteOutcome.Added => "new",
        WriteOutcome.Changed => "changed",
        WriteOutcome.Unchanged => "known",
        WriteOutcome.Kept => "kept",
        _ => "rejected",
    };
}
