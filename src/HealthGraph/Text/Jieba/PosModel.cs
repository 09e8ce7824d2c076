namespace HealthGraph.Text.Jieba;

/// <summary>The hidden Markov model that cuts and tags words which no dictionary holds: 256 states, position times tag.</summary>
/// <remarks>
/// State number = position * 64 + tag, positions in the order B, E, M, S and tags in ordinal order: so numbers are ordered as Jieba
/// orders its states, which decides between ways of equal score.
/// </remarks>
internal sealed class PosModel
{
    internal const int TagCount = 64;
    internal const int StateCount = 4 * TagCount;
    internal const int Begin = 0;
    internal const int End = TagCount;
    internal const int Middle = 2 * TagCount;
    internal const int Single = 3 * TagCount;

    /// <summary>The 64 tags in ordinal order.</summary>
    internal required string[] Tags { get; init; }

    /// <summary>Log-probability of each state at the beginning.</summary>
    internal required double[] Start { get; init; }

    /// <summary>Log-probability of a transition: [to * 256 + from]; minus infinity where there is none.</summary>
    internal required double[] Transitions { get; init; }

    /// <summary>Where the entries of each Han character begin in <see cref="States"/>; one more than there are characters.</summary>
    internal required int[] Offsets { get; init; }

    /// <summary>How many of a character's entries are states that it is expected in; 0 for a character that may be anything.</summary>
    internal required byte[] Expected { get; init; }

    /// <summary>States of the characters: those expected first, then the others that have a probability.</summary>
    internal required byte[] States { get; init; }

    /// <summary>Log-probability of the character in the state at the same index of <see cref="States"/>.</summary>
    internal required double[] Emissions { get; init; }
}
