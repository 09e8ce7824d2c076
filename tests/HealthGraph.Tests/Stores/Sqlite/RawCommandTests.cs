using HealthGraph.Stores.Sqlite;
using Microsoft.Data.Sqlite;

namespace HealthGraph.Tests.Stores.Sqlite;

public sealed class RawCommandTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public RawCommandTests() => connection.Open();

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData("", 0, "text")]
    [InlineData("甲", 3, "text")]
    [InlineData("a\0b", 3, "text")]
    [InlineData("𠮷", 4, "text")]
    [InlineData(null, null, "null")]
    public void Set_Text_IsThatText(string? text, int? bytes, string kind)
    {
        using var read = new RawCommand(connection, "SELECT ?1, length(CAST(?1 AS BLOB)), typeof(?1)");
        using var rows = read.Set(1, text).Rows();
        rows.Next().ShouldBeTrue();
        rows.TextOrNull(0).ShouldBe(text);
        (rows.IsNull(1) ? (long?)null : rows.Number(1)).ShouldBe(bytes);
        rows.Text(2).ShouldBe(kind);
    }

    [Fact]
    public void Set_TextsThatOutgrowTheMemory_AreAllThere()
    {
        using var join = new RawCommand(connection, "SELECT ?1 || ?2 || ?3 || ?4");
        for (var length = 1; length < 40_000; length = (length * 3 / 2) + 1)
        {
            var texts = Enumerable.Range(0, 4).Select(i => new string((char)('甲' + i), length + i)).ToArray();
            join.Set(1, texts[0]).Set(2, texts[1]).Set(3, texts[2]).Set(4, texts[3]).TextOrNull().ShouldBe(string.Concat(texts));
        }

        join.Set(1, "短").Set(2, "").Set(3, "文").Set(4, "。").TextOrNull().ShouldBe("短文。");
    }

    [Fact]
    public void Set_ManyTimes_IsEachTimeWhatWasSet()
    {
        using var read = new RawCommand(connection, "SELECT ?1, ?2");
        for (var i = 0; i < 30; i++)
        {
            string?[] texts = ["", "甲", null, new string('乙', i * 100)];
            byte[] bytes = [.. Enumerable.Range(0, i).Select(b => (byte)b)];
            using var rows = read.Set(1, texts[i % 4]).Set(2, bytes).Rows();
            rows.Next().ShouldBeTrue();
            rows.TextOrNull(0).ShouldBe(texts[i % 4]);
            rows.Bytes(1).ToArray().ShouldBe(bytes);
            rows.Next().ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    public void Set_Bytes_AreThoseBytes(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        using var read = new RawCommand(connection, "SELECT ?1, typeof(?1)");
        using var rows = read.Set(1, bytes).Rows();
        rows.Next().ShouldBeTrue();
        rows.Bytes(0).SequenceEqual(bytes).ShouldBeTrue();
        rows.Text(1).ShouldBe("blob");
    }

    [Fact]
    public void Run_AgainstAConstraint_SaysWhichAndCanRunAgain()
    {
        using (var create = new RawCommand(connection, "CREATE TABLE t (a TEXT NOT NULL UNIQUE)"))
        {
            create.Run();
        }

        using var insert = new RawCommand(connection, "INSERT INTO t VALUES (?1)");
        insert.Set(1, "甲").Changes().ShouldBe(1);
        Should.Throw<SqliteException>(() => insert.Set(1, "甲").Run()).Message.ShouldContain("UNIQUE");
        insert.Set(1, "乙").Changes().ShouldBe(1);
    }

    [Fact]
    public void Set_AfterDispose_Throws()
    {
        var read = new RawCommand(connection, "SELECT ?1");
        read.Dispose();
        Should.Throw<SqliteException>(() => read.Set(1, 1L));
    }
}
