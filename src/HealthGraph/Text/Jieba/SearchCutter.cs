namespace HealthGraph.Text.Jieba;

/// <summary>Search mode: before each word of accurate mode the dictionary words of two and of three characters inside it.</summary>
internal static class SearchCutter
{
    internal static void Cut(JiebaDictionary dictionary, HmmModel? model, ReadOnlySpan<char> text, TokenBuffer words, TokenBuffer tokens)
    {
        words.Reset(null);
        AccurateCutter.Cut(dictionary, model, text, words);
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = (words.Starts[i], words.Ends[i]);
            AddInner(dictionary, text, start, end, 2, tokens);
            AddInner(dictionary, text, start, end, 3, tokens);
            tokens.Add(start, end);
        }
    }

    private static void AddInner(JiebaDictionary dictionary, ReadOnlySpan<char> text, int start, int end, int length, TokenBuffer tokens)
    {
        for (var at = start; end - start > length && at + length <= end; at++)
        {
            if (dictionary.IsWord(text.Slice(at, length)))
            {
                tokens.Add(at, at + length);
            }
        }
    }
}
