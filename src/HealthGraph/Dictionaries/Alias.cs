namespace HealthGraph.Dictionaries;

/// <summary>A name by which an entry is also known.</summary>
/// <param name="Text">The name itself.</param>
/// <param name="Ambiguous">Others bear it too: it links only where the context supports it (written <c>name?</c>).</param>
/// <param name="From">First year or date of use, or null (written <c>name@2013-2018</c>).</param>
/// <param name="To">Last year or date of use, or null.</param>
public readonly record struct Alias(string Text, bool Ambiguous = false, PartialDate? From = null, PartialDate? To = null)
{
    /// <summary>Reads <c>name</c>, <c>name?</c>, <c>name@2013-2018</c>, <c>name?@-2013</c>; null where a mark cannot be read.</summary>
    public static Alias? TryParse(string text)
    {
        var at = text.LastIndexOf('@');
        var name = at < 0 ? text : text[..at];
        var ambiguous = name.EndsWith('?');
        name = ambiguous ? name[..^1] : name;
        if (name.Length == 0)
        {
            return null;
        }

        return at < 0 ? new Alias(name, ambiguous) : WithYears(name, ambiguous, text[(at + 1)..]);
    }

    private static Alias? WithYears(string name, bool ambiguous, string years)
    {
        var parts = years.Split('-');
        var from = PartialDate.TryParse(parts[0]);
        var to = parts.Length == 2 ? PartialDate.TryParse(parts[1]) : null;
        var read = parts.Length == 2 && (from is not null || parts[0].Length == 0) && (to is not null || parts[1].Length == 0);
        return read ? new Alias(name, ambiguous, from, to) : null;
    }
}
