using HealthGraph.Extraction.Organizations;
using HealthGraph.Extraction.People;

namespace HealthGraph.BlindSpots;

/// <summary>Finds strings that stand where persons are named and were read as nothing.</summary>
/// <remarks>Finds 王院长, and 缑某某 in 主任缑某某说 where no list has the family name; not 院长表示.</remarks>
internal sealed class UnreadPeople(PeopleLexicon people)
{
    private const int LongestName = 4;

    /// <summary>The strings, in the order of the text, none overlapping another.</summary>
    public IEnumerable<NameShape> Find(string text, Coverage coverage)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = Math.Max(SurnameAndPost(text, i), NameAfterPost(text, i));
            if (length > 0 && !coverage.Touches(new TextSpan(i, i + length)))
            {
                yield return new NameShape(new TextSpan(i, i + length), EntityType.Person, "");
                i += length - 1;
            }
        }
    }

    // 王院长: a family name that is no common word, then a post or 先生, and nothing before it that it could end.
    private int SurnameAndPost(string text, int i)
    {
        var surname = people.Longest(text.AsSpan(i), PersonWords.AnySurname);
        if (surname == 0 || (people.Of(text.AsSpan(i, surname)) & PersonWords.WordSurname) != 0 || (i > 0 && NameCharacters.IsName(text[i - 1])))
        {
            return 0;
        }

        var post = people.Longest(text.AsSpan(i + surname), PersonWords.Post | PersonWords.Honorific);
        return post < 2 ? 0 : surname + post;
    }

    // 主任缑某某说: two to four characters between a post and a word of speech.
    private int NameAfterPost(string text, int i)
    {
        if (!EndsPost(text, i))
        {
            return 0;
        }

        for (var length = 2; length <= LongestName && i + length < text.Length && NameCharacters.IsHan(text[i + length - 1]); length++)
        {
            var after = text.AsSpan(i + length);
            if (people.Longest(after, PersonWords.Speech) > 0 && people.Longest(text.AsSpan(i), PersonWords.AfterName | PersonWords.NotName) == 0)
            {
                return NameCharacters.IsHan(text[i]) ? length : 0;
            }
        }

        return 0;
    }

    private bool EndsPost(string text, int i)
    {
        for (var length = 2; length <= LongestName && length <= i; length++)
        {
            if ((people.Of(text.AsSpan(i - length, length)) & PersonWords.Post) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
