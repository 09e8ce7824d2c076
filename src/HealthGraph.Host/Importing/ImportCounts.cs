using HealthGraph.Importing;

namespace HealthGraph.Host.Importing;

/// <summary>How many rows came to what.</summary>
internal sealed record ImportCounts
{
    /// <summary>Brought something that was not there.</summary>
    public long New { get; init; }

    /// <summary>Changed what was there.</summary>
    public long Changed { get; init; }

    /// <summary>Said nothing new.</summary>
    public long Known { get; init; }

    /// <summary>Say something else than the graph, which keeps what it has.</summary>
    public long Kept { get; init; }

    /// <summary>Were set aside.</summary>
    public long Rejected { get; init; }

    /// <summary>Records that are no rows: of the header.</summary>
    public long Headers { get; init; }

    /// <summary>Records that are no rows: lines of totals.</summary>
    public long Totals { get; init; }

    /// <summary>Records that are no rows: empty ones.</summary>
    public long Empty { get; init; }

    /// <summary>New and changed.</summary>
    public long Written => New + Changed;

    /// <summary>Known and kept.</summary>
    public long Unchanged => Known + Kept;

    /// <summary>All rows.</summary>
    public long Rows => Written + Unchanged + Rejected;

    /// <summary>With some more records that are no rows.</summary>
    public ImportCounts With(RowRole role, int more) => role switch
    {
        RowRole.Header => this with { Headers = Headers + more },
        RowRole.Total => this with { Totals = Totals + more },
        _ => this with { Empty = Empty + more },
    };
}
