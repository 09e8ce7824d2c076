using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using HealthGraph.Tables;
using HealthGraph.Tables.Mapping;
using HealthGraph.Tests.House;
using HealthGraph.Tests.Importing;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HealthGraph.Tests.Tables.Mapping;

public sealed class MappingFileTests(ImportedText import) : IClassFixture<ImportedText>
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(SourceTree.Root, "docs", "import-mapping.schema.json"));

    [Theory]
    [InlineData("刊名,期号,标题,备注,\"含:冒号\",3列\n甲,12,题,x,y,z\n")]
    [InlineData("标题;来源;日期\n题;报;25/04/2014\n")]
    [InlineData("主体\t关系\t客体\n甲\t位于\t乙\n")]
    [InlineData("刊名,期号,出版日期\n甲,12,2014-03-05\n")]
    [InlineData("名称,类型,名称,true\n甲医院,机构,甲院,1\n")]
    public void Suggestion_IsAcceptedByTheSchemaAndReadsTheTableAlike(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var table = import.Recognize(bytes)!;
        var yaml = MappingSuggestion.Of(table, "schema.json");
        Schema.Evaluate(Json(yaml)).IsValid.ShouldBeTrue(yaml);
        var again = import.Recognize(bytes, Read(yaml, []))!;
        (again.Kind, again.Dialect, again.HeaderRows, again.Dates).ShouldBe((table.Kind, table.Dialect, table.HeaderRows, table.Dates));
        again.Columns.ShouldBe(table.Columns);
    }

    [Theory]
    [InlineData("说明\n甲,乙,丙\n1,2,3\n", ',', 2)]
    [InlineData("甲;乙;\"丙,丁\"\n1;2;3\n", ';', 1)]
    public void Suggestion_OfAnUnknownHeader_NamesItsColumnsForAPersonToFillIn(string text, char delimiter, int headerRows)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var facts = FileProbe.Read(new MemoryStream(bytes), null, CancellationToken.None);
        var table = TableRecognizer.Guess("t.csv", facts, () => new MemoryStream(bytes), new TableMapping())!;
        (table.Dialect.Delimiter, table.HeaderRows, table.Columns.Count).ShouldBe((delimiter, headerRows, 3));
        var yaml = MappingSuggestion.Of(table, "schema.json");
        Schema.Evaluate(Json(yaml)).IsValid.ShouldBeTrue(yaml);
        import.Recognize(bytes, Read(yaml.Replace("乙: ignore", "乙: title", StringComparison.Ordinal), []))!.Columns.ShouldBe([null, TableField.Title, null]);
    }

    [Theory]
    [InlineData("kind: novels\n", 1)]
    [InlineData("columns:\n  标题: titel\n", 2)]
    [InlineData("kind: articles\ncolour: red\n", 2)]
    [InlineData("constants:\n  serie: 甲\n", 2)]
    [InlineData("headerRows: 21\n", 1)]
    [InlineData("encoding: latin1\n", 1)]
    public void Read_Fault_IsTheSchemasToo(string yaml, int line)
    {
        var findings = new List<Finding>();
        Read(yaml, findings);
        findings.Single().ShouldSatisfyAllConditions(f => f.Code.ShouldBe(FindingCode.ImportMapping), f => f.Line.ShouldBe(line));
        Schema.Evaluate(Json(yaml)).IsValid.ShouldBeFalse(yaml);
    }

    [Theory]
    [InlineData("kind: [")]
    [InlineData("- a\n")]
    [InlineData("")]
    public void Read_WhatIsNoMap_IsAFinding(string yaml)
    {
        var findings = new List<Finding>();
        Read(yaml, findings);
        findings.ShouldHaveSingleItem();
    }

    [Fact]
    public void Schema_NamesEveryField() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "import-mapping.schema.json")))!["$defs"]!["field"]!["enum"]!.AsArray().Select(n => (string)n!)
            .ShouldBe(FieldNames.All);

    [Fact]
    public void Read_Mapping_FixesColumnsAndConstants()
    {
        var mapping = Read("columns:\n  甲列: title\n  \"#2\": body\nconstants:\n  issueSeries: 甲周报\n  issueNumber: 7\n", []);
        var row = import.Rows("甲列,乙列,日期\n题,文,不是日期\n", mapping).Single();
        (row.Article!.Article.Title, row.Article.Article.PublishedOn, row.Article.Issue!.Id).ShouldBe(("题", null, "issue/甲周报#7"));
    }

    [Fact]
    public void Recognize_MappingOfAnotherTable_IsAFinding()
    {
        var findings = new List<Finding>();
        import.Recognize(Encoding.UTF8.GetBytes("标题,正文\n题,文\n"), Read("columns:\n  标题: title\n  没有的列: date\n", []), findings).ShouldBeNull();
        findings.Single().What.ShouldContain("没有的列");
    }

    private static TableMapping Read(string yaml, List<Finding> findings) => MappingFile.Read("m.yaml", new StringReader(yaml), findings);

    private static JsonNode? Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Json(stream.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value is "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when int.TryParse(plain.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => new JsonArray(),
    };
}
