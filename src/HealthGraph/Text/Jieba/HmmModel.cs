namespace HealthGraph.Text.Jieba;

/// <summary>The hidden Markov model that finds words which no dictionary holds. States in order: Begin, End, Middle, Single.</summary>
/// <param name="Start">Log-probability of each state at the beginning; 4.</param>
/// <param name="Transitions">Log-probability of going from a state to another: [from * 4 + to]; 16.</param>
/// <param name="Emissions">Log-probability of a Han character in each state: [(character - U+4E00) * 4 + state].</param>
internal sealed record HmmModel(double[] Start, double[] Transitions, double[] Emissions)
{
    internal const int Begin = 0;
    internal const int End = 1;
    internal const int Middle = 2;
    internal const int Single = 3;

    /// <summary>Jieba's logarithm of nothing.</summary>
    internal const double Never = -3.14e100;
}
