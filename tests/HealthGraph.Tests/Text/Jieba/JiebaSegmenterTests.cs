using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HealthGraph.Text;
using HealthGraph.Text.Jieba;

namespace HealthGraph.Tests.Text.Jieba;

[Collection(JiebaTestGroup.Name)]
public sealed class JiebaSegmenterTests(JiebaFixture fixture)
{
    [Theory]
    [InlineData("cut")]
    [InlineData("nohmm")]
    [InlineData("full")]
    [InlineData("search")]
    [InlineData("searchnohmm")]
    [InlineData("tag")]
    [InlineData("tagnohmm")]
    public void EveryMode_FrozenSample_AnswersOfPythonJieba(string mode)
    {
        var rows = FrozenRow.All();
        rows.Count.ShouldBeGreaterThan(140);
        foreach (var row in rows)
        {
            Tokens(row.WithUserWords ? fixture.WithUserWords : fixture.Segmenter, mode, row.Text).ShouldBe(row.Tokens(mode), row.Text);
        }
    }

    [Fact]
    public void Segmenter_CompiledOrFromCache_SameAnswers()
    {
        foreach (var row in FrozenRow.All().Where(r => !r.WithUserWords))
        {
            Tokens(fixture.Compiled, "tag", row.Text).ShouldBe(row.Tokens("tag"));
        }
    }

    [Fact]
    public void WithWords_FrozenUserDictionary_FrequenciesOfPythonJieba()
    {
        var changed = fixture.WithUserWords;
        var frozen = FrozenRow.UserWords();
        foreach (var word in frozen.GetProperty("frequencies").EnumerateObject())
        {
            changed.FrequencyOf(word.Name).ShouldBe(word.Value.GetInt64(), word.Name);
        }

        changed.TotalFrequency.ShouldBe(frozen.GetProperty("total").GetInt64());
    }

    [Fact]
    public void WithWords_Original_StaysAsItWas()
    {
        var changed = fixture.Segmenter.WithWords([new UserWord("石港镇卫生院", null, "nt")]);
        Tokens(changed, "tag", "石港镇卫生院").ShouldBe(["石港镇卫生院\x1ent"]);
        Tokens(fixture.Segmenter, "cut", "石港镇卫生院").ShouldBe(["石港", "镇", "卫生院"]);
        changed.WithoutWords(["石港镇卫生院"]).FrequencyOf("石港镇卫生院").ShouldBe(0);
    }

    [Theory]
    [InlineData("", 5L)]
    [InlineData("词", -1L)]
    [InlineData("词", long.MaxValue)]
    public void WithWords_NoWord_Throws(string word, long frequency) =>
        Should.Throw<ArgumentException>(() => fixture.Segmenter.WithWords([new UserWord(word, frequency, null)]));

    [Theory]
    [InlineData("石墨烯", 1)]
    [InlineData("台中", 69)]
    [InlineData("中国", 129471)]
    public void SuggestFrequency_Word_AsPythonJieba(string word, long expected) =>
        fixture.Segmenter.SuggestFrequency(word).ShouldBe(expected);

    [Theory]
    [InlineData("中|将", 494)]
    [InlineData("今天|天气", 0)]
    public void SuggestFrequency_Parts_AsPythonJieba(string parts, long expected) =>
        fixture.Segmenter.SuggestFrequency(parts.Split('|')).ShouldBe(expected);

    [Theory]
    [InlineData("\ud842")]
    [InlineData("医\udfb7院")]
    [InlineData("\ud842\ud842\udfb7\udfb7")]
    public void Cut_LoneSurrogates_EachATokenOfItsOwn(string text)
    {
        var tokens = new TokenBuffer();
        fixture.Segmenter.Cut(text, tokens);
        string.Concat(tokens.Select(t => text[t.Start..t.End])).ShouldBe(text);
    }

    [Fact]
    public void CutAndTag_AnyText_CoverItOnceInOrder() =>
        Prop.ForAll(AnyText(), text =>
        {
            var tokens = new TokenBuffer();
            fixture.Segmenter.Cut(text, tokens);
            var cut = Covers(tokens, text);
            fixture.Segmenter.Tag(text, tokens);
            return cut && Covers(tokens, text) && tokens.All(t => t.Tag is { Length: > 0 });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Segmenter_ManyThreads_SameAnswers()
    {
        var rows = FrozenRow.All().Where(r => !r.WithUserWords).ToArray();
        var expected = rows.Select(r => string.Join('|', r.Tokens("tag"))).ToArray();
        Parallel.For(0, rows.Length * 4, i =>
            string.Join('|', Tokens(fixture.Segmenter, "tag", rows[i % rows.Length].Text)).ShouldBe(expected[i % rows.Length]));
    }

    [Fact]
    public void Cut_UsedBuffer_AllocatesNothing()
    {
        var text = string.Concat(FrozenRow.All().Take(20).Select(r => r.Text));
        var tokens = new TokenBuffer();
        fixture.Segmenter.Cut(text, tokens);
        fixture.Segmenter.Tag(text, tokens);
        var before = GC.GetAllocatedBytesForCurrentThread();
        fixture.Segmenter.Cut(text, tokens);
        fixture.Segmenter.Tag(text, tokens);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static bool Covers(TokenBuffer tokens, string text)
    {
        var at = 0;
        foreach (var token in tokens)
        {
            if (token.Start != at || token.End <= at)
            {
                return false;
            }

            at = token.End;
        }

        return at == text.Length;
    }

    private static Arbitrary<string> AnyText() =>
        Gen.OneOf(
            Gen.Choose(0x4E00, 0x9FFF).Select(c => ((char)c).ToString(CultureInfo.InvariantCulture)),
            Gen.Choose(0, 0xFFFF).Select(c => ((char)c).ToString(CultureInfo.InvariantCulture)),
            Gen.Elements("国家", "卫健委", "3.5%", "a.b", "\r\n", " ", "🏥", "𠮷", "的一了", "GPT-4"))
            .ListOf().Select(p => string.Concat(p)).ToArbitrary();

    private static string[] Tokens(JiebaSegmenter segmenter, string mode, string text)
    {
        var tokens = new TokenBuffer();
        var hmm = !mode.EndsWith("nohmm", StringComparison.Ordinal);
        if (mode.StartsWith("tag", StringComparison.Ordinal))
        {
            segmenter.Tag(text, tokens, hmm);
        }
        else
        {
            var cut = mode.StartsWith("search", StringComparison.Ordinal) ? SegmentationMode.Search
                : mode == "full" ? SegmentationMode.Full
                : SegmentationMode.Accurate;
            segmenter.Cut(text, tokens, cut, hmm);
        }

        return [.. tokens.Select(t => Escape(text[t.Start..t.End]) + (t.Tag is null ? "" : "\x1e" + t.Tag))];
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal).Replace("\x1e", "\\e", StringComparison.Ordinal).Replace("\x1f", "\\f", StringComparison.Ordinal);
}
