using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Tests.Extraction.Vocabularies;

public sealed class WordScanTests
{
    private static readonly string[] Pieces = ["省", "卫健", "委", "卫健委", "医院", "A", "AI", "\uD83D\uDE00", "\uD83D", "。", "卫"];

    private static readonly (WordKinds Kind, DoubleArrayTrie Words)[] Lists =
    [
        (WordKinds.Names, Trie(("AI", 7), ("卫健委", 0), ("卫健委医院", 3))),
        (WordKinds.Heads, Trie(("委", 1), ("医院", 2))),
        (WordKinds.Longer, Trie(("卫健", 5), ("委", 0), ("省", 9))),
    ];

    [Fact]
    public void Prefixes_OneIndexOfAllLists_TellsWhatEachListTells()
    {
        var index = WordIndex.Build(Lists.Select(l => (l.Kind, l.Words.Entries())));
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), text => Agree(text, index)).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Read_WhatWriteWrote_SameAnswers()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        WordIndex.Build(Lists.Select(l => (l.Kind, l.Words.Entries()))).Write(writer);
        bytes.Position = 0;
        using var reader = new BinaryReader(bytes);
        Agree("省卫健委医院AI委", WordIndex.Read(reader)).ShouldBeTrue();
    }

    [Fact]
    public void Prefixes_EndGiven_LongerWordsLeftOut()
    {
        using var words = new Vocabulary(Lists, WordIndex.Build(Lists.Select(l => (l.Kind, l.Words.Entries())))).Scan("卫健委医院");
        Span<TrieMatch> found = stackalloc TrieMatch[4];
        words.Prefixes(WordKinds.Names, 0, found).ShouldBe(2);
        words.Prefixes(WordKinds.Names, 0, 4, found).ShouldBe(1);
        found[0].ShouldBe(new TrieMatch(3, 0));
    }

    [Fact]
    public void KindsAt_NoWordBegins_None()
    {
        using var words = new Vocabulary(Lists, WordIndex.Build(Lists.Select(l => (l.Kind, l.Words.Entries())))).Scan("卫生");
        words.KindsAt(0).ShouldBe(WordKinds.None);
        words.KindsAt(2).ShouldBe(WordKinds.None);
    }

    private static bool Agree(string text, WordIndex index)
    {
        using var one = new Vocabulary(Lists).Scan(text);
        using var all = new Vocabulary(Lists, index).Scan(text);
        Span<TrieMatch> expected = stackalloc TrieMatch[4];
        Span<TrieMatch> found = stackalloc TrieMatch[4];
        for (var at = 0; at <= text.Length; at++)
        {
            foreach (var (kind, _) in Lists)
            {
                var count = one.Prefixes(kind, at, expected);
                if (all.Prefixes(kind, at, found) != count || !found[..count].SequenceEqual(expected[..count])
                    || one.Longest(kind, at) != all.Longest(kind, at) || (count > 0) != ((all.KindsAt(at) & kind) != 0))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static DoubleArrayTrie Trie(params (string Word, int Value)[] words)
    {
        var sorted = words.OrderBy(w => w.Word, StringComparer.Ordinal).ToList();
        return DoubleArrayTrie.Build([.. sorted.Select(w => w.Word)], [.. sorted.Select(w => w.Value)]);
    }
}
