namespace HealthGraph.Text.Jieba;

/// <summary>Makes a <see cref="PosModel"/> from its text file or its binary form.</summary>
internal static class PosCompiler
{
    private const string Positions = "BEMS";

    internal static PosModel ReadText(string path)
    {
        var rows = ModelText.Rows(path).ToLookup(r => r[0], StringComparer.Ordinal);
        var tags = rows["start"].Select(r => r[1][2..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (tags.Length != PosModel.TagCount)
        {
            throw new InvalidDataException($"{path}: {tags.Length} tags where {PosModel.TagCount} should stand.");
        }

        int StateOf(string name) =>
            (Positions.IndexOf(name[0], StringComparison.Ordinal) * PosModel.TagCount) + Array.BinarySearch(tags, name[2..], StringComparer.Ordinal);

        var start = new double[PosModel.StateCount];
        foreach (var row in rows["start"])
        {
            start[StateOf(row[1])] = ModelText.Number(row[2]);
        }

        var transitions = new double[PosModel.StateCount * PosModel.StateCount];
        Array.Fill(transitions, double.NegativeInfinity);
        foreach (var row in rows["trans"])
        {
            foreach (var (to, value) in ModelText.Pairs(row[2]))
            {
                transitions[(StateOf(to) * PosModel.StateCount) + StateOf(row[1])] = value;
            }
        }

        return Emissions(rows["emit"], StateOf, tags, start, transitions);
    }

    private static PosModel Emissions(IEnumerable<string[]> rows, Func<string, int> stateOf, string[] tags, double[] start, double[] transitions)
    {
        var byCharacter = rows.Where(r => ModelText.HanIndex(r[1]) >= 0).ToDictionary(r => ModelText.HanIndex(r[1]));
        var offsets = new int[CharacterTable.HanCount + 1];
        var expected = new byte[CharacterTable.HanCount];
        var states = new List<byte>();
        var emissions = new List<double>();
        for (var i = 0; i < CharacterTable.HanCount; i++)
        {
            if (byCharacter.TryGetValue(i, out var row))
            {
                Add(row[2], stateOf, states, emissions);
                expected[i] = checked((byte)(states.Count - offsets[i]));
                Add(row.Length > 3 ? row[3] : string.Empty, stateOf, states, emissions);
            }

            offsets[i + 1] = states.Count;
        }

        return new PosModel
        {
            Tags = tags,
            Start = start,
            Transitions = transitions,
            Offsets = offsets,
            Expected = expected,
            States = [.. states],
            Emissions = [.. emissions],
        };
    }

    private static void Add(string cell, Func<string, int> stateOf, List<byte> states, List<double> emissions)
    {
        foreach (var (state, value) in ModelText.Pairs(cell).Select(p => (stateOf(p.State), p.Value)).OrderBy(p => p.Item1))
        {
            states.Add((byte)state);
            emissions.Add(value);
        }
    }

    internal static void Write(PosModel model, BinaryWriter writer)
    {
        writer.Write(string.Join(' ', model.Tags));
        DoubleArrayTrieFormat.WriteArray<double>(writer, model.Start);
        DoubleArrayTrieFormat.WriteArray<double>(writer, model.Transitions);
        DoubleArrayTrieFormat.WriteArray<int>(writer, model.Offsets);
        DoubleArrayTrieFormat.WriteArray<byte>(writer, model.Expected);
        DoubleArrayTrieFormat.WriteArray<byte>(writer, model.States);
        DoubleArrayTrieFormat.WriteArray<double>(writer, model.Emissions);
    }

    internal static PosModel Read(BinaryReader reader) => new()
    {
        Tags = reader.ReadString().Split(' '),
        Start = DoubleArrayTrieFormat.ReadArray<double>(reader, PosModel.StateCount),
        Transitions = DoubleArrayTrieFormat.ReadArray<double>(reader, PosModel.StateCount * PosModel.StateCount),
        Offsets = DoubleArrayTrieFormat.ReadArray<int>(reader, CharacterTable.HanCount + 1),
        Expected = DoubleArrayTrieFormat.ReadArray<byte>(reader, CharacterTable.HanCount),
        States = DoubleArrayTrieFormat.ReadArray<byte>(reader, CharacterTable.HanCount * PosModel.StateCount),
        Emissions = DoubleArrayTrieFormat.ReadArray<double>(reader, CharacterTable.HanCount * PosModel.StateCount),
    };
}
