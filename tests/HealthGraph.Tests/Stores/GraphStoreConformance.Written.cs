using HealthGraph.Graph;

namespace HealthGraph.Tests.Stores;

/// <summary>What was written since, and the search of texts.</summary>
public abstract partial class GraphStoreConformance
{
    [StoreFact]
    public async Task Mark_NothingWritten_StaysTheSame()
    {
        var empty = await store.MarkAsync(None);
        (await store.MarkAsync(None)).ShouldBe(empty);
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院")], None);
        var written = await store.MarkAsync(None);
        written.ShouldNotBe(empty);
        (await store.MarkAsync(None)).ShouldBe(written);
        if (store is ITextIndexing texts)
        {
            await texts.IndexTextsAsync(None);
            (await store.MarkAsync(None)).ShouldBe(written);
        }
    }

    [StoreFact]
    public async Task Mark_AfterANewIssueWithoutArticles_IsAnother()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院")], None);
        var before = await store.MarkAsync(None);
        await store.WriteIssuesAsync([Sheet.Issue(1, "2024-01-12")], None);
        var after = await store.MarkAsync(None);
        after.ShouldNotBe(before);
        (await WrittenAsync(before, after)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Written_BetweenMarks_IsWhatThoseWritesBrought()
    {
        var empty = await store.MarkAsync(None);
        await store.WriteAsync([Sheet.Naming("a", Sheet.Issue(1, "2024-01-12"), "甲医院"), Sheet.Naming("b", null, "乙医院")], None);
        var first = await store.MarkAsync(None);
        await store.WriteAsync([Sheet.Naming("c", null, "丙医院")], None);
        var second = await store.MarkAsync(None);
        (await WrittenAsync(null, second)).ShouldBe(["article/a", "article/b", "article/c"]);
        await store.WriteAsync([Sheet.Naming("d", null, "丁医院")], None);
        (await WrittenAsync(empty, first)).ShouldBe(["article/a", "article/b"]);
        (await WrittenAsync(first, second)).ShouldBe(["article/c"]);
        (await WrittenAsync(second, second)).ShouldBeEmpty();
        (await WrittenAsync(second, await store.MarkAsync(None))).ShouldBe(["article/d"]);
    }

    [StoreFact]
    public async Task Written_Article_SaysWhatItsStatementsSay()
    {
        var record = Sheet.Record("a", "题目\n正文", Sheet.Issue(2, "2024-01-19"), 3,
            ("organization/甲", "name", null, "甲"), ("person/张三@甲", "AFFILIATED_WITH", "organization/甲", "院长"), ("", "MENTIONS", "organization/甲", "甲院"),
            ("organization/甲", "PART_OF", "organization/乙", null));
        await store.WriteAsync([record, record with { Issue = Sheet.Issue(1, "2024-01-12"), Ordinal = 1 }], None);
        WrittenArticle? only = null;
        await foreach (var article in store.WrittenAsync(null, await store.MarkAsync(None), None))
        {
            only.ShouldBeNull();
            only = article;
        }

        var said = only.ShouldNotBeNull();
        (said.Id, said.Title, said.Source, said.Url, said.PublishedOn, said.ContentHash, said.Digest).ShouldBe(
            (record.Article.Id, "题目", "测试网", "http://example.com/a", PartialDate.TryParse("2024-01-10"), record.Article.ContentHash, record.Article.Digest));
        said.Issues.ShouldBe([new Carrier(Sheet.Issue(1, "2024-01-12"), 1), new Carrier(Sheet.Issue(2, "2024-01-19"), 3)]);
        said.Claims.Select(c => (said.Nodes[c.Subject], c.Predicate, c.Object < 0 ? null : said.Nodes[c.Object], c.Value))
            .ShouldBe(record.Statements.Select(s => (s.Subject, s.Predicate, s.Object, s.Value)), ignoreOrder: true);
    }

    [StoreFact]
    public async Task Written_ReplacedOrInAnotherIssue_IsToldAgain()
    {
        await store.WriteAsync([Sheet.Naming("a", null, "甲医院"), Sheet.Naming("b", null, "乙医院"), Sheet.Naming("c", null, "丙医院")], None);
        var first = await store.MarkAsync(None);
        await store.WriteAsync([Sheet.Record("a", "题目a\n正文", "v2", null, 1, ("organization/丁", "name", null, "丁")), Sheet.Naming("b", Sheet.Issue(1, "2024-01-12"), "乙医院")], None);
        (await WrittenAsync(first, await store.MarkAsync(None))).ShouldBe(["article/a", "article/b"]);
    }

    [StoreFact]
    public async Task Written_IssueThatSaysMore_IsToldByAnArticleOfIt()
    {
        var issue = Sheet.Issue(1, "2024-01-12");
        await store.WriteAsync([Sheet.Naming("a", issue with { Publisher = null }, "甲医院"), Sheet.Naming("b", null, "乙医院")], None);
        var first = await store.MarkAsync(None);
        await store.WriteIssuesAsync([issue], None);
        await foreach (var article in store.WrittenAsync(first, await store.MarkAsync(None), None))
        {
            (article.Id, article.Issues.Single().Issue.Publisher).ShouldBe(("article/a", "测试中心"));
        }

        (await WrittenAsync(first, await store.MarkAsync(None))).ShouldBe(["article/a"]);
    }

    [StoreTheory]
    [InlineData("医保支付", "c a")]
    [InlineData("支付", "c a b")]
    [InlineData("drg", "a")]
    [InlineData("DRG 医保", "a")]
    [InlineData("医保 支付", "c a b")]
    [InlineData("支医保", "")]
    [InlineData("付", "c a b")]
    [InlineData("，医", "b")]
    [InlineData("\" OR 1=1", "")]
    [InlineData("题目", "d c a b")]
    public async Task SearchText_Phrases_AreFoundNewestFirst(string words, string found)
    {
        await store.WriteAsync(
        [
            Dated("a", "2024-01-10", "题目\n医保支付改革，DRG付费"), Dated("b", "2024-01", "题目\n先支付，医保后报"), Dated("c", "2024-02-01", "题目\n医保支付"), Dated("d", "2024-02-02", "题目\n其他"),
        ], None);
        (await store.SearchTextAsync(words, 10, null, None)).Select(m => m.ArticleId["article/".Length..]).ShouldBe(found.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [StoreFact]
    public async Task SearchText_Match_ShowsTheSentenceAndWhereItStands()
    {
        await store.WriteAsync([Dated("a", "2024-01-10", "题目一\n第一句话。第二句说drg付费。")], None);
        var match = (await store.SearchTextAsync("DRG付费", 10, null, None)).Single();
        match.ShouldBe(new TextMatch("article/a", new PartialDate(2024, 1, 10), new TextSpan(13, 18), "第二句说drg付费。"));
    }

    [StoreFact]
    public async Task SearchText_Pages_CoverAllOnce()
    {
        await store.WriteAsync([.. Enumerable.Range(1, 9).Select(i => Dated(Sheet.Text(i), i < 3 ? null : $"2024-01-0{(i / 3) + 1}", $"题目{i}\n远程医疗"))], None);
        var all = await store.SearchTextAsync("远程医疗", 100, null, None);
        string.Concat(all.Select(m => m.ArticleId[^1])).ShouldBe("967834512");
        var paged = new List<TextMatch>();
        while (paged.Count < 9)
        {
            var page = await store.SearchTextAsync("远程医疗", 2, paged.Count == 0 ? null : paged[^1].ArticleId, None);
            page.ShouldNotBeEmpty();
            paged.AddRange(page);
        }

        paged.ShouldBe(all);
    }

    [StoreTheory]
    [InlineData("", 1)]
    [InlineData(" ", 1)]
    [InlineData("支付", 0)]
    [InlineData("支付", 1001)]
    public async Task SearchText_NoWordsOrNoLimit_IsTheCallersFault(string words, int limit) =>
        await Should.ThrowAsync<ArgumentException>(() => store.SearchTextAsync(words, limit, null, None));

    private static ArticleRecord Dated(string name, string? date, string text)
    {
        var record = Sheet.Record(name, text, null, 1);
        return record with { Article = record.Article with { PublishedOn = PartialDate.TryParse(date) } };
    }

    private async Task<List<string>> WrittenAsync(string? after, string upTo)
    {
        var ids = new List<string>();
        await foreach (var article in store.WrittenAsync(after, upTo, None))
        {
            ids.Add(article.Id);
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }
}
