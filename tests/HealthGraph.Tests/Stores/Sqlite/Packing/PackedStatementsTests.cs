using System.Buffers;
using System.Text;
using HealthGraph.Stores.Sqlite.Packing;
using HealthGraph.Stores.Sqlite.Writing;

namespace HealthGraph.Tests.Stores.Sqlite.Packing;

public sealed class PackedStatementsTests
{
    [Theory]
    [InlineData(0UL, 1)]
    [InlineData(127UL, 1)]
    [InlineData(128UL, 2)]
    [InlineData(ulong.MaxValue, 10)]
    public void Number_Written_IsReadBack(ulong number, int bytes)
    {
        var writer = new ByteWriter();
        writer.Number(number);
        writer.Written.Length.ShouldBe(bytes);
        new ByteReader(writer.Written).Number().ShouldBe(number);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    public void Number_CutOffOrEndless_IsDamage(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => new ByteReader(bytes).Number());

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 2, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 5, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 3, 3, 1 })]
    [InlineData(new byte[] { 4, 3, 1 })]
    [InlineData(new byte[] { 3, 1, 0, 9, 65 })]
    [InlineData(new byte[] { 3, 0, 0, 0, 1, 9, 65 })]
    [InlineData(new byte[] { 3, 0, 0, 0, 0, 9, 1, 2, 3 })]
    [InlineData(new byte[] { 3, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })]
    public void Head_DamagedOrOfALaterVersion_IsSaid(byte[] bytes) => Should.Throw<InvalidDataException>(() => PackedStatements.Read(bytes, 1, "article/a"));

    [Fact]
    public void Statements_Prepared_ReadAsBefore()
    {
        var record = Sheet.Record("a", "题目\n正文某院", null, 1, ("organization/甲", "name", null, "某院"), ("", "MENTIONS", "organization/甲", "题目"),
            ("person/乙@甲", "AFFILIATED_WITH", "organization/甲", null), ("organization/甲", "kind", null, ""));
        var statements = record.Statements.Select((s, i) => s with { Confidence = i / 3.0, Entry = i == 1 ? null : s.Entry, Rule = $"rule.{i}" }).ToList();
        var packed = new RecordPacker(ArrayPool<byte>.Shared).Pack(record with { Statements = statements });
        packed.ShouldBe(statements);
        packed.Count.ShouldBe(4);
        packed[2].ShouldBe(statements[2]);
    }

    // The text is 题目⏎院目题目正文.
    [Theory]
    [InlineData("题目", 0, 5, true)]
    [InlineData("目", 3, 5, true)]
    [InlineData("院目", 0, 6, true)]
    [InlineData("题目\n院目", 0, 5, true)]
    [InlineData("正文", 0, 5, false)]
    [InlineData("题目\n院目题", 0, 5, false)]
    [InlineData("题目", 0, 99, false)]
    [InlineData("题目", -1, 5, false)]
    [InlineData("题目", 4, 2, false)]
    public void Value_ThatItsSentenceHas_IsAPlaceInIt(string value, int start, int end, bool isPlace)
    {
        var statement = Sheet.Fact("article/a", "organization/甲", "kind", null, value, start, end);
        var record = Sheet.Record("a", "题目\n院目题目正文", null, 1) with { Statements = [statement, statement with { Value = "hospital" }] };
        var packed = new RecordPacker(ArrayPool<byte>.Shared).Pack(record);
        (packed.Rest.IndexOf(Encoding.UTF8.GetBytes(value)) < 0).ShouldBe(isPlace);
        if (start >= 0 && end > start)
        {
            packed.Select(s => (s.Value, s.Span)).ShouldBe([(value, statement.Span), ("hospital", statement.Span)], ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData(3, new[] { 0 }, null)]
    [InlineData(3, new[] { 1 }, "bcd")]
    [InlineData(3, new[] { 2 }, "word")]
    [InlineData(3, new[] { 3 }, "next")]
    [InlineData(4, new[] { 0 }, null)]
    [InlineData(4, new[] { 1 }, "bcd")]
    [InlineData(4, new[] { 2 }, "word")]
    [InlineData(4, new[] { 4 }, "next")]
    [InlineData(4, new[] { 3, 2 }, "bc")]
    [InlineData(4, new[] { 5, 2 }, "cd")]
    [InlineData(4, new[] { 9, 0 }, "")]
    public void Value_AsEitherVersionHasIt_IsRead(byte version, int[] value, string? expected)
    {
        Values(WithValue(version, value)).ShouldBe([expected]);
    }

    [Theory]
    [InlineData(3, new[] { 4 })]
    [InlineData(4, new[] { 6 })]
    [InlineData(4, new[] { 5, 3 })]
    [InlineData(4, new[] { 11, 0 })]
    [InlineData(4, new[] { int.MaxValue, int.MaxValue })]
    public void Value_OfNoWordOrBeyondItsSentence_IsDamage(byte version, int[] value) =>
        Should.Throw<InvalidDataException>(() => Values(WithValue(version, value)));

    private static List<string?> Values(PackedStatements packed)
    {
        var values = new List<string?>();
        foreach (var statement in packed)
        {
            values.Add(packed.Value(statement, "abcdef"));
        }

        return values;
    }

    /// <summary>One statement about characters 1 to 4; the words are "word" and "next".</summary>
    private static PackedStatements WithValue(byte version, int[] value)
    {
        var bytes = new ByteWriter();
        bytes.Number(2L);
        bytes.Text("word");
        bytes.Text("next");
        foreach (var number in (int[])[1, 0, 0, 0, 0, .. value, 1, 3, 0, 0, 1])
        {
            bytes.Number((long)number);
        }

        return new PackedStatements([1], [null], [1], [1], bytes.Written.ToArray(), 0, version);
    }

    [Fact]
    public void Statements_OfAnOwnFigure_ReadAsBefore()
    {
        var record = Sheet.Record("a", "题目\n正文", null, 1, ("indicator/a-1", "name", null, "门诊量"), ("indicator/a-1", "value", null, "12"), ("indicator/a-1", "MEASURES", "organization/甲", null),
            ("", "MENTIONS", "organization/甲", "题目"));
        var packed = new RecordPacker(ArrayPool<byte>.Shared).Pack(record);
        packed.ShouldBe(record.Statements);
        packed.Nodes.Select(n => (n.Id, n.Place)).ShouldBe([("indicator/a-1", NodePlace.Own), ("organization/甲", NodePlace.Row), ("article/a", NodePlace.Article)], ignoreOrder: true);
        packed.NamesOf(packed.Nodes.ToList().FindIndex(n => n.Place is NodePlace.Own)).ShouldBe([("门诊量", true)]);
    }

    [Fact]
    public void Statements_HandedBack_AreCountedButNotRead()
    {
        var packed = new RecordPacker(ArrayPool<byte>.Shared).Pack(Sheet.Record("a", "题目\n正文", null, 1, ("organization/甲", "name", null, "某院")));
        packed.Release();
        packed.Release();
        packed.Count.ShouldBe(1);
        Should.Throw<InvalidOperationException>(() => packed.ToList());
    }

    [Fact]
    public void Statements_WhoseNeighboursWereHandedBack_ReadAsBefore()
    {
        var packer = new RecordPacker(ArrayPool<byte>.Shared);
        var records = Enumerable.Range(0, 500).Select(i => Sheet.Record($"a{i}", "题目\n正文", null, 1, ($"organization/甲{i}", "name", null, new string('院', i)))).ToList();
        var packed = records.ConvertAll(packer.Pack);
        for (var i = 0; i < packed.Count; i += 2)
        {
            packed[i].Release();
        }

        var again = records.ConvertAll(packer.Pack);
        for (var i = 0; i < packed.Count; i++)
        {
            again[i].ShouldBe(records[i].Statements);
            if (i % 2 == 1)
            {
                packed[i].ShouldBe(records[i].Statements);
            }
        }
    }

    [Theory]
    [InlineData("article/b")]
    [InlineData("indicator/b-1")]
    public void Statements_OfWhatOnlyAnotherArticleTells_AreTheCallersFault(string node) =>
        Should.Throw<ArgumentException>(() => new RecordPacker(ArrayPool<byte>.Shared).Pack(Sheet.Record("a", "题目\n正文", null, 1, (node, "name", null, "甲"))));

    [Fact]
    public void Pack_AfterARecordThatIsRefused_HoldsNothingOfIt()
    {
        var packer = new RecordPacker(ArrayPool<byte>.Shared);
        Should.Throw<ArgumentException>(() => packer.Pack(Sheet.Record("a", "题目\n正文", null, 1, ("organization/甲", "name", null, "甲"), ("article/b", "name", null, "乙"))));

        var next = Sheet.Record("c", "题目\n正文", null, 1, ("organization/丙", "name", null, "丙"));
        packer.Pack(next).ShouldBe(next.Statements);
    }

    [Theory]
    [InlineData("indicator/a-1", "article/a", true)]
    [InlineData("indicator/a-b-1", "article/a-b", true)]
    [InlineData("indicator/a-b-1", "article/a", false)]
    [InlineData("indicator/a", "article/a", false)]
    [InlineData("article/a", "article/a", false)]
    [InlineData("event/a-1", "article/a", false)]
    [InlineData("", "article/a", false)]
    public void Own_Ids_SayWhoseTheyAre(string id, string article, bool isOwn)
    {
        (OwnNode.ArticleOf(id) == article).ShouldBe(isOwn);
        if (isOwn)
        {
            OwnNode.Id(article, OwnNode.Rest(id, article).ToString()).ShouldBe(id);
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(123_456_789, 1_048_575)]
    public void Own_Keys_GiveBackArticleAndPlace(long article, int place)
    {
        OwnNode.IsKey(OwnNode.Key(article, place)).ShouldBeTrue();
        OwnNode.Parts(OwnNode.Key(article, place)).ShouldBe((article, place));
    }

    [Theory]
    [InlineData(0UL, 0UL)]
    [InlineData(0b101UL, 0b1010_0000UL)]
    public void Bits_OfAnArticle_AreThoseOfTheDatabase(ulong own, ulong expected) =>
        Posting.Bits(own, [0b10_0000, 0b100_0000, 0b1000_0000]).ShouldBe(expected);

    [Fact]
    public void Postings_Written_AreReadBackInOrder()
    {
        var writer = new ByteWriter();
        List<Posting> postings = [new(9, 1, 0, 1UL << 63), new(3, 300, 5, 0), new(3, 2, 0, 7)];
        PostingList.Write(writer, [.. postings]);
        PostingList.Read(writer.Written).ShouldBe([postings[2], postings[1], postings[0]]);
        PostingList.Read([]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("article/00ff", "article/0100")]
    [InlineData("article/0", "article/00")]
    [InlineData("article/中", "article/文")]
    [InlineData("article/a", "article/𠮷")]
    public void Order_OfIds_SortsAsTheIds(string first, string second) => Posting.OrderOf(first).ShouldBeLessThan(Posting.OrderOf(second));

    [Fact]
    public void Order_OfIdsThatBeginAlike_IsOne() => Posting.OrderOf("article/00000000a").ShouldBe(Posting.OrderOf("article/00000000b"));

    [Fact]
    public void Caption_OfSeveralStatedNames_IsTheLeast()
    {
        List<KnownName> names = [new("丙") { Articles = 1, Stated = 1 }, new("乙") { Articles = 2, Stated = 1 }, new("一") { Articles = 5 }];
        NameList.Caption(names).ShouldBe("丙");
        var writer = new ByteWriter();
        NameList.Write(writer, names);
        NameList.Read(writer.Written).Select(n => (n.Text, n.Articles, n.Stated)).ShouldBe([("丙", 1, 1), ("乙", 2, 1), ("一", 5, 0)]);
    }
}
