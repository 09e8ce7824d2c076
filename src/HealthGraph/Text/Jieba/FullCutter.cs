namespace HealthGraph.Text.Jieba;

/// <summary>Full mode: every dictionary word of the text.</summary>
/// <remarks>
/// Two habits of Jieba are kept: around white space it gives empty tokens (an artefact of <c>re.split</c>), and what lies between white
/// space outside blocks is one token. One is not: where a user's dictionary holds words of letters only that overlap, Jieba can join
/// letters that do not stand side by side; here a token is always a stretch of the text.
/// </remarks>
internal ref struct FullCutter
{
    private readonly JiebaDictionary _dictionary;
    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer _tokens;
    private int _covered;
    private int _latinStart;
    private int _latinEnd;

    private FullCutter(JiebaDictionary dictionary, ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        (_dictionary, _tokens) = (dictionary, tokens);
        _text = text;
        _latinStart = -1;
    }

    internal static void Cut(JiebaDictionary dictionary, ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var cutter = new FullCutter(dictionary, text, tokens);
        for (var start = 0; start < text.Length;)
        {
            var end = Pieces.EndOf(dictionary.Characters, text, start, CharacterClass.Block, out var isBlock);
            if (isBlock)
            {
                cutter.CutBlock(start, end);
            }
            else
            {
                cutter.AddOutside(start, end);
            }

            start = end;
        }
    }

    private readonly void AddOutside(int start, int end)
    {
        var from = start;
        for (var at = start; at < end;)
        {
            if (UnknownPieces.Is(_dictionary.Characters, _text[at], CharacterClass.Space))
            {
                var length = Pieces.LengthOutside(_text, at, end);
                _tokens.Add(from, at);
                _tokens.Add(at, at + length);
                from = at + length;
                at = from;
            }
            else
            {
                at++;
            }
        }

        _tokens.Add(from, end);
    }

    private void CutBlock(int start, int end)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[64];
        _covered = start - 1;
        for (var at = start; at < end; at++)
        {
            if (_latinStart >= 0 && !IsLatin(at))
            {
                FlushLatin();
            }

            var count = _dictionary.Trie.Prefixes(_text[at..end], matches);
            if (count <= 1)
            {
                AddOnly(at, count == 0 ? 1 : matches[0].Length);
            }
            else
            {
                AddLonger(at, matches[..count]);
            }
        }

        FlushLatin();
    }

    /// <summary>The only word that begins at a position counts unless a word before it reaches over the position.</summary>
    private void AddOnly(int at, int length)
    {
        var last = at + length - 1;
        if (at > _covered)
        {
            if (IsLatin(at))
            {
                JoinLatin(at, at + length);
            }
            else
            {
                _tokens.Add(at, at + length);
            }

            _covered = last;
        }
        else if (length > 1)
        {
            _tokens.Add(at, at + length);
            _covered = last;
        }
    }

    private void AddLonger(int at, scoped ReadOnlySpan<TrieMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Length > 1)
            {
                _tokens.Add(at, at + match.Length);
                _covered = at + match.Length - 1;
            }
        }
    }

    private readonly bool IsLatin(int at) => UnknownPieces.Is(_dictionary.Characters, _text[at], CharacterClass.Alphanumeric);

    private void JoinLatin(int start, int end)
    {
        if (_latinStart >= 0 && _latinEnd != start)
        {
            FlushLatin();
        }

        _latinStart = _latinStart < 0 ? start : _latinStart;
        _latinEnd = end;
    }

    private void FlushLatin()
    {
        if (_latinStart >= 0)
        {
            _tokens.Add(_latinStart, _latinEnd);
            _latinStart = -1;
        }
    }
}
