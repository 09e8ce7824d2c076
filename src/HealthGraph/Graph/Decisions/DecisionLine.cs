using System.Globalization;

namespace HealthGraph.Graph.Decisions;

/// <summary>A decision as a line of tab-separated text.</summary>
internal static class DecisionLine
{
    /// <summary>The first lines of a decisions file.</summary>
    public const string Header = "# Decisions of people about the graph. Lines are only ever added; an undo is a line of its own.\nid\twhen\twho\twhat\tnode\tother\tproperty\tvalue\twhy\n";

    private const string WhenFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly (DecisionKind Kind, string Word)[] Words =
    [
        (DecisionKind.Same, "same"), (DecisionKind.Different, "different"), (DecisionKind.NotAnEntity, "not-an-entity"),
        (DecisionKind.Correct, "correct"), (DecisionKind.Unsure, "unsure"), (DecisionKind.Undo, "undo"),
    ];

    /// <summary>The word by which people call a kind of decision.</summary>
    public static string Word(DecisionKind kind) => Array.Find(Words, w => w.Kind == kind).Word;

    /// <summary>The line, without its end; empty columns at the end are left out.</summary>
    public static string Format(Decision decision) => string.Join('\t',
        decision.Id, decision.When.UtcDateTime.ToString(WhenFormat, CultureInfo.InvariantCulture), decision.Who, Word(decision.Kind), decision.Node,
        decision.Other, decision.Property, decision.Value, decision.Why).TrimEnd('\t');

    /// <summary>Reads a line; a line without an id gets the one that its parts make.</summary>
    /// <param name="line">Without its end.</param>
    /// <param name="fault">What is wrong with it, one sentence, where the result is null.</param>
    public static Decision? Parse(string line, out string fault)
    {
        var columns = line.Split('\t');
        fault = "It has fewer columns than a decision needs.";
        if (columns.Length < 5)
        {
            return null;
        }

        string? Column(int index) => index < columns.Length && columns[index].Length > 0 ? columns[index] : null;
        if (!DateTimeOffset.TryParseExact(columns[1], WhenFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when))
        {
            fault = $"'{columns[1]}' is no time; it is written 2026-11-25T09:30:00Z.";
            return null;
        }

        var word = Array.FindIndex(Words, w => string.Equals(w.Word, columns[3], StringComparison.Ordinal));
        if (word < 0)
        {
            fault = $"'{columns[3]}' is no decision; {string.Join(", ", Words.Select(w => w.Word))} are.";
            return null;
        }

        try
        {
            var made = Decision.Make(Words[word].Kind, columns[4], Column(5), Column(6), Column(7), columns[2], when, Column(8));
            return columns[0].Length > 0 ? made with { Id = columns[0] } : made;
        }
        catch (ArgumentException e)
        {
            fault = e.Message;
            return null;
        }
    }
}
