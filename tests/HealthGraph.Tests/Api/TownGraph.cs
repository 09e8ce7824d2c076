using HealthGraph.Graph;

namespace HealthGraph.Tests.Api;

/// <summary>A small graph made by hand: a topic that goes from 甲省 to 乙省, bodies, people, a policy, figures, two issues, a reprint, a merged body.</summary>
internal static class TownGraph
{
    private const string East = "region/330000", West = "region/510000", City = "region/330100";
    private const string Health = "organization/甲省卫生健康委员会", Hospital = "organization/甲市第一医院", Short = "organization/甲一院", College = "organization/乙省医学院";
    private const string Topic = "topic/远程会诊", Other = "topic/电子病历", Plan = "policy/甲省远程会诊工作方案", Person = "person/张明@甲市第一医院";

    /// <summary>What people decided: the short form is the hospital.</summary>
    public static Resolution Resolution { get; } = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { [Short] = Hospital }, new Dictionary<(string NodeId, string Property), string>());

    /// <summary>The articles.</summary>
    public static IReadOnlyList<ArticleRecord> Records { get; } =
    [
        Record("a1", "甲日报", "2023-10-09", "甲省印发远程会诊方案\n10月8日，甲省卫生健康委员会印发《甲省远程会诊工作方案》。主任张明介绍，方案覆盖甲市第一医院等30家医院。", Issue(1, "2023-10-13"), 1,
        [
            (Health, "name", null, "甲省卫生健康委员会", "甲省卫生健康委员会"), (Health, "kind", null, "government", "甲省卫生健康委员会"), (Health, "LOCATED_IN", East, null, "甲省卫生健康委员会"),
            ("", "MENTIONS", Health, "甲省卫生健康委员会", "甲省卫生健康委员会"), ("", "MENTIONS", East, "甲省", "甲省"), (East, "name", null, "甲省", "甲省"), (East, "kind", null, "province", "甲省"),
            (Plan, "name", null, "甲省远程会诊工作方案", "《甲省远程会诊工作方案》"), (Plan, "kind", null, "工作方案", "《甲省远程会诊工作方案》"), ("", "MENTIONS", Plan, "甲省远程会诊工作方案", "甲省远程会诊工作方案"),
            (Plan, "ISSUED_BY", Health, null, "印发"), (Plan, "APPLIES_IN", East, null, "印发"), (Topic, "name", null, "远程会诊", "远程会诊"), ("", "MENTIONS", Topic, "远程会诊", "远程会诊"),
            (Hospital, "name", null, "甲市第一医院", "甲市第一医院"), (Hospital, "kind", null, "hospital", "甲市第一医院"), (Hospital, "LOCATED_IN", City, null, "甲市第一医院"), ("", "MENTIONS", Hospital, "甲市第一医院", "甲市第一医院"),
            (City, "name", null, "甲省甲市", "甲市"), (City, "kind", null, "prefecture", "甲市"), ("", "MENTIONS", City, "甲市", "甲市"),
            (Person, "name", null, "张明", "张明"), ("", "MENTIONS", Person, "张明", "张明"), (Person, "AFFILIATED_WITH", Hospital, "主任", "主任张明"),
            ("", "REPORTS", "event/e1", null, "印发"), ("event/e1", "name", null, "甲省卫生健康委员会印发方案", "印发"), ("event/e1", "type", null, "PolicyRelease", "印发"), ("event/e1", "trigger", null, "印发", "印发"),
            ("event/e1", "date", null, "2023-10-08", "10月8日"), (Health, "PARTICIPATED_IN", "event/e1", "subject", "甲省卫生健康委员会"), (Person, "PARTICIPATED_IN", "event/e1", "speaker", "张明"),
            ("event/e1", "TOOK_PLACE_IN", East, null, "甲省"), ("event/e1", "CONCERNS", Topic, null, "远程会诊"), ("event/e1", "CONCERNS", Plan, null, "工作方案"),
            ("indicator/i1", "name", null, "医院", "30家医院"), ("indicator/i1", "value", null, "30", "30家医院"), ("indicator/i1", "unit", null, "家", "30家医院"), ("indicator/i1", "bound", null, "exact", "30家医院"),
            ("indicator/i1", "surface", null, "30家", "30家医院"), ("indicator/i1", "MEASURES", Hospital, null, "30家医院"), ("", "PUBLISHED_BY", "organization/甲日报", "甲日报", "甲省"), ("organization/甲日报", "name", null, "甲日报", "甲省"),
        ]),
        Record("a2", "乙晚报", "2024-01-10", "乙省医学院开通远程会诊\n1月9日，乙省医学院开通远程会诊，甲一院的张明到场，电子病历同步共享。", Issue(2, "2024-01-12"), 1,
        [
            (College, "name", null, "乙省医学院", "乙省医学院"), (College, "kind", null, "university", "乙省医学院"), (College, "LOCATED_IN", West, null, "乙省医学院"), ("", "MENTIONS", College, "乙省医学院", "乙省医学院"),
            (West, "name", null, "乙省", "乙省"), (West, "kind", null, "province", "乙省"), ("", "MENTIONS", West, "乙省", "乙省"), ("", "MENTIONS", Topic, "远程会诊", "远程会诊"), (Topic, "name", null, "远程会诊", "远程会诊"),
            (Other, "name", null, "电子病历", "电子病历"), ("", "MENTIONS", Other, "电子病历", "电子病历"), (Short, "name", null, "甲一院", "甲一院"), ("", "MENTIONS", Short, "甲一院", "甲一院"),
            (Person, "name", null, "张明", "张明"), ("", "MENTIONS", Person, "张明", "张明"), (Person, "AFFILIATED_WITH", Short, "教授", "甲一院的张明"),
            ("", "REPORTS", "event/e2", null, "开通"), ("event/e2", "name", null, "乙省医学院开通远程会诊", "开通"), ("event/e2", "type", null, "Launch", "开通"), ("event/e2", "trigger", null, "开通", "开通"),
            ("event/e2", "date", null, "2024-01-09", "1月9日"), ("event/e2", "object", null, "会诊平台", "远程会诊"), (College, "PARTICIPATED_IN", "event/e2", "subject", "乙省医学院"),
            ("event/e2", "TOOK_PLACE_IN", West, null, "乙省"), ("event/e2", "CONCERNS", Topic, null, "远程会诊"),
        ]),
        Record("a3", "甲日报", null, "电子病历与远程会诊\n甲市第一医院的电子病历支持远程会诊，平台将于明年启用。", Issue(2, "2024-01-12"), 2,
        [
            (Hospital, "name", null, "甲市第一医院", "甲市第一医院"), (Hospital, "kind", null, "hospital", "甲市第一医院"), ("", "MENTIONS", Hospital, "甲市第一医院", "甲市第一医院"), ("", "MENTIONS", Other, "电子病历", "电子病历"),
            (Other, "name", null, "电子病历", "电子病历"), ("", "MENTIONS", Topic, "远程会诊", "远程会诊"), (Topic, "name", null, "远程会诊", "远程会诊"),
            ("", "REPORTS", "event/e3", null, "启用"), ("event/e3", "name", null, "平台启用", "启用"), ("event/e3", "type", null, "Launch", "启用"), ("event/e3", "planned", null, "true", "将于"), (Hospital, "PARTICIPATED_IN", "event/e3", "subject", "甲市第一医院"),
            ("indicator/i2", "name", null, "启用", "明年"), ("indicator/i2", "value", null, "2.5", "明年"), ("indicator/i2", "unit", null, "万人", "明年"), ("indicator/i2", "bound", null, "over", "明年"), ("indicator/i2", "surface", null, "2.5万", "明年"), ("indicator/i2", "asOf", null, "2023-12", "明年"),
        ]),
        Record("a4", null, "2024-02", "甲市医院简讯\n甲市第一医院发布简讯。", null, 1,
        [
            (Hospital, "name", null, "甲市第一医院", "甲市第一医院"), ("", "MENTIONS", Hospital, "甲市第一医院", "甲市第一医院"),
        ]),
    ];

    private static IssueNode Issue(int number, string publishedOn) =>
        new($"issue/试验周报#{number}", "试验周报", number, PartialDate.TryParse(publishedOn), null, null, "试验中心");

    private static ArticleRecord Record(
        string name, string? source, string? date, string text, IssueNode? issue, int ordinal, (string Subject, string Predicate, string? Target, string? Value, string Words)[] facts)
    {
        var id = "article/" + name;
        var statements = facts.Select(f => Fact(id, text, f)).DistinctBy(s => s.Id).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        var node = new ArticleNode(id, text.Split('\n')[0], source, $"http://example.com/{name}", PartialDate.TryParse(date), text, StatementId.Hash(text), "v1",
            StatementId.Hash(string.Join(' ', statements.Select(s => s.Id))));
        return new ArticleRecord(node, issue, ordinal, statements);
    }

    private static Statement Fact(string article, string text, (string Subject, string Predicate, string? Target, string? Value, string Words) fact)
    {
        var at = text.LastIndexOf(fact.Words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, fact.Words);
        var (subject, span) = (fact.Subject.Length == 0 ? article : fact.Subject, new TextSpan(at, at + fact.Words.Length));
        var id = StatementId.Of(article, subject, fact.Predicate, fact.Target, fact.Value, span);
        return new Statement(id, article, subject, fact.Predicate, fact.Target, fact.Value, span, "test.rule", "test.tsv:1", 0.9, "v1");
    }
}
