using System.Globalization;
using System.Text;
using HealthGraph.Exporting.Csv;
using HealthGraph.Importing;
using HealthGraph.Tables;

namespace HealthGraph.Tests.Importing;

public sealed class TableImportTests(ImportedText import) : IClassFixture<ImportedText>
{
    private const string Header = "刊名,期号,出刊日期,标题,来源,链接,日期,正文\n";

    [Fact]
    public void Read_Article_HasIssueFieldsAndStatements()
    {
        var row = import.Rows(Header + "甲省周报,第12期,2014/3/7,四川省推进远程医疗,健康报,http://a.example.cn/1,5-Mar-14,四川省卫生厅在成都市召开会议。\n").Single();
        row.Fault.ShouldBeNull();
        var record = row.Article!;
        (record.Issue!.Id, record.Issue.PublishedOn?.ToString()).ShouldBe(("issue/甲省周报#12", "2014-03-07"));
        (record.Article.Title, record.Article.Source, record.Article.Url, record.Article.PublishedOn?.ToString()).ShouldBe(("四川省推进远程医疗", "健康报", "http://a.example.cn/1", "2014-03-05"));
        record.Statements.ShouldContain(s => s.Predicate == "MENTIONS" && s.Object!.StartsWith("region/", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WithoutBody_MakesIssueAndArticleAndNoStatement()
    {
        var record = import.Rows(Header + "甲省周报,12,2014-03-07,四川省推进远程医疗,健康报,,,\n").Single().Article!;
        record.Statements.ShouldBeEmpty();
        record.Issue.ShouldNotBeNull();
        import.Rows(Header + "甲省周报,12,2014-03-07,四川省推进远程医疗,健康报,,,\n", new TableMapping { ReadTitles = true }).Single().Article!.Statements.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("甲,12,2014-02-30,题,报,,,文", FindingCode.ImportDate, 6)]
    [InlineData("甲,12期刊,2014-02-03,题,报,,,文", FindingCode.ImportNumber, 3)]
    [InlineData("甲,12,2014-02-03,题,报,见附件,,文", FindingCode.ImportLink, 21)]
    [InlineData("甲,12,2014-02-03,,报,,,", FindingCode.ImportMissing, null)]
    [InlineData("甲,12,2014-02-03,题,报,,,文,多", FindingCode.ImportExtraCells, 25)]
    [InlineData("甲,12,2014-02-03,#REF!,报,,,文", FindingCode.ImportCellError, 17)]
    [InlineData("甲,12,2014-02-03,题\0,报,,,文", FindingCode.ImportNul, 18)]
    [InlineData("甲,12,2014-02-03,\"题\"目,报,,,文", FindingCode.ImportTextAfterQuote, 20)]
    [InlineData("甲,12,2014-02-03,题\uFFFD,报,,,文", FindingCode.ImportUndecodable, 18)]
    public void Read_BadRow_IsSetAsideUntouchedAndTheNextIsRead(string bad, string code, int? column)
    {
        var rows = import.Rows(Header + bad + "\n甲,12,2014-02-03,好题,报,,,文\n");
        (rows[0].Fault?.Code, rows[0].Fault?.Line, rows[0].Fault?.Column).ShouldBe((code, 2, column));
        rows[0].Row!.Text.ShouldBe(bad);
        rows[1].Article!.Article.Title.ShouldBe("好题");
        rows.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("甲,12,2014-02-03,\"题,报,,,文\n")]
    [InlineData("甲,12,2014-02-03,\"题,报,,,文\n甲,12,2014-02-03,\"好题零\",报,,,文\n")]
    [InlineData("甲,12,2014-02-03,\"题,报,,,文\n甲,12,2014-02-03,好题零,报,,,\"文\n两行\"\n")]
    public void Read_OpenQuote_CostsItsRowOnly(string lines)
    {
        var rows = import.Rows(Header + lines + "甲,12,2014-02-03,好题一,报,,,文\n甲,13,2014-02-03,好题二,报,,,文\n");
        (rows[0].Fault?.Code, rows[0].Fault?.Line, rows[0].Fault?.Column).ShouldBe((FindingCode.ImportOpenQuote, 2, 17));
        rows.Skip(1).ShouldAllBe(r => r.Fault == null);
        rows[^2].Article!.Article.Title.ShouldBe("好题一");
        rows[^1].Article!.Article.Title.ShouldBe("好题二");
    }

    [Fact]
    public void Read_OpenQuoteBeforeAnotherFaultyRow_AreTwoRows()
    {
        var rows = import.Rows(Header + "甲,12,2014-02-03,\"题,报,,,文\n甲,12,2014-02-03,\"题\"目,报,,,文\n甲,12,2014-02-03,好题,报,,,文\n");
        rows.Select(r => r.Fault?.Code).ShouldBe([FindingCode.ImportOpenQuote, FindingCode.ImportTextAfterQuote, null]);
    }

    [Fact]
    public void Read_CellOfAMillionCharacters_IsAFindingAndTheNextIsRead()
    {
        var rows = import.Rows(Header + "甲,12,2014-02-03,题,报,,," + new string('长', 1_000_000) + "\n甲,12,2014-02-03,好题,报,,,文\n");
        (rows[0].Fault?.Code, rows[0].Fault?.Line, rows[0].Fault?.Column).ShouldBe((FindingCode.ImportTooLong, 2, 23));
        rows[1].Article.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(32_767, 1)]
    [InlineData(32_766, 0)]
    [InlineData(32_768, 0)]
    public void Read_CellCutByExcel_IsWrittenWithAFinding(int length, int findings)
    {
        var row = import.Rows(Header + "甲,12,2014-02-03,题,报,,," + new string('x', length) + "\n").Single();
        row.Article.ShouldNotBeNull();
        row.Notes.Count(n => n.Code == FindingCode.ImportCut).ShouldBe(findings);
    }

    [Fact]
    public void Read_HeadersTotalsAndEmptyRows_AreNoRows()
    {
        var text = "2014年周报汇总,,,,,,,,\n" + Header.TrimEnd() + ",,\n甲,12,2014-02-03,题,报,,,文,,\n,,,,,,,,,\n" + Header.TrimEnd() + ",,\n甲,13,2014-02-10,题二,报,,,文,,\n合计,,,2,,,,,,\n";
        var all = import.All(Encoding.UTF8.GetBytes(text));
        all.Count(r => r.Role is RowRole.Header).ShouldBe(3);
        all.Count(r => r.Role is RowRole.Total).ShouldBe(1);
        all.Count(r => r.Article is not null).ShouldBe(2);
    }

    [Theory]
    [InlineData("总计2篇,,", RowRole.Total)]
    [InlineData("共2条,,", RowRole.Total)]
    [InlineData("合计：,2,", RowRole.Total)]
    [InlineData("共享2期工程,,", RowRole.Content)]
    [InlineData("合计2篇,2014-01-01,文", RowRole.Content)]
    [InlineData("共建2个,,", RowRole.Content)]
    public void Read_LineOfTotals(string row, RowRole role) =>
        import.All(Encoding.UTF8.GetBytes("标题,日期,正文\n题,2014-01-01,文\n" + row + "\n"))[^1].Role.ShouldBe(role);

    [Fact]
    public void Read_EndMarkOfOldSystems_IsAnEmptyRow() =>
        import.All(Encoding.UTF8.GetBytes("标题,正文\n题,文\n\u001A")).Count(r => r.Role is RowRole.Content).ShouldBe(1);

    [Fact]
    public void Read_TitlesThatLookLikeOthers_StayArticles()
    {
        var rows = import.Rows("标题,来源,正文\n合计收入增长的医院,报,文\n标题党现象调查,报,文\n=cmd|' /C calc'!A0,报,文\n'=cmd,报,文\n");
        rows.Select(r => r.Article!.Article.Title).ShouldBe(["合计收入增长的医院", "标题党现象调查", "=cmd|' /C calc'!A0", "=cmd"]);
    }

    [Fact]
    public void Read_ByteOrderMarkInTheMiddle_IsNoPartOfTheText()
    {
        var row = import.Rows("标题,正文\n\"甲\uFEFF乙医院\",\"\uFEFF第一\uFEFF段。\"\n").Single();
        row.Article!.Article.Text.ShouldBe("甲乙医院\n第一段。");
    }

    [Fact]
    public void Read_ArticlesThatAnExportWrote_KeepTheirTextsToTheCharacter()
    {
        const string Text = "\"远程影像 84家  410例\n<p>不是标签</p> &amp;\"";
        string Row(string header) => import.Rows(header + "\n甲周报,1,2024-01-05,'=题,报,,2024-01-04," + Text + ",1,,,,issue/甲周报#1,article/1\n").Single().Article!.Article.Text;
        Row(string.Join(',', ArticleTables.Columns)).ShouldBe("=题\n远程影像 84家  410例\n<p>不是标签</p> &amp;");
        Row(string.Join(',', ArticleTables.Columns).Replace("issueId", "portalId", StringComparison.Ordinal)).ShouldNotContain("<p>");
    }

    [Theory]
    [InlineData("甲周报,12,,", "甲周报#12")]
    [InlineData(",,2024-01-05,甲中心", "甲中心 2024-01-05")]
    [InlineData("甲周报,十二刊,2024-01-05,", "甲周报,十二刊,2024-01-05,")]
    [InlineData(",,某日,甲中心", ",,某日,甲中心")]
    public void Read_Issue_IsKnownAgainByItsLabel(string row, string label) => import.Rows("刊名,期号,出版日期,编印单位\n" + row + "\n").Single().Label.ShouldBe(label);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("gb18030", false)]
    public void Read_AnyEncodingAndLineEnds_GivesTheSame(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        var text = Header.Replace('\n', '\r') + "甲,12,2014-02-03,卫生信息平台上线,健康报,,,\"第一段。\r\n第二段。\"\r\n甲,13,2014-02-10,𠮷林医院,报,,,文\n";
        var rows = import.All([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]).Where(r => r.Role is RowRole.Content).ToList();
        rows.Select(r => r.Article!.Article.Text).ShouldBe(["卫生信息平台上线\n第一段。\n第二段。", "𠮷林医院\n文"]);
    }

    [Fact]
    public void Read_RowOfAnotherEncoding_IsReadToo()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "甲,12,2014-02-03,卫生信息平台上线,健康报,,,文\n"), .. gb.GetBytes("甲,13,2014-02-03,区域平台建设推进会召开,健康报,,,文\n")];
        import.All(bytes).Where(r => r.Role is RowRole.Content).Select(r => r.Article!.Article.Title).ShouldBe(["卫生信息平台上线", "区域平台建设推进会召开"]);
    }

    [Theory]
    [InlineData("刊名;期号;标题;正文\n甲;12;题;文\n", ';', '"')]
    [InlineData("刊名\t期号\t标题\t正文\n甲\t12\t题\t文\n", '\t', '"')]
    [InlineData("刊名|期号|标题|正文\n甲|12|题|文\n", '|', '"')]
    [InlineData("'刊名','期号','标题','正文'\n'甲','12','题,目','文'\n", ',', '\'')]
    [InlineData("title,body\n\"a;b;c\",x\n", ',', '"')]
    public void Recognize_Dialect(string text, char delimiter, char quote) =>
        import.Recognize(Encoding.UTF8.GetBytes(text))!.Dialect.ShouldBe(new TableDialect(delimiter, quote));

    [Theory]
    [InlineData("标题,来源,正文\n", TableKind.Articles)]
    [InlineData("Title,Source,URL,Date\n", TableKind.Articles)]
    [InlineData("刊名,期号,出版日期,编印单位\n", TableKind.Issues)]
    [InlineData("id,series,number,publishedOn,coverageStart,coverageEnd,publisher\n", TableKind.Issues)]
    [InlineData("机构名称,简称,地区,上级单位\n", TableKind.Entities)]
    [InlineData("政策名称,文号,发文机关,印发日期\n", TableKind.Entities)]
    [InlineData("主体,关系,客体,日期,来源\n", TableKind.Facts)]
    [InlineData("subject,relation,object,value,date,source,subjectId,objectId,count\n", TableKind.Facts)]
    public void Recognize_Kind(string text, TableKind kind) => import.Recognize(Encoding.UTF8.GetBytes(text))!.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("甲,乙,丙\n1,2,3\n")]
    [InlineData("没有表头的一段话\n")]
    [InlineData("statement,article,subject,predicate,object,value,start,end,sentence\n1,a,b,c,d,e,1,2,s\n2,a,b,name,d,e,1,2,s\n")]
    [InlineData("")]
    public void Recognize_WhatIsNoTable_IsAFinding(string text)
    {
        var findings = new List<Finding>();
        import.Recognize(Encoding.UTF8.GetBytes(text), null, findings).ShouldBeNull();
        findings.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("没有", TableField.Title, "the table does not have: 没有.")]
    [InlineData("乙", TableField.Source, "None of the columns")]
    public void Recognize_MappingThatDoesNotFit_SaysWhichColumn(string column, TableField field, string what)
    {
        var findings = new List<Finding>();
        import.Recognize(Encoding.UTF8.GetBytes("甲,乙,丙\n1,2,3\n"), new TableMapping { Columns = [KeyValuePair.Create(column, (TableField?)field)] }, findings).ShouldBeNull();
        findings.ShouldHaveSingleItem().What.ShouldContain(what);
    }

    [Theory]
    [InlineData("PK\u0003\u0004[Content_Types].xml标题,正文\n", true)]
    [InlineData("%PDF-1.7\n标题,正文\n", true)]
    [InlineData("SQLite format 3\0标题,正文\n", true)]
    [InlineData("\0\u0001\0\0Standard Jet DB\0", true)]
    [InlineData("PK项目,标题,正文\n1,题,文\n", false)]
    public void Recognize_WorkbooksAndTheirLike_AreToldByTheirContent(string text, bool other)
    {
        var findings = new List<Finding>();
        import.Recognize(Encoding.UTF8.GetBytes(text), null, findings);
        findings.Any(f => f.Code == FindingCode.InputKind).ShouldBe(other);
    }

    [Fact]
    public void Recognize_TwoHeaderRows_AreReadTogether()
    {
        var row = import.Rows("期刊,,文章,,\n刊名,期号,标题,来源,正文\n甲,12,题,报,文\n").Single();
        (row.Article!.Issue!.Id, row.Article.Article.Source).ShouldBe(("issue/甲#12", "报"));
    }

    [Fact]
    public void Read_ColumnOfDatesWithADayAboveTwelve_TellsTheOthers()
    {
        var rows = import.Rows("标题,日期,正文\n一,03/04/2014,文\n二,25/04/2014,文\n");
        rows[0].Article!.Article.PublishedOn?.ToString().ShouldBe("2014-04-03");
    }

    [Fact]
    public void Read_Fact_IsAStatementWithItsRowAsEvidence()
    {
        var row = import.Rows("主体,关系,客体,日期,来源\n国家卫健委,印发,医疗数据共享办法,2024-01-10,健康报\n四川省人民医院,位于,四川省成都市,,\n").ToList();
        var statement = row[0].Article!.Statements.Single(s => s.Predicate == "ISSUED_BY");
        (statement.Subject, statement.Object, statement.Rule).ShouldBe(("policy/医疗数据共享办法", "organization/国家卫生健康委员会", "import.fact"));
        statement.Span.Of(row[0].Article!.Article.Text).ShouldContain("主体：国家卫健委；关系：印发");
        row[1].Article!.Statements.ShouldContain(s => s.Predicate == "LOCATED_IN" && s.Object == "region/510100");
    }

    [Theory]
    [InlineData("甲医院,喜欢,乙医院,,", FindingCode.ImportUnknownWord)]
    [InlineData("甲医院,位于,某个不存在的地方,,", FindingCode.ImportEntity)]
    [InlineData("甲医院,位于,,,", FindingCode.ImportMissing)]
    public void Read_FactThatTheGraphDoesNotHave_IsSetAside(string row, string code) => import.Rows("主体,关系,客体,日期,来源\n" + row + "\n").Single().Fault?.Code.ShouldBe(code);

    [Fact]
    public void Read_Entity_HasItsFields()
    {
        var entity = import.Rows("类型,名称,类别,地区,别名\n机构,甲市第三人民医院,医院,四川省成都市,甲三院|甲市三院\n").Single().Entity!;
        (entity.Type, entity.Name, entity.Kind, entity.Region).ShouldBe((EntityType.Organization, "甲市第三人民医院", "hospital", "四川省成都市"));
        entity.Aliases.ShouldBe(["甲三院", "甲市三院"]);
    }

    [Theory]
    [InlineData("机构", "市卫健委|甲卫健委|省医保局?|区卫健局@2018-", "市卫健委?|甲卫健委|省医保局?|区卫健局@2018-")]
    [InlineData("主题", "区块链", "区块链")]
    public void Read_AliasThatEveryPlaceHas_IsMarkedAmbiguous(string type, string given, string read) =>
        import.Rows($"类型,名称,别名\n{type},甲市卫生健康委员会,{given}\n").Single().Entity!.Aliases.ShouldBe(read.Split('|'));

    [Theory]
    [InlineData("机构,甲,医院,四川省成都市,")]
    [InlineData("机构,甲市医院,饭店,四川省成都市,")]
    [InlineData("机构,甲市医院,医院,不存在的地方,")]
    [InlineData("天气,甲市医院,医院,四川省成都市,")]
    public void Read_EntityThatCannotBe_IsSetAside(string row) => import.Rows("类型,名称,类别,地区,别名\n" + row + "\n").Single().Fault.ShouldNotBeNull();

    [Fact]
    public void Read_BlocksAfterARowThatIsSetAside_LeaveItsTextAlone()
    {
        var rows = Enumerable.Range(0, 4000).Select(n => $"题{n},{(n % 1000 == 7 ? "某天" : "2024-01-09")},第{n}行的文字\n").ToList();
        var bytes = System.Text.Encoding.UTF8.GetBytes("标题,日期,正文\n" + string.Concat(rows));
        var table = import.Recognize(bytes, null, [])!;
        var reader = new TableImport(table, import.Parts);
        var (first, blocks, aside) = (0L, 0, new List<RowResult>());
        foreach (var block in reader.Blocks(new MemoryStream(bytes)))
        {
            aside.AddRange(reader.Read(block, first, 0).Where(r => r.Fault is not null));
            (first, blocks) = (first + block.Count, blocks + 1);
        }

        blocks.ShouldBeGreaterThan(3);
        aside.Select(r => r.Row!.Text + "\n").ShouldBe([rows[7], rows[1007], rows[2007], rows[3007]]);
    }

    [Fact]
    public void Read_MutatedFiles_AccountsForEveryRow()
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("HEALTHGRAPH_IMPORT_FUZZ") ?? "250", CultureInfo.InvariantCulture);
        for (var seed = 0; seed < count; seed++)
        {
            var bytes = MutatedTable.Of(seed);
            var findings = new List<Finding>();
            if (import.Recognize(bytes, null, findings) is not { } table)
            {
                findings.ShouldNotBeEmpty(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
                continue;
            }

            var reader = new TableImport(table, import.Parts);
            foreach (var block in reader.Blocks(new MemoryStream(bytes)))
            {
                var rows = reader.Read(block, table.HeaderRows, 0);
                rows.Count.ShouldBe(block.Count, string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
                rows.Where(r => r.Role is RowRole.Content).ShouldAllBe(r => (r.Fault != null) != (r.Article != null || r.Issue != null || r.Entity != null));
            }
        }
    }
}
