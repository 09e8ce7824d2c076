namespace HealthGraph.Text.Jieba;

/// <summary>Accurate mode: the most probable words, with or without the model for unknown ones.</summary>
internal static class AccurateCutter
{
    /// <summary>Adds the words of a text.</summary>
    /// <param name="dictionary">The words.</param>
    /// <param name="model">The model for unknown words, or null to do without.</param>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Receives the words.</param>
    internal static void Cut(JiebaDictionary dictionary, HmmModel? model, ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var scratch = Scratch.Of(tokens);
        for (var start = 0; start < text.Length;)
        {
            var end = Pieces.EndOf(dictionary.Characters, text, start, CharacterClass.Block, out var isBlock);
            if (!isBlock)
            {
                AddOutside(text, start, end, tokens);
            }
            else if (end - start == 1)
            {
                tokens.Add(start, end);
            }
            else
            {
                WordRoute.Find(dictionary, text[start..end], scratch);
                if (model is null)
                {
                    AddWords(dictionary.Characters, text, start, end, scratch.Steps, tokens);
                }
                else
                {
                    AddWords(dictionary, model, text, start, end, scratch, tokens);
                }
            }

            start = end;
        }
    }

    private static void AddOutside(ReadOnlySpan<char> text, int start, int end, TokenBuffer tokens)
    {
        while (start < end)
        {
            var length = Pieces.LengthOutside(text, start, end);
            tokens.Add(start, start + length);
            start += length;
        }
    }

    /// <summary>Without the model: letters and digits that stand alone are joined.</summary>
    private static void AddWords(uint[] characters, ReadOnlySpan<char> text, int start, int end, ulong[] steps, TokenBuffer tokens)
    {
        for (var at = start; at < end;)
        {
            var from = at;
            while (at < end && WordRoute.EndOf(steps[at - start]) == at + 1 - start
                && UnknownPieces.Is(characters, text[at], CharacterClass.Alphanumeric))
            {
                at++;
            }

            if (at == from)
            {
                at = start + WordRoute.EndOf(steps[at - start]);
            }

            tokens.Add(from, at);
        }
    }

    private static void AddWords(JiebaDictionary dictionary, HmmModel model, ReadOnlySpan<char> text, int start, int end, Scratch scratch,
        TokenBuffer tokens)
    {
        var steps = scratch.Steps;
        for (var at = start; at < end;)
        {
            var from = at;
            var next = start + WordRoute.EndOf(steps[at - start]);
            while (next == at + 1)
            {
                at = next;
                next = at < end ? start + WordRoute.EndOf(steps[at - start]) : at;
            }

            if (at > from)
            {
                AddSingles(dictionary, model, text, from, at, scratch, tokens);
            }

            if (next > at)
            {
                tokens.Add(at, next);
                at = next;
            }
        }
    }

    /// <summary>A run of characters that no longer word covers: if it is a word itself, its frequency lost and it stays apart.</summary>
    private static void AddSingles(JiebaDictionary dictionary, HmmModel model, ReadOnlySpan<char> text, int start, int end, Scratch scratch,
        TokenBuffer tokens)
    {
        if (end - start == 1)
        {
            tokens.Add(start, end);
        }
        else if (dictionary.IsWord(text[start..end]))
        {
            for (var i = start; i < end; i++)
            {
                tokens.Add(i, i + 1);
            }
        }
        else
        {
            UnknownPieces.Cut(model, dictionary, text, start, end, scratch, tokens);
        }
    }
}
