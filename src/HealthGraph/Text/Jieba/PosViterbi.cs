namespace HealthGraph.Text.Jieba;

/// <summary>The most probable states of a run of Han characters under the part-of-speech model.</summary>
/// <remarks>
/// Legal predecessors are known from the position alone: a word's middle and end come from its own beginning or middle (two states),
/// a beginning or single from any state that ends a word (the closers). Sums are formed and compared in Jieba's order: the emission is
/// added before the comparison, and of equal scores the later state wins.
/// </remarks>
internal readonly ref struct PosViterbi(PosModel model, PosScratch scratch)
{
    /// <summary>Finds the states of as long a beginning of <paramref name="run"/> as the model can explain.</summary>
    /// <returns>Length of that beginning, 1 or more; its states stand in <see cref="PosScratch.Route"/>.</returns>
    internal int Run(ReadOnlySpan<char> run)
    {
        scratch.EnsureColumns(run.Length + 1);
        Array.Fill(scratch.Scores, double.NegativeInfinity);
        var count = StartColumn(run[0]);
        Finish(0, 0, count);
        var length = 1;
        while (length < run.Length)
        {
            var from = scratch.Columns[length];
            count = NextColumn(from, run[length]);
            if (count == 0)
            {
                break;
            }

            Finish(length, from, count);
            length++;
        }

        Trace(length);
        return length;
    }

    private int StartColumn(char c)
    {
        scratch.Columns[0] = 0;
        scratch.EnsureStates(PosModel.StateCount);
        var index = c - CharacterTable.FirstHan;
        var offset = model.Offsets[index];
        var expected = (int)model.Expected[index];
        if (expected == 0)
        {
            FillAllEmissions(index);
            for (var state = 0; state < PosModel.StateCount; state++)
            {
                scratch.States[state] = (byte)state;
                scratch.NewScores[state] = model.Start[state] + scratch.AllEmissions[state];
            }

            return PosModel.StateCount;
        }

        for (var i = 0; i < expected; i++)
        {
            var state = model.States[offset + i];
            scratch.States[i] = state;
            scratch.NewScores[i] = model.Start[state] + model.Emissions[offset + i];
        }

        return expected;
    }

    private int NextColumn(int from, char c)
    {
        scratch.EnsureStates(from + PosModel.StateCount);
        var index = c - CharacterTable.FirstHan;
        var offset = model.Offsets[index];
        var count = 0;
        for (var i = 0; i < model.Expected[index]; i++)
        {
            count += TryState(model.States[offset + i], model.Emissions[offset + i], from + count, count);
        }

        if (count > 0)
        {
            return count;
        }

        FillAllEmissions(index);
        for (var state = 0; state < PosModel.StateCount; state++)
        {
            count += TryState(state, scratch.AllEmissions[state], from + count, count);
        }

        return count;
    }

    private void FillAllEmissions(int index)
    {
        Array.Fill(scratch.AllEmissions, HmmModel.Never);
        for (var i = model.Offsets[index]; i < model.Offsets[index + 1]; i++)
        {
            scratch.AllEmissions[model.States[i]] = model.Emissions[i];
        }
    }

    /// <summary>Adds the state to the new column if the last one leads to it.</summary>
    /// <returns>Number of states added: 0 or 1.</returns>
    private int TryState(int state, double emission, int entry, int count)
    {
        var into = model.Transitions.AsSpan(state * PosModel.StateCount, PosModel.StateCount);
        var best = double.NegativeInfinity;
        var back = 0;
        if (BeginsWord(state))
        {
            var closers = scratch.Closers.AsSpan(0, scratch.CloserCount);
            var scores = scratch.CloserScores.AsSpan(0, closers.Length);
            for (var i = 0; i < closers.Length; i++)
            {
                var score = scores[i] + into[closers[i]] + emission;
                if (score >= best)
                {
                    (best, back) = (score, closers[i]);
                }
            }
        }
        else
        {
            var begin = state & (PosModel.TagCount - 1);
            var middle = begin + PosModel.Middle;
            var fromBegin = scratch.Scores[begin] + into[begin] + emission;
            var fromMiddle = scratch.Scores[middle] + into[middle] + emission;
            (best, back) = fromMiddle >= fromBegin ? (fromMiddle, middle) : (fromBegin, begin);
        }

        if (double.IsNegativeInfinity(best))
        {
            return 0;
        }

        scratch.States[entry] = (byte)state;
        scratch.Back[entry] = (byte)back;
        scratch.NewScores[count] = best;
        return 1;
    }

    /// <summary>Whether the position is B (both bits clear) or S (both set).</summary>
    private static bool BeginsWord(int state) => (state & PosModel.Single) is PosModel.Begin or PosModel.Single;

    /// <summary>Makes the new column the last one.</summary>
    private void Finish(int column, int from, int count)
    {
        if (column > 0)
        {
            for (var i = scratch.Columns[column - 1]; i < from; i++)
            {
                scratch.Scores[scratch.States[i]] = double.NegativeInfinity;
            }
        }

        scratch.CloserCount = 0;
        for (var i = 0; i < count; i++)
        {
            var state = scratch.States[from + i];
            var score = scratch.NewScores[i];
            scratch.Scores[state] = score;
            if ((state & PosModel.End) != 0)
            {
                scratch.Closers[scratch.CloserCount] = state;
                scratch.CloserScores[scratch.CloserCount++] = score;
            }
        }

        scratch.Columns[column + 1] = from + count;
    }

    private void Trace(int length)
    {
        var state = 0;
        var best = double.NegativeInfinity;
        for (var i = scratch.Columns[length - 1]; i < scratch.Columns[length]; i++)
        {
            var score = scratch.Scores[scratch.States[i]];
            if (score > best || (score >= best && scratch.States[i] > state))
            {
                (best, state) = (score, scratch.States[i]);
            }
        }

        for (var column = length - 1; column >= 0; column--)
        {
            scratch.Route[column] = (byte)state;
            var entry = scratch.Columns[column];
            while (scratch.States[entry] != state)
            {
                entry++;
            }

            state = scratch.Back[entry];
        }
    }
}
