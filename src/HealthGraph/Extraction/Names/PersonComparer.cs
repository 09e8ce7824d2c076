using HealthGraph.Extraction.People;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares people: the personal name, then the body that the post names.</summary>
internal sealed class PersonComparer(PeopleLexicon people, BodyComparer bodies)
{
    private readonly PersonReader reader = new(people, bodies);

    /// <summary>Whether the name is a person's, with or without a post.</summary>
    public bool Concerns(string name) => reader.Read(name) is not null;

    /// <summary>Different names are different people; the same name with no body or with different bodies is for a person to judge.</summary>
    public NameComparison Compare(string a, string b)
    {
        var (left, right) = (reader.Read(a)!, reader.Read(b)!);
        if ((IsWoman(left) && IsMan(right)) || (IsMan(left) && IsWoman(right)))
        {
            return NameComparison.Different("one is a woman, the other a man");
        }

        if (left.Name != right.Name)
        {
            return Names(left, right);
        }

        return left.Partial || right.Partial ? NameComparison.Unsure("only the family name is given")
            : left.Body.Length == 0 && right.Body.Length == 0 ? NameComparison.Same("the same full name; a title alone tells nobody apart")
            : left.Body.Length == 0 || right.Body.Length == 0 ? NameComparison.Unsure("the same full name; a body is given for one only")
            : bodies.Compare(left.Body, right.Body) is { Verdict: NameVerdict.Same } ? NameComparison.Same("the same full name at the same body")
            : NameComparison.Unsure("the same full name at different bodies: one person may have had both posts");
    }

    private static bool IsWoman(PersonParts person) => person.Titles is "女士" or "小姐" or "阿姨" or "奶奶" or "大妈";

    private static bool IsMan(PersonParts person) => person.Titles is "先生" or "大爷" or "大叔" or "叔叔" or "爷爷";

    private static NameComparison Names(PersonParts a, PersonParts b)
    {
        var (one, other) = (a.Name.Replace("·", "", StringComparison.Ordinal), b.Name.Replace("·", "", StringComparison.Ordinal));
        return char.IsAscii(one[0]) != char.IsAscii(other[0]) ? NameComparison.Unsure("one name is written in Latin letters")
            : one == other ? NameComparison.Unsure("the same characters, parted in one of the names")
            : (a.Partial && other.StartsWith(one, StringComparison.Ordinal)) || (b.Partial && one.StartsWith(other, StringComparison.Ordinal)) ? NameComparison.Unsure("only the family name is given")
            : a.Name.Split('·').Contains(b.Name, StringComparer.Ordinal) || b.Name.Split('·').Contains(a.Name, StringComparer.Ordinal) ? NameComparison.Unsure("a part of the name is given for one only")
            : NameComparison.Different($"{a.Name} is not {b.Name}");
    }
}
