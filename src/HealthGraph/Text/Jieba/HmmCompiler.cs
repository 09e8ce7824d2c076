namespace HealthGraph.Text.Jieba;

/// <summary>Makes an <see cref="HmmModel"/> from its text file or its binary form.</summary>
internal static class HmmCompiler
{
    private const string States = "BEMS";

    internal static HmmModel ReadText(string path)
    {
        var model = new HmmModel(new double[4], new double[16], new double[CharacterTable.HanCount * 4]);
        Array.Fill(model.Transitions, HmmModel.Never);
        Array.Fill(model.Emissions, HmmModel.Never);
        foreach (var row in ModelText.Rows(path))
        {
            var (table, at) = row[0] switch
            {
                "start" => (model.Start, 0),
                "trans" => (model.Transitions, 4 * States.IndexOf(row[1], StringComparison.Ordinal)),
                _ => (model.Emissions, 4 * ModelText.HanIndex(row[1])),
            };
            foreach (var (state, value) in at < 0 ? [] : ModelText.Pairs(row[2]))
            {
                table[at + States.IndexOf(state, StringComparison.Ordinal)] = value;
            }
        }

        return model;
    }

    internal static void Write(HmmModel model, BinaryWriter writer)
    {
        DoubleArrayTrieFormat.WriteArray<double>(writer, model.Start);
        DoubleArrayTrieFormat.WriteArray<double>(writer, model.Transitions);
        DoubleArrayTrieFormat.WriteArray<double>(writer, model.Emissions);
    }

    internal static HmmModel Read(BinaryReader reader) => new(
        DoubleArrayTrieFormat.ReadArray<double>(reader, 4),
        DoubleArrayTrieFormat.ReadArray<double>(reader, 16),
        DoubleArrayTrieFormat.ReadArray<double>(reader, CharacterTable.HanCount * 4));
}
