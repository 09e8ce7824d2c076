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
    string Type, string[] Objects, string Before, string After, TriggerFlags Flags, string[] NotBefore, string[] NotAfter)
{
    /// <summary>A bit for the last six of each word's character next to the verb: beside the sense itself, for one is looked at wherever its verb stands.</summary>
    private readonly ulong before = Mask(NotBefore, w => w[^1]);
    private readonly ulong after = Mask(NotAfter, w => w[0]);

    /// <summary>Whether it may stand without a thing.</summary>
    public bool NeedsNoThing { get; } = Array.IndexOf(Objects, "-") >= 0;

    /// <summary>Whether a flag is set.</summary>
    public bool Is(TriggerFlags flag) => (Flags & flag) != 0;

    /// <summary>Whether a word of <see cref="NotBefore"/> stands right before a verb.</summary>
    public bool IsGuardedBefore(string text, int verb)
    {
        if (verb == 0 || ((before >> (text[verb - 1] & 63)) & 1) == 0)
        {
            return false;
        }

        foreach (var word in NotBefore)
        {
            if (verb >= word.Length && string.CompareOrdinal(text, verb - word.Length, word, 0, word.Length) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of <see cref="NotAfter"/> may begin where a verb ends; false is sure.</summary>
    public bool MayBeGuardedAfter(string text, int end) => end < text.Length && ((after >> (text[end] & 63)) & 1) != 0;

    private static ulong Mask(string[] words, Func<string, char> next)
    {
        var mask = 0UL;
        foreach (var word in words)
        {
            mask |= 1UL << (next(word) & 63);
        }

        return mask;
    }
}
