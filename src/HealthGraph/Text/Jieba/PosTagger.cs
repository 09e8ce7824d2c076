namespace HealthGraph.Text.Jieba;

/// <summary>Tags a text by one dictionary and the part-of-speech model, as Jieba's <c>posseg</c> does.</summary>
/// <threadsafety>Immutable.</threadsafety>
internal sealed class PosTagger
{
    // Longer runs without one dictionary word are read in stretches of this many characters: no text has them, and back pointers take
    // up to 512 bytes a character.
    private const int MaxRun = 1 << 16;

    private readonly JiebaDictionary _dictionary;
    private readonly PosModel _model;
    private readonly ushort[] _modelTags;
    private readonly string[] _names;

    internal PosTagger(JiebaDictionary dictionary, PosModel model)
    {
        (_dictionary, _model) = (dictionary, model);
        var names = new TagNames(dictionary.TagNameList);
        _modelTags = Array.ConvertAll(model.Tags, names.NumberOf);
        _names = names.ToArray();
    }

    internal void Tag(ReadOnlySpan<char> text, TokenBuffer tokens, bool hmm)
    {
        tokens.Reset(_names);
        var scratch = Scratch.Of(tokens);
        for (var start = 0; start < text.Length;)
        {
            var end = Pieces.EndOf(_dictionary.Characters, text, start, CharacterClass.TagBlock, out var isBlock);
            if (!isBlock)
            {
                AddOutside(text, start, end, tokens);
            }
            else
            {
                WordRoute.Find(_dictionary, text[start..end], scratch);
                if (hmm)
                {
                    AddWords(text, start, end, scratch, tokens);
                }
                else
                {
                    AddKnownWords(text, start, end, scratch.Steps, tokens);
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
            tokens.Add(start, start + length, TagNames.Unknown);
            start += length;
        }
    }

    /// <summary>Without the model: letters and digits that stand alone are joined to one token tagged eng.</summary>
    private void AddKnownWords(ReadOnlySpan<char> text, int start, int end, ulong[] steps, TokenBuffer tokens)
    {
        for (var at = start; at < end;)
        {
            var from = at;
            while (at < end && WordRoute.EndOf(steps[at - start]) == at + 1 - start
                && UnknownPieces.Is(_dictionary.Characters, text[at], CharacterClass.Alphanumeric))
            {
                at++;
            }

            if (at > from)
            {
                tokens.Add(from, at, TagNames.Latin);
                continue;
            }

            var step = steps[at - start];
            at = start + WordRoute.EndOf(step);
            tokens.Add(from, at, _dictionary.TagOf(WordRoute.ValueOf(step), text[from..at]));
        }
    }

    private void AddWords(ReadOnlySpan<char> text, int start, int end, Scratch scratch, TokenBuffer tokens)
    {
        var steps = scratch.Steps;
        for (var at = start; at < end;)
        {
            var from = at;
            while (at < end && WordRoute.EndOf(steps[at - start]) == at + 1 - start)
            {
                at++;
            }

            if (at - from > 1 && !_dictionary.IsWord(text[from..at]))
            {
                AddUnknown(text, from, at, scratch.Pos, tokens);
            }
            else
            {
                for (var i = from; i < at; i++)
                {
                    AddWord(text, i, i + 1, steps[i - start], tokens);
                }
            }

            if (at < end)
            {
                var next = start + WordRoute.EndOf(steps[at - start]);
                AddWord(text, at, next, steps[at - start], tokens);
                at = next;
            }
        }
    }

    private void AddWord(ReadOnlySpan<char> text, int start, int end, ulong step, TokenBuffer tokens) =>
        tokens.Add(start, end, _dictionary.TagOf(WordRoute.ValueOf(step), text[start..end]));

    /// <summary>Han runs go to the model; the rest is parted into numbers (<c>[.0-9]+</c>), Latin words (<c>[a-zA-Z0-9]+</c>) and others.</summary>
    private void AddUnknown(ReadOnlySpan<char> text, int start, int end, PosScratch scratch, TokenBuffer tokens)
    {
        var characters = _dictionary.Characters;
        for (var at = start; at < end;)
        {
            var from = at;
            if (UnknownPieces.Is(characters, text[at], CharacterClass.Han))
            {
                at = UnknownPieces.EndOfRun(characters, text, at, end, CharacterClass.Han);
                AddHan(text, from, at, scratch, tokens);
            }
            else if (IsNumeric(characters, text[at]))
            {
                while (at < end && IsNumeric(characters, text[at]))
                {
                    at++;
                }

                tokens.Add(from, at, TagNames.Number);
            }
            else if (UnknownPieces.Is(characters, text[at], CharacterClass.Alphanumeric))
            {
                at = UnknownPieces.EndOfRun(characters, text, at, end, CharacterClass.Alphanumeric);
                tokens.Add(from, at, TagNames.Latin);
            }
            else
            {
                while (at < end && !IsNumeric(characters, text[at])
                    && !UnknownPieces.Is(characters, text[at], CharacterClass.Han | CharacterClass.Alphanumeric))
                {
                    at++;
                }

                tokens.Add(from, at, TagNames.Unknown);
            }
        }
    }

    private static bool IsNumeric(uint[] characters, char c) => c == '.' || UnknownPieces.Is(characters, c, CharacterClass.Digit);

    private void AddHan(ReadOnlySpan<char> text, int start, int end, PosScratch scratch, TokenBuffer tokens)
    {
        while (start < end)
        {
            var length = new PosViterbi(_model, scratch).Run(text[start..Math.Min(end, start + MaxRun)]);
            AddStates(scratch.Route.AsSpan(0, length), start, tokens);
            start += length;
        }
    }

    /// <summary>Adds the words that states spell; one that is begun but not ended takes in the rest.</summary>
    private void AddStates(ReadOnlySpan<byte> route, int start, TokenBuffer tokens)
    {
        int begin = 0, next = 0;
        for (var i = 0; i < route.Length; i++)
        {
            var position = route[i] & PosModel.Single;
            if (position == PosModel.Begin)
            {
                begin = i;
            }
            else if (position != PosModel.Middle)
            {
                var from = position == PosModel.End ? begin : i;
                tokens.Add(start + from, start + i + 1, TagOf(route[i]));
                next = i + 1;
            }
        }

        if (next < route.Length)
        {
            tokens.Add(start + next, start + route.Length, TagOf(route[next]));
        }
    }

    private int TagOf(byte state) => _modelTags[state & (PosModel.TagCount - 1)];
}
