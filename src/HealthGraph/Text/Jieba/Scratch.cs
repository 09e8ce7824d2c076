namespace HealthGraph.Text.Jieba;

/// <summary>Working memory of one segmentation, kept in the caller's <see cref="TokenBuffer"/> between calls.</summary>
internal sealed class Scratch
{
    /// <summary>For each position of a block: the score of the best way from there to the end. One longer than the block.</summary>
    internal double[] Scores = [];

    /// <summary>For each position of a block: where the best word from there ends (low half), and its trie value index (high half).</summary>
    internal ulong[] Steps = [];

    /// <summary>Back pointers of the small model: one byte a character.</summary>
    internal byte[] Back = [];

    private TokenBuffer? _words;

    internal PosScratch Pos { get; } = new();

    /// <summary>The words of accurate mode that search mode starts from; its own scratch serves no one else.</summary>
    internal TokenBuffer Words => _words ??= new TokenBuffer();

    internal static Scratch Of(TokenBuffer tokens)
    {
        if (tokens.Scratch is not Scratch scratch)
        {
            scratch = new Scratch();
            tokens.Scratch = scratch;
        }

        return scratch;
    }

    internal void EnsureRoute(int length)
    {
        if (Scores.Length <= length)
        {
            Scores = new double[Math.Max(length + 1, 256)];
            Steps = new ulong[Scores.Length];
        }
    }

    internal void EnsureBack(int length)
    {
        if (Back.Length < length)
        {
            Back = new byte[Math.Max(length, 256)];
        }
    }
}
