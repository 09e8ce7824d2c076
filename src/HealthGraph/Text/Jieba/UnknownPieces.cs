namespace HealthGraph.Text.Jieba;

/// <summary>Takes a stretch of characters that no word covers apart, as Jieba's <c>finalseg.cut</c> does.</summary>
internal static class UnknownPieces
{
    /// <summary>Han runs go to the model; the rest is parted into numbers or Latin words (<c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>) and what lies between.</summary>
    internal static void Cut(HmmModel model, JiebaDictionary dictionary, ReadOnlySpan<char> text, int start, int end, Scratch scratch,
        TokenBuffer tokens)
    {
        var characters = dictionary.Characters;
        for (var at = start; at < end;)
        {
            var from = at;
            if (Is(characters, text[at], CharacterClass.Han))
            {
                at = EndOfRun(characters, text, at, end, CharacterClass.Han);
                HmmViterbi.Cut(model, dictionary, text, from, at, scratch, tokens);
            }
            else if (Is(characters, text[at], CharacterClass.Alphanumeric))
            {
                at = EndOfLatin(characters, text, at, end);
                tokens.Add(from, at);
            }
            else
            {
                while (at < end && !Is(characters, text[at], CharacterClass.Han | CharacterClass.Alphanumeric))
                {
                    at++;
                }

                tokens.Add(from, at);
            }
        }
    }

    internal static bool Is(uint[] characters, char c, CharacterClass any) => (characters[c] & (uint)any) != 0;

    internal static int EndOfRun(uint[] characters, ReadOnlySpan<char> text, int at, int end, CharacterClass kind)
    {
        while (at < end && Is(characters, text[at], kind))
        {
            at++;
        }

        return at;
    }

    private static int EndOfLatin(uint[] characters, ReadOnlySpan<char> text, int at, int end)
    {
        at = EndOfRun(characters, text, at, end, CharacterClass.Alphanumeric);
        if (at + 1 < end && text[at] == '.' && Is(characters, text[at + 1], CharacterClass.Digit))
        {
            at = EndOfRun(characters, text, at + 1, end, CharacterClass.Digit);
        }

        return at < end && text[at] == '%' ? at + 1 : at;
    }
}
