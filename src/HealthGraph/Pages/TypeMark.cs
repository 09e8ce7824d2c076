namespace HealthGraph.Pages;

/// <summary>How a type of entity is shown: by colour and line, and by a letter for those who do not see colour.</summary>
/// <param name="Letter">Stands after each mention, and is the class of its style in lower case.</param>
/// <param name="Label">For people.</param>
internal sealed record TypeMark(string Letter, string Label)
{
    /// <summary>Class of the stylesheet.</summary>
    public string Class => Letter.ToLowerInvariant();

    /// <summary>The mark of a type.</summary>
    public static TypeMark Of(EntityType type) => type switch
    {
        EntityType.Organization => new("O", "Organization"),
        EntityType.Person => new("P", "Person"),
        EntityType.Region => new("R", "Region"),
        EntityType.Policy => new("D", "Policy document"),
        _ => new("T", "Topic"),
    };

    /// <summary>Writes words with the letter after them. The letter is kept with the last character, so that it never begins a line.</summary>
    public void Write(HtmlText html, string words, bool ambiguous)
    {
        var last = words.Length > 1 && char.IsLowSurrogate(words[^1]) ? words.Length - 2 : Math.Max(0, words.Length - 1);
        html.Text(words.AsSpan(0, last)).Open("span", ("class", "end")).Text(words.AsSpan(last))
            .Element("sup", ambiguous ? Letter + "?" : Letter, ("aria-label", ambiguous ? $"{Label}, ambiguous" : Label)).Close();
    }
}
