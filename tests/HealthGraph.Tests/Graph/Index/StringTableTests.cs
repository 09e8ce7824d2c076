using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Graph.Index;

namespace HealthGraph.Tests.Graph.Index;

public sealed class StringTableTests
{
    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Elements("", "a", "甲", "𠮷", "\uFFFD", "8c6aed02f58e4a17", "8c6aed02f58e4a18", "fb4dc66039fc94b43e096a712c4b5b4c", "FB4DC66039FC94B43E096A712C4B5B4C", "8c6aed02f58e4a1g"),
        Gen.Elements("国家卫生健康委员会", "𠮷林", "｡", "z").Two().Select(t => t.Item1 + t.Item2)).ToArbitrary();

    [Fact]
    public void Add_AnyString_ComesBackAndIsFound() => Prop.ForAll(Texts.Generator.ListOf(30).ToArbitrary(), texts =>
    {
        var table = new StringTable();
        var numbers = texts.Select(t => table.Add(t)).ToList();
        numbers.Select(n => table[n]).ShouldBe(texts);
        numbers.Select(n => table.Shared(n)).ShouldBe(texts);
        texts.Select(t => table.Find(t)).ShouldBe(numbers);
        table.Count.ShouldBe(texts.Distinct().Count());
        table.Find("没有").ShouldBe(-1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_AnyTwo_SortsAsOrdinal() => Prop.ForAll(Texts, Texts, (left, right) =>
    {
        var table = new StringTable();
        var (a, b) = (table.Add(left), table.Add(right));
        Math.Sign(StringBytes.Compare(table.Bytes(a), table.Bytes(b))).ShouldBe(Math.Sign(string.CompareOrdinal(left, right)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Add_ManyAndLong_AllComeBack()
    {
        var table = new StringTable();
        var texts = Enumerable.Range(0, 20_000).Select(i => $"{i}号").Append(new string('长', 600_000)).ToList();
        texts.ForEach(t => table.Add(t));
        Enumerable.Range(0, table.Count).Select(n => table[n]).ShouldBe(texts);
        texts.Select(t => table.Find(t)).ShouldBe(Enumerable.Range(0, texts.Count));
    }
}
