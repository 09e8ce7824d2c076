using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text;

namespace HealthGraph.Tests.Text;

public sealed class DoubleArrayTrieTests
{
    private static readonly string[] Words = ["北京", "北京协和医院", "北京大学", "协和", "医院", "医院管理", "𠮷野", "a", "ab"];

    [Theory]
    [InlineData("北京", true)]
    [InlineData("北京协和医院", true)]
    [InlineData("𠮷野", true)]
    [InlineData("ab", true)]
    [InlineData("", false)]
    [InlineData("北", false)]
    [InlineData("北京协", false)]
    [InlineData("北京协和医院院", false)]
    [InlineData("京北", false)]
    [InlineData("\ud842", false)]
    [InlineData("b", false)]
    [InlineData("南京", false)]
    public void Find_KeyOrLookAlike_ValueOrMinusOne(string text, bool isKey)
    {
        var keys = Words.Order(StringComparer.Ordinal).ToArray();
        var trie = DoubleArrayTrie.Build(keys, [.. Enumerable.Range(0, keys.Length)]);
        trie.Find(text).ShouldBe(isKey ? Array.IndexOf(keys, text) : -1);
    }

    [Theory]
    [InlineData("北京协和医院管理处", "北京|北京协和医院")]
    [InlineData("医院管理", "医院|医院管理")]
    [InlineData("abc", "a|ab")]
    [InlineData("南北京", "")]
    [InlineData("", "")]
    public void Prefixes_Text_EveryKeyShortestFirst(string text, string expected)
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        var found = matches[..Build(Words).Prefixes(text, matches)].ToArray();
        string.Join('|', found.Select(m => text[..m.Length])).ShouldBe(expected);
    }

    [Fact]
    public void Prefixes_FullSpan_StopsThere()
    {
        Span<TrieMatch> matches = stackalloc TrieMatch[1];
        Build(Words).Prefixes("北京协和医院", matches).ShouldBe(1);
        matches[0].Length.ShouldBe(2);
    }

    [Fact]
    public void Find_AnyKeys_AgreesWithDictionary() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string[]>(),
            ArbMap.Default.ArbFor<string[]>(),
            (keys, others) =>
            {
                var known = keys.Where(k => !string.IsNullOrEmpty(k)).ToHashSet(StringComparer.Ordinal);
                var trie = RoundTrip(Build(known));
                return known.All(k => trie.Find(k) >= 0)
                    && others.Where(o => o is not null).All(o => trie.Find(o) >= 0 == known.Contains(o));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Entries_AnyKeys_GivesThemAllBack() =>
        Prop.ForAll<string[]>(texts =>
        {
            var keys = texts.Where(t => !string.IsNullOrEmpty(t)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var trie = DoubleArrayTrie.Build(keys, [.. Enumerable.Range(0, keys.Count)]);
            return trie.Entries().OrderBy(e => e.Value).Select(e => e.Key).SequenceEqual(keys);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Build_LargeValues_AreKept() =>
        DoubleArrayTrie.Build(["a", "b"], [int.MaxValue, 0]).Find("a").ShouldBe(int.MaxValue);

    [Fact]
    public void Build_ManyKeysOverManyCharacters_FindsAll()
    {
        var random = new Random(7);
        var keys = Enumerable.Range(0, 200_000)
            .Select(_ => string.Create(random.Next(1, 6), random, (s, r) =>
            {
                for (var i = 0; i < s.Length; i++)
                {
                    s[i] = (char)(0x3400 + (int)(40_000 * Math.Pow(r.NextDouble(), 3)));
                }
            }))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var trie = DoubleArrayTrie.Build(keys, [.. Enumerable.Range(0, keys.Length)]);
        trie.Count.ShouldBe(keys.Length);
        keys.Where((k, i) => trie.Find(k) != i).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("b|a")]
    [InlineData("a|a")]
    [InlineData("|a")]
    public void Build_KeysOutOfOrderTwiceOrEmpty_Throws(string keys)
    {
        var split = keys.Split('|');
        Should.Throw<ArgumentException>(() => DoubleArrayTrie.Build(split, new int[split.Length]));
    }

    [Fact]
    public void Read_DamagedBytes_ThrowsInvalidDataOrEndOfStream()
    {
        var bytes = Bytes(Build(Words));
        Should.Throw<InvalidDataException>(() => DoubleArrayTrie.Read(new BinaryReader(new MemoryStream([0, .. bytes[1..]]))));
        Should.Throw<EndOfStreamException>(() => DoubleArrayTrie.Read(new BinaryReader(new MemoryStream(bytes[..^1]))));
    }

    private static DoubleArrayTrie Build(IEnumerable<string> words)
    {
        var keys = words.Order(StringComparer.Ordinal).ToArray();
        return DoubleArrayTrie.Build(keys, [.. Enumerable.Range(0, keys.Length)]);
    }

    private static DoubleArrayTrie RoundTrip(DoubleArrayTrie trie) => DoubleArrayTrie.Read(new BinaryReader(new MemoryStream(Bytes(trie))));

    private static byte[] Bytes(DoubleArrayTrie trie)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            trie.Write(writer);
        }

        return stream.ToArray();
    }
}
