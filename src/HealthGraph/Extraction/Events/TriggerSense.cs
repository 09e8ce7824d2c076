using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>One meaning of a verb that states a happening: a row of <c>dictionaries/events/triggers.tsv</c>.</summary>
/// <param name="Type">Type of event.</param>
/// <param name="Objects">Classes that the thing must have; <c>*</c> any named thing, <c>-</c> none needed.</param>
/// <param name="Before">Role of who stands before the verb, or empty.</param>
/// <param name="After">Role of who stands after it, or empty.</param>
/// <param name="Flags">As the table's header says.</param>
/// <param name="NotBefore">What must not stand right before the verb.</param>
/// <param name="NotAfter">What must not stand right after it.</param>
internal sealed record TriggerSense(
    string Type, string[] Objects, string Before, string After, TriggerFlags Flags, WordList NotBefore, WordList NotAfter)
{
    /// <summary>Whether it may stand without a thing.</summary>
    public bool NeedsNoThing { get; } = Array.IndexOf(Objects, "-") >= 0;

    /// <summary>Whether a flag is set.</summary>
    public bool Is(TriggerFlags flag) => (Flags & flag) != 0;
}
