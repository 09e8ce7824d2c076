using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text;

namespace HealthGraph.Tests.Text;

public sealed class TrieSweepTests
{
    private static readonly string[] Pieces = ["北京", "北", "协和", "医院", "𠮷", "a", "ab", "。", "\uD842"];

    private static readonly DoubleArrayTrie Trie = Build("北京", "北京协和医院", "协和", "医院", "医院a", "𠮷", "a", "ab");

    [Fact]
    public void Find_AnyText_WhatAWalkAtEachPlaceFinds() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), text => Swept(text).SequenceEqual(Walked(text)))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("。")]
    [InlineData("协")]
    public void Find_NoKey_Nothing(string text) => Swept(text).ShouldBeEmpty();

    private static List<(int Place, int Length, int Value)> Swept(string text)
    {
        var hits = ArrayPool<TrieHit>.Shared.Rent(1);
        var count = TrieSweep.Find(Trie, text, ref hits);
        return [.. hits.Take(count).Select(h => (h.Place, h.Length, Trie.Values[h.ValueIndex - 1])).OrderBy(h => h)];
    }

    private static List<(int Place, int Length, int Value)> Walked(string text)
    {
        var found = new List<(int, int, int)>();
        Span<TrieMatch> matches = stackalloc TrieMatch[8];
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var match in matches[..Trie.Prefixes(text.AsSpan(i), matches)])
            {
                found.Add((i, match.Length, match.Value));
            }
        }

        return found;
    }

    private static DoubleArrayTrie Build(params string[] keys)
    {
        var sorted = keys.Order(StringComparer.Ordinal).ToList();
        return DoubleArrayTrie.Build(sorted, [.. Enumerable.Range(0, sorted.Count)]);
    }
}
