using System.Globalization;
using HealthGraph.Graph;

namespace HealthGraph.Tests.Stores;

/// <summary>Invented article records: reprints in several issues, other texts and other dictionaries of one article, shared nodes and edges.</summary>
internal sealed class GeneratedGraph(int seed)
{
    private static readonly string[] Bodies = ["甲省卫生健康委员会", "乙市第一医院", "丙大学", "丁科技有限公司", "戊县人民医院", "己市医疗保障局", "𠮷林医院", "OpenAI研究院"];
    private readonly Random dice = new(seed);

    /// <summary>That many records, over half as many articles.</summary>
    public IReadOnlyList<ArticleRecord> Records(int count) => [.. Enumerable.Range(0, count).Select(_ => Record(count / 2))];

    /// <summary>Decisions about the nodes of the records: two the same, one no entity, a name and a place set right.</summary>
    public static Resolution Decisions => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["organization/乙市第一医院"] = "organization/戊县人民医院",
            ["organization/丁科技有限公司"] = "",
            ["organization/庚"] = "organization/辛",
            ["indicator/0003-1"] = "",
            ["indicator/0005-0"] = "indicator/0006-2",
            ["indicator/0007-9"] = "indicator/0008-1",
        },
        new Dictionary<(string NodeId, string Property), string>
        {
            [("organization/丙大学", "name")] = "丙医科大学",
            [("event/1", "TOOK_PLACE_IN")] = "region/2",
            [("indicator/0009-1", "value")] = "9",
        });

    private ArticleRecord Record(int articles)
    {
        var number = dice.Next(articles);
        var facts = new List<(string, string, string?, string?)>();
        for (var i = dice.Next(1, 5); i > 0; i--)
        {
            AddFacts(facts, number);
        }

        // The text decides what is read from it, so equal texts bring equal facts up to the dictionaries.
        var version = dice.Next(20) == 0 ? "v2" : "v1";
        var text = string.Create(CultureInfo.InvariantCulture, $"题目{number}\n正文{new string('字', dice.Next(3))}");
        var issue = dice.Next(4) == 0 ? null : Sheet.Issue(dice.Next(1, 9), string.Create(CultureInfo.InvariantCulture, $"2024-01-{dice.Next(10, 29)}"));
        return Sheet.Record(string.Create(CultureInfo.InvariantCulture, $"{number:D4}"), text, version, issue, dice.Next(1, 6), [.. facts.Distinct()]);
    }

    private void AddFacts(List<(string, string, string?, string?)> facts, int article)
    {
        var (one, other) = ("organization/" + Body(), "organization/" + Body());
        facts.Add((one, "name", null, one[13..]));
        facts.Add((one, "kind", null, dice.Next(2) == 0 ? "hospital" : "government"));
        facts.Add(("", "MENTIONS", one, one[13..]));
        facts.Add(("", "MENTIONS", one, one[13..15]));
        if (one != other)
        {
            facts.Add((one, "PART_OF", other, null));
        }

        var happening = "event/" + dice.Next(3).ToString(CultureInfo.InvariantCulture);
        facts.Add(("", "REPORTS", happening, null));
        facts.Add((happening, "name", null, "签约" + happening));
        facts.Add((happening, "participant", null, Body()));
        facts.Add((happening, "TOOK_PLACE_IN", "region/" + dice.Next(3).ToString(CultureInfo.InvariantCulture), null));
        facts.Add(($"person/张三@{one[13..]}", "AFFILIATED_WITH", one, dice.Next(2) == 0 ? "院长" : "主任"));
        facts.Add(($"indicator/{article}", "value", null, "12.5"));
        AddFigure(facts, string.Create(CultureInfo.InvariantCulture, $"indicator/{article:D4}-{dice.Next(3)}"), one);
    }

    private void AddFigure(List<(string, string, string?, string?)> facts, string figure, string of)
    {
        facts.Add((figure, "name", null, "门诊量"));
        facts.Add((figure, "value", null, dice.Next(2) == 0 ? "7" : "8"));
        facts.Add((figure, "MEASURES", of, null));
    }

    private string Body() => Bodies[dice.Next(Bodies.Length)];
}
