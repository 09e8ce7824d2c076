using System.Globalization;

namespace HealthGraph.BlindSpots;

/// <summary>Writes blind spots as a dictionary file that a person completes and drops into <c>dictionaries/bodies</c>.</summary>
/// <remarks>
/// A body is a row with its kind where its shape tells it, its sentence above it as a comment; what no dictionary of bodies can hold (titles, people,
/// ambiguous strings) follows as comments that say where it belongs. The file loads as it is.
/// </remarks>
public static class BlindSpotTable
{
    private const string Columns = "# columns: name\tkind\tregion\tparent\taliases\tfrom\tto\tsuccessor";

    /// <summary>Writes the file, lines ended with a line feed.</summary>
    /// <param name="output">Receives the text; not closed.</param>
    /// <param name="spots">In the order in which they shall stand.</param>
    public static void Write(TextWriter output, IReadOnlyList<BlindSpot> spots)
    {
        Line(output, "# Bodies that the dictionaries do not know, most frequent first: complete what is true, delete the rest, and put the file into dictionaries/bodies.");
        Line(output, Columns);
        Line(output, "# kind: government hospital university company association media institute other; region: full path; aliases: separated by |, alias? = ambiguous");
        Line(output, "# source: found by healthgraph blindspots, completed by hand");
        Line(output, "# licence: facts, free to use (CC0-1.0)");
        Line(output, "# date:");
        var rows = spots.Where(s => IsRow(s)).DistinctBy(s => s.Text, StringComparer.Ordinal).ToList();
        foreach (var spot in rows)
        {
            Line(output, Remark(spot));
            Line(output, $"{spot.Text}\t{spot.Kind}\t\t\t\t\t\t");
        }

        Line(output, "");
        foreach (var spot in spots.Where(s => !IsRow(s)))
        {
            Line(output, Remark(spot));
        }
    }

    private static bool IsRow(BlindSpot spot) => spot is { Type: EntityType.Organization, Reason: not BlindSpotReason.Ambiguous };

    private static string Remark(BlindSpot spot) => string.Create(
        CultureInfo.InvariantCulture, $"# {spot.Count} x {(IsRow(spot) ? "" : $"{spot.Text} ({Advice(spot)}) ")}{spot.Place}: {spot.Sentence}");

    private static string Advice(BlindSpot spot) => spot switch
    {
        { Reason: BlindSpotReason.Ambiguous } => "may be " + string.Join(", ", spot.Candidates) + "; an alias belongs to the one it means",
        { Type: EntityType.Policy } => "a policy belongs to policies.tsv",
        { Type: EntityType.Person } => "a family name belongs to people/surnames.tsv",
        _ => "no body",
    };

    private static void Line(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
