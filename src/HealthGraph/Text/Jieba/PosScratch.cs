namespace HealthGraph.Text.Jieba;

/// <summary>Working memory of <see cref="PosViterbi"/>.</summary>
internal sealed class PosScratch
{
    /// <summary>Scores of the states of the last column, minus infinity for a state that is not in it.</summary>
    internal readonly double[] Scores = new double[PosModel.StateCount];

    /// <summary>Scores of the column that is being made, in the order of its states.</summary>
    internal readonly double[] NewScores = new double[PosModel.StateCount];

    /// <summary>Of the last column: states at which a word ends, ascending, and their scores.</summary>
    internal readonly int[] Closers = new int[PosModel.StateCount];

    internal readonly double[] CloserScores = new double[PosModel.StateCount];

    /// <summary>Emissions of one character in every state, for a character that may be anything.</summary>
    internal readonly double[] AllEmissions = new double[PosModel.StateCount];

    internal int CloserCount;

    /// <summary>Where the states of each column begin in <see cref="States"/>.</summary>
    internal int[] Columns = new int[64];

    /// <summary>States of all columns, each column ascending or in the order of the model.</summary>
    internal byte[] States = new byte[1024];

    /// <summary>The state before, for each entry of <see cref="States"/>.</summary>
    internal byte[] Back = new byte[1024];

    /// <summary>The states of the best way.</summary>
    internal byte[] Route = new byte[64];

    internal void EnsureColumns(int count)
    {
        if (Columns.Length <= count)
        {
            Array.Resize(ref Columns, Math.Max(count + 1, Columns.Length * 2));
            Array.Resize(ref Route, Columns.Length);
        }
    }

    internal void EnsureStates(int count)
    {
        if (States.Length < count)
        {
            Array.Resize(ref States, Math.Max(count, States.Length * 2));
            Array.Resize(ref Back, States.Length);
        }
    }
}
