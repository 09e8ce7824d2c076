namespace HealthGraph.Extraction.People;

/// <summary>Reads Chinese personal names: family name, then one or two given characters.</summary>
/// <remarks>
/// The score adds up in half points: family name (4 frequent, 2, 0 rare), each given character twice its fit, what follows (4 for a full stop,
/// digit, space or a word known to follow names, 1 for such a word of one character, -4 for anything else), less 8 where the whole is an
/// ordinary word, 3 where it begins with one, and 4 where the family name is mostly a word of its own (于, 成).
/// </remarks>
internal sealed class NameReader(PeopleLexicon lexicon)
{
    private const int LongestName = 4;
    private const int Boundary = 4;
    private const string Prepositions = "向对将就在从被由让把与跟";

    /// <summary>What may stand right before a name: particles, and the last characters of bodies and outlets (医院王辰院士).</summary>
    private const string Openers = "由请与和及是让为据向对同跟邀以经院校学司局委会所心科厅部处社报网台系团室";

    /// <summary>The likeliest name that begins at <paramref name="start"/>; in a byline also one that the layout set wide (王 静).</summary>
    public NameReading Forward(ReadOnlySpan<char> text, int start, bool inByline = false)
    {
        var best = NameReading.None;
        for (var length = 2; length <= LongestName && start + length <= text.Length; length++)
        {
            var shape = Shape(text.Slice(start, length));
            if (shape == int.MinValue || IsHonorific(text, start, length))
            {
                continue;
            }

            var follow = Follow(text, start + length);
            var score = shape + follow - Swallowed(text, start + length - 1, length);
            best = score > best.Score || (score == best.Score && length == 3 && follow == Boundary) ? new NameReading(length, score) : best;
        }

        return best.Length == 0 && inByline ? Spaced(text, start) : best;
    }

    /// <summary>The likeliest name that ends at <paramref name="end"/>, where a word that follows names begins; a break or a particle stands before it.</summary>
    public NameReading Backward(ReadOnlySpan<char> text, int end)
    {
        var best = NameReading.None;
        for (var length = 2; length <= LongestName && length <= end; length++)
        {
            var start = end - length;
            if (!MayBeginAfter(text, start) || TakesOffice(text, end - 1))
            {
                continue;
            }

            var shape = Shape(text.Slice(start, length));
            if (shape != int.MinValue && shape + Boundary > best.Score && !IsHonorific(text, start, length))
            {
                best = new NameReading(length, shape + Boundary);
            }
        }

        return best;
    }

    /// <summary>What speaks against a last character that is rather a word after the name: 任 of 丁勇任副院长, 向 of 聂勇向代表献花.</summary>
    private int Swallowed(ReadOnlySpan<char> text, int at, int length) =>
        TakesOffice(text, at) ? 2 * Boundary
        : length > 2 && Prepositions.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && Han.Is(text[at + 1]) ? Boundary
        : 0;

    /// <summary>Whether at <paramref name="at"/> a verb stands whose object is a post: 任 of 丁勇任副院长.</summary>
    private bool TakesOffice(ReadOnlySpan<char> text, int at) =>
        text[at] is '任' or '兼' && at + 1 < text.Length && lexicon.Longest(text[(at + 1)..], PersonWords.Post) > 1;

    /// <summary>How clearly a name ends at <paramref name="end"/>: 4, 1 or -4.</summary>
    public int Follow(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length || !Han.Is(text[end]))
        {
            return end < text.Length && Han.IsNameDot(text[end]) ? -8 : Boundary;
        }

        return lexicon.Longest(text[end..], PersonWords.AfterName) switch
        {
            0 => -4,
            1 => 1,
            _ => Boundary,
        };
    }

    private static bool MayBeginAfter(ReadOnlySpan<char> text, int start) =>
        start == 0 || !Han.Is(text[start - 1]) || Openers.Contains(text[start - 1], StringComparison.Ordinal);

    /// <summary>A name of two characters with spaces between.</summary>
    private NameReading Spaced(ReadOnlySpan<char> text, int start)
    {
        var given = start + 1;
        while (given < text.Length && Han.IsSpace(text[given]))
        {
            given++;
        }

        var spaced = given > start + 1 && given < text.Length && Han.Is(text[given]) && (given + 1 == text.Length || !Han.Is(text[given + 1]));
        return spaced && (lexicon.Of(text.Slice(start, 1)) & PersonWords.AnySurname) != 0 && lexicon.Fit(text[given]) > 0
            ? new NameReading(given + 1 - start, Boundary + Boundary)
            : NameReading.None;
    }

    private int Shape(ReadOnlySpan<char> name)
    {
        if (name.Length == 4 && (lexicon.Of(name[..2]) & PersonWords.AnySurname) == 0)
        {
            return ShapeOfTwoSurnames(name);
        }

        var surname = name.Length >= 3 && (lexicon.Of(name[..2]) & PersonWords.AnySurname) != 0 ? 2 : 1;
        var kind = lexicon.Of(name[..surname]);
        if ((kind & PersonWords.AnySurname) == 0 || name.Length - surname is < 1 or > 2)
        {
            return int.MinValue;
        }

        var score = SurnameScore(kind) - WordPenalty(name);
        foreach (var character in name[surname..])
        {
            if (!Han.Is(character))
            {
                return int.MinValue;
            }

            score += 2 * lexicon.Fit(character);
        }

        return name.Length == 3 ? score + 1 : score;
    }

    /// <summary>A woman's name with her husband's family name before her own: 范陈丽芬.</summary>
    private int ShapeOfTwoSurnames(ReadOnlySpan<char> name)
    {
        var (first, second) = (lexicon.Of(name[..1]), lexicon.Of(name[1..2]));
        var (fit, lastFit) = (lexicon.Fit(name[2]), lexicon.Fit(name[3]));
        return (first & second & PersonWords.CommonSurname) == 0 || fit < 1 || lastFit < 1 || (lexicon.Of(name[1..]) & PersonWords.NotName) != 0
            ? int.MinValue
            : SurnameScore(first) + (2 * (fit + lastFit)) - 1;
    }

    private static int SurnameScore(PersonWords kind) =>
        ((kind & PersonWords.CommonSurname) != 0 ? 4 : (kind & PersonWords.Surname) != 0 ? 2 : 0)
        - ((kind & PersonWords.WordSurname) != 0 ? 4 : 0);

    private int WordPenalty(ReadOnlySpan<char> name) =>
        (lexicon.Of(name) & PersonWords.NotName) != 0 ? 8
        : name.Length > 2 && (lexicon.Of(name[..2]) & PersonWords.NotName) != 0 ? 3
        : 0;

    /// <summary>Whether the stretch is a family name with a form of address: 王女士, 张院长, 李某.</summary>
    private bool IsHonorific(ReadOnlySpan<char> text, int start, int length)
    {
        for (var i = 1; i < length; i++)
        {
            if (lexicon.Longest(text[(start + i)..], PersonWords.Honorific) > 0
                && (lexicon.Of(text.Slice(start, i)) & PersonWords.AnySurname) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
