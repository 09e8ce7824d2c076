using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.People;

namespace HealthGraph.Extraction.Names;

/// <summary>Reads a whole string as a person: body and post, name, titles, in that order, each but the name left out at will.</summary>
internal sealed class PersonReader(PeopleLexicon people, BodyComparer bodies)
{
    private const PersonWords Titles = PersonWords.Post | PersonWords.Rank | PersonWords.Honorific;
    private const int LongestTitle = 10;

    // Not the person: who works for one, or is of the family.
    private static readonly string[] Others = ["团队", "工作室", "工作站", "女儿", "家人", "夫人"];

    private static readonly string[] Party = ["党委", "党组", "党总支", "党支部", "纪委"];

    /// <summary>The person, or null where the string names none.</summary>
    public PersonParts? Read(string text)
    {
        if (Array.Exists(Others, o => text.EndsWith(o, StringComparison.Ordinal)))
        {
            return null;
        }

        if (IsLatin(text))
        {
            return new PersonParts(text, "", false, "");
        }

        for (var start = 0; start < text.Length; start++)
        {
            for (var end = start + 1; end <= text.Length; end++)
            {
                if (Named(text[start..end], text[end..]) is { } named && BodyOf(text[..start]) is { } body)
                {
                    return named with { Body = body };
                }
            }
        }

        return null;
    }

    // The shortest name goes with the longest title: 张院长 is a 院长, not a person called 院长.
    private PersonParts? Named(string name, string titles)
    {
        if (!AreTitles(titles))
        {
            return null;
        }

        var family = name.Length == 2 && name[0] is '小' or '老' ? name[1..] : name;
        var alone = family.Length == 1 ? IsFamily(family) && (titles.Length > 0 || name.Length == 2) : family.Length == 2 && IsFamily(family);
        return alone ? new PersonParts(family, "", true, titles)
            : titles.Length != 1 && IsFull(name) ? new PersonParts(name, "", false, titles) : null;
    }

    /// <summary>The body before a name, empty where there is none, null where what stands there is neither body nor post.</summary>
    private string? BodyOf(string before)
    {
        var (body, academician) = (before, false);
        while (LastTitle(body) is > 0 and var length)
        {
            academician |= body.EndsWith("院士", StringComparison.Ordinal);
            body = body[..^length];
        }

        // The 党委书记 of a hospital has his post at the hospital.
        var party = body.Length < before.Length ? Array.Find(Party, p => body.EndsWith(p, StringComparison.Ordinal)) : null;
        body = party is null ? body : body[..^party.Length];
        return academician && body is "中国工程院" or "中国科学院" or "中科院" or "工程院" or "两院" ? ""
            : body.Length == 0 || body.Length < before.Length || (body.Length > 2 && bodies.Concerns(body)) ? body : null;
    }

    private int LastTitle(string text)
    {
        for (var length = Math.Min(LongestTitle, text.Length); length > 1; length--)
        {
            if (IsTitle(text.AsSpan(text.Length - length)))
            {
                return length;
            }
        }

        return text.EndsWith('、') ? 1 : 0;
    }

    private bool AreTitles(ReadOnlySpan<char> text)
    {
        for (var length = 1; length <= Math.Min(LongestTitle, text.Length); length++)
        {
            if (IsTitle(text[..length]) && AreTitles(text[length..]))
            {
                return true;
            }
        }

        return text.IsEmpty;
    }

    private bool IsTitle(ReadOnlySpan<char> word) => (people.Of(word) & Titles) != 0;

    private bool IsFamily(ReadOnlySpan<char> name) => (people.Of(name) & PersonWords.AnySurname) != 0;

    private bool IsFull(string name) =>
        name.All(c => NameCharacters.IsHan(c) || c == '·') && (people.Of(name) & PersonWords.NotName) == 0
        && (name.Length >= 2 && name.Contains('·', StringComparison.Ordinal)
            || (name.Length is 2 or 3 && IsFamily(name.AsSpan(0, 1)))
            || (name.Length is 3 or 4 && IsFamily(name.AsSpan(0, 2)))
            || (name.Length is >= 4 and <= 10 && name.All(people.Transliterates)));

    private static bool IsLatin(string name) => name.Contains(' ', StringComparison.Ordinal) && name.All(c => char.IsAsciiLetter(c) || c is ' ' or '.' or '-');
}
