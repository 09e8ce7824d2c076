using HealthGraph.Text;

namespace HealthGraph.Dictionaries;

/// <summary>The binary form of a <see cref="Lexicon"/>: a string table, entries and names as indexes into it, then the trie.</summary>
internal static class LexiconFile
{
    public static void Write(BinaryWriter writer, DoubleArrayTrie trie, LexiconName[][] bearers, IReadOnlyList<LexiconEntry> entries)
    {
        var strings = new StringTable();
        var rows = new MemoryStream();
        using (var row = new BinaryWriter(rows))
        {
            var ids = entries.Select((e, i) => (e.Type, e.Name, i)).ToDictionary(p => (p.Type, p.Name), p => p.i);
            row.Write(entries.Count);
            foreach (var entry in entries)
            {
                WriteEntry(row, entry, strings);
            }

            row.Write(bearers.Length);
            foreach (var names in bearers)
            {
                row.Write(names.Length);
                foreach (var name in names)
                {
                    row.Write(ids[(name.Entry.Type, name.Entry.Name)]);
                    WriteAlias(row, name.Alias, strings);
                }
            }
        }

        strings.Write(writer);
        writer.Write(rows.ToArray());
        trie.Write(writer);
    }

    public static Lexicon Read(BinaryReader reader)
    {
        var strings = StringTable.Read(reader);
        var entries = new LexiconEntry[reader.ReadInt32()];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = ReadEntry(reader, strings);
        }

        var bearers = new LexiconName[reader.ReadInt32()][];
        for (var i = 0; i < bearers.Length; i++)
        {
            bearers[i] = new LexiconName[reader.ReadInt32()];
            for (var j = 0; j < bearers[i].Length; j++)
            {
                bearers[i][j] = new LexiconName(entries[reader.ReadInt32()], ReadAlias(reader, strings));
            }
        }

        return new Lexicon(DoubleArrayTrie.Read(reader), bearers, entries);
    }

    private static void WriteEntry(BinaryWriter row, LexiconEntry entry, StringTable strings)
    {
        row.Write((byte)entry.Type);
        foreach (var text in (string[])[entry.Name, entry.Kind, entry.Region, entry.Parent, entry.Number, entry.Successor, entry.File])
        {
            row.Write(strings.Add(text));
        }

        row.Write(strings.Add(string.Join('|', entry.Issuers)));
        row.Write(Pack(entry.From));
        row.Write(Pack(entry.To));
        row.Write(entry.Line);
    }

    private static LexiconEntry ReadEntry(BinaryReader reader, string[] strings)
    {
        var type = (EntityType)reader.ReadByte();
        string Next() => strings[reader.ReadInt32()];
        var (name, kind, region, parent, number, successor, file, issuers) = (Next(), Next(), Next(), Next(), Next(), Next(), Next(), Next());
        return new LexiconEntry(type, name, kind, region, parent, issuers.Length == 0 ? [] : issuers.Split('|'), number,
            Unpack(reader.ReadInt32()), Unpack(reader.ReadInt32()), successor, file, reader.ReadInt32());
    }

    private static void WriteAlias(BinaryWriter row, Alias alias, StringTable strings)
    {
        row.Write(strings.Add(alias.Text));
        row.Write(alias.Ambiguous);
        row.Write(Pack(alias.From));
        row.Write(Pack(alias.To));
    }

    private static Alias ReadAlias(BinaryReader reader, string[] strings) =>
        new(strings[reader.ReadInt32()], reader.ReadBoolean(), Unpack(reader.ReadInt32()), Unpack(reader.ReadInt32()));

    private static int Pack(PartialDate? date) => date is { } d ? (d.Year * 10000) + ((d.Month ?? 0) * 100) + (d.Day ?? 0) : 0;

    private static PartialDate? Unpack(int packed) => packed == 0 ? null
        : PartialDate.TryCreate(packed / 10000, NullIfZero(packed / 100 % 100), NullIfZero(packed % 100));

    private static int? NullIfZero(int value) => value == 0 ? null : value;
}
