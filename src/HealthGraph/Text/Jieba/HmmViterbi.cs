namespace HealthGraph.Text.Jieba;

/// <summary>The most probable states of a run of Han characters, by Viterbi's algorithm, and the words they spell.</summary>
internal static class HmmViterbi
{
    /// <summary>Adds the words of text[start..end], all Han characters, to the tokens.</summary>
    internal static void Cut(HmmModel model, JiebaDictionary dictionary, ReadOnlySpan<char> text, int start, int end, Scratch scratch,
        TokenBuffer tokens)
    {
        var run = text[start..end];
        scratch.EnsureBack(run.Length);
        var state = Run(model, run, scratch.Back);
        Decode(scratch.Back.AsSpan(0, run.Length), state);
        var begin = 0;
        for (var i = 0; i < run.Length; i++)
        {
            switch (scratch.Back[i])
            {
                case HmmModel.Begin:
                    begin = i;
                    break;
                case HmmModel.End when dictionary.IsRemoved(run[begin..(i + 1)]):
                    AddSingles(start + begin, start + i + 1, tokens);
                    break;
                case HmmModel.End:
                    tokens.Add(start + begin, start + i + 1);
                    break;
                case HmmModel.Single:
                    tokens.Add(start + i, start + i + 1);
                    break;
            }
        }
    }

    private static void AddSingles(int start, int end, TokenBuffer tokens)
    {
        for (var i = start; i < end; i++)
        {
            tokens.Add(i, i + 1);
        }
    }

    /// <summary>Fills one byte a character: bit s set where state s came from the later of its two possible predecessors.</summary>
    /// <returns>The last state.</returns>
    private static int Run(HmmModel model, ReadOnlySpan<char> run, byte[] back)
    {
        var emissions = model.Emissions.AsSpan();
        var t = model.Transitions;
        var (endBegin, singleBegin) = (t[(HmmModel.End * 4) + HmmModel.Begin], t[(HmmModel.Single * 4) + HmmModel.Begin]);
        var (endSingle, singleSingle) = (t[(HmmModel.End * 4) + HmmModel.Single], t[(HmmModel.Single * 4) + HmmModel.Single]);
        var (beginMiddle, middleMiddle) = (t[(HmmModel.Begin * 4) + HmmModel.Middle], t[(HmmModel.Middle * 4) + HmmModel.Middle]);
        var (beginEnd, middleEnd) = (t[(HmmModel.Begin * 4) + HmmModel.End], t[(HmmModel.Middle * 4) + HmmModel.End]);
        var first = emissions.Slice((run[0] - CharacterTable.FirstHan) * 4, 4);
        double b = model.Start[0] + first[0], e = model.Start[1] + first[1], m = model.Start[2] + first[2], s = model.Start[3] + first[3];
        for (var i = 1; i < run.Length; i++)
        {
            // Jieba compares sums that already hold the emission, and of equal ones takes the state later in the alphabet.
            var emit = emissions.Slice((run[i] - CharacterTable.FirstHan) * 4, 4);
            double fromEnd = e + endBegin + emit[0], fromSingle = s + singleBegin + emit[0];
            double endFromBegin = b + beginEnd + emit[1], endFromMiddle = m + middleEnd + emit[1];
            double middleFromBegin = b + beginMiddle + emit[2], middleFromMiddle = m + middleMiddle + emit[2];
            double singleFromEnd = e + endSingle + emit[3], singleFromSingle = s + singleSingle + emit[3];
            var bits = fromSingle >= fromEnd ? 1 << HmmModel.Begin : 0;
            bits |= endFromMiddle >= endFromBegin ? 1 << HmmModel.End : 0;
            bits |= middleFromMiddle >= middleFromBegin ? 1 << HmmModel.Middle : 0;
            bits |= singleFromSingle >= singleFromEnd ? 1 << HmmModel.Single : 0;
            back[i] = (byte)bits;
            b = Math.Max(fromEnd, fromSingle);
            e = Math.Max(endFromBegin, endFromMiddle);
            m = Math.Max(middleFromBegin, middleFromMiddle);
            s = Math.Max(singleFromEnd, singleFromSingle);
        }

        return s >= e ? HmmModel.Single : HmmModel.End;
    }

    /// <summary>Turns the back pointers into states, from the last to the first.</summary>
    private static void Decode(Span<byte> back, int state)
    {
        for (var i = back.Length - 1; i >= 0; i--)
        {
            var later = (back[i] >> state & 1) != 0;
            back[i] = (byte)state;
            state = state is HmmModel.Begin or HmmModel.Single
                ? later ? HmmModel.Single : HmmModel.End
                : later ? HmmModel.Middle : HmmModel.Begin;
        }
    }
}
