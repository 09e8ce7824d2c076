namespace HealthGraph.Extraction.People;

/// <summary>The rules that find persons, with what each is worth.</summary>
/// <remarks>
/// Confidence is (right + 1) / (found + 2) over the annotated documents and sixty texts of other provinces and outlets read by eye (2026-11), right of
/// found: post 430 of 430 (kept at 0.99), list 35 of 35, repeated 29 of 29, role 27 of 27, byline 20 of 20, minority 18 of 18, dotted 15 of 15,
/// foreign 4 of 5; rank, speech and bio, all names before a word, 5 of 5 together.
/// </remarks>
/// <param name="Name">As in <see cref="Mention.Rule"/>.</param>
/// <param name="Weight">Weight of its candidates in the lattice, a code unit.</param>
/// <param name="Threshold">Least score of <see cref="NameReader"/> that it takes, in half points.</param>
/// <param name="Confidence">Share of right answers on the annotated documents, as in <see cref="Mention.Confidence"/>.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record PersonRule(string Name, double Weight, int Threshold, double Confidence, string Reason)
{
    /// <summary>副局长王…</summary>
    public static PersonRule Post { get; } = new("person.post", 1.2, 2, 0.99, "a post stands right before the name");

    /// <summary>患者王…</summary>
    public static PersonRule Weak { get; } = new("person.role", 0.9, 6, 0.97, "a role stands right before the name");

    /// <summary>责编：王…</summary>
    public static PersonRule Byline { get; } = new("person.byline", 1.1, 2, 0.95, "the byline names it");

    /// <summary>副会长李…、段…、刘…</summary>
    public static PersonRule List { get; } = new("person.list", 1.1, 3, 0.97, "it goes on a list of names");

    /// <summary>李…、段…表示: on a list with a name that no post introduces.</summary>
    public static PersonRule FarList { get; } = new("person.list", 1.0, 8, 0.97, "it stands on a list with a name");

    /// <summary>王…院士</summary>
    public static PersonRule Rank { get; } = new("person.rank", 0.9, 7, 0.86, "a rank stands right after the name");

    /// <summary>王…表示</summary>
    public static PersonRule Speech { get; } = new("person.speech", 0.85, 9, 0.86, "what people do in the press stands right after the name");

    /// <summary>主任格桑…</summary>
    public static PersonRule Minority { get; } = new("person.minority", 1.2, 0, 0.95, "it begins as names of minorities do, and goes on in characters that write sounds");

    /// <summary>王…，现任</summary>
    public static PersonRule Bio { get; } = new("person.bio", 0.85, 10, 0.86, "a line of life follows the name");

    /// <summary>总领事坎…</summary>
    public static PersonRule Foreign { get; } = new("person.foreign", 1.2, 0, 0.71, "a foreign post stands right before the name");

    /// <summary>阿卜杜拉·买买提</summary>
    public static PersonRule Dotted { get; } = new("person.dotted", 1.1, 0, 0.94, "two transliterated parts stand on either side of a dot");

    /// <summary>Found elsewhere in the article.</summary>
    public static PersonRule Repeated { get; } = new("person.repeated", 0.85, 0, 0.97, "the article names the person in full elsewhere");
}
