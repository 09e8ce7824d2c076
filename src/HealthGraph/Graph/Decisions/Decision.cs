using System.Globalization;

namespace HealthGraph.Graph.Decisions;

/// <summary>One judgement of a person: a line of the decisions file.</summary>
/// <param name="Id"><c>d</c> and ten hexadecimal digits, a hash of all but <paramref name="Why"/>.</param>
/// <param name="When">When it was made, UTC, to the second; given by the caller's clock.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Node">Node id; for <see cref="DecisionKind.Undo"/> the id of the decision taken back.</param>
/// <param name="Other">The other node of <c>same</c>, <c>different</c> and <c>unsure</c>, else null.</param>
/// <param name="Property">What <c>correct</c> sets right, one of <see cref="Corrections.Properties"/>, else null.</param>
/// <param name="Value">The right value, else null.</param>
/// <param name="Why">The reason in words, or null.</param>
public sealed record Decision(
    string Id, DateTimeOffset When, string Who, DecisionKind Kind, string Node, string? Other, string? Property, string? Value, string? Why)
{
    /// <summary>Two nodes are one, are two, or nobody can tell.</summary>
    /// <exception cref="ArgumentException">An id names no kind of node, both are one, or they are of two kinds and would be joined.</exception>
    public static Decision Between(DecisionKind kind, string node, string other, string who, DateTimeOffset when, string? why) =>
        Make(kind, node, other, null, null, who, when, why);

    /// <summary>A node is no entity.</summary>
    /// <exception cref="ArgumentException">The id names no kind of node.</exception>
    public static Decision NotAnEntity(string node, string who, DateTimeOffset when, string? why) =>
        Make(DecisionKind.NotAnEntity, node, null, null, null, who, when, why);

    /// <summary>A property of a node is set right.</summary>
    /// <exception cref="ArgumentException">The property cannot be corrected, or the value does not fit it.</exception>
    public static Decision Correct(string node, string property, string value, string who, DateTimeOffset when, string? why) =>
        Make(DecisionKind.Correct, node, null, property, value, who, when, why);

    /// <summary>An earlier decision is taken back.</summary>
    public static Decision Undo(string decisionId, string who, DateTimeOffset when, string? why) =>
        Make(DecisionKind.Undo, decisionId, null, null, null, who, when, why);

    /// <summary>A decision from its parts, checked.</summary>
    /// <exception cref="ArgumentException">The parts make no decision; the message says why.</exception>
    internal static Decision Make(
        DecisionKind kind, string node, string? other, string? property, string? value, string who, DateTimeOffset when, string? why)
    {
        when = new DateTimeOffset(when.UtcDateTime.Ticks - (when.UtcDateTime.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        var made = new Decision("", when, Line(who) ?? "", kind, Line(node) ?? "", Line(other), Line(property), Line(value), Line(why));
        if (DecisionChecks.Fault(made) is { } fault)
        {
            throw new ArgumentException(fault, nameof(node));
        }

        return made with { Id = IdOf(made) };
    }

    private static string IdOf(Decision decision) => "d" + StatementId.Hash(
        decision.When.ToString("O", CultureInfo.InvariantCulture), decision.Who, decision.Kind.ToString(), decision.Node, decision.Other ?? "",
        decision.Property ?? "", decision.Value ?? "")[..10];

    /// <summary>On one line and without tabs, which would break the file; null where nothing is left.</summary>
    private static string? Line(string? text)
    {
        var joined = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return joined.Length == 0 ? null : joined;
    }
}
