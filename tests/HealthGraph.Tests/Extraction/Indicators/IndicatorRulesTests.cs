using HealthGraph.Tests.Extraction.Facts;

namespace HealthGraph.Tests.Extraction.Indicators;

public sealed class IndicatorRulesTests
{
    [Theory]
    [InlineData("{R江北省}已建成智慧病房312间。", "江北省|智慧病房|312|间|exact")]
    [InlineData("{R江北省}发放健康卡2345余万张。", "江北省|健康卡|23450000|张|over")]
    [InlineData("{R江北省}互通率达91.5%。", "江北省|互通率|91.5|%|exact")]
    [InlineData("门诊量同比增长12.3%。", "|门诊量同比增长|12.3|%|exact")]
    [InlineData("{O甲医院}年总诊疗人次超84万。", "甲医院|诊疗人次|840000|人次|over")]
    [InlineData("92.1%开展移动支付。", "|开展移动支付|92.1|%|exact")]
    [InlineData("{R海州}综合得分居全省第3位。", "海州|综合得分|3|位|exact")]
    public void Find_Figure_HasSubjectMeasureAndValue(string marked, string expected)
    {
        var indicator = MarkedText.Read(marked).Article.Indicators.ShouldHaveSingleItem();
        var parts = expected.Split('|');
        (Name(indicator.SubjectId), indicator.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), indicator.Unit, indicator.Bound)
            .ShouldBe((parts[0], parts[2], parts[3], parts[4]));
        indicator.Measure.ShouldContain(parts[1]);
    }

    [Fact]
    public void Find_Change_GivesBothValues() =>
        MarkedText.Read("平均等候时间由2.1小时缩短至35分钟。").Article.Indicators
            .Select(i => $"{i.Value}{i.Unit}{i.Measure[^5..]}").ShouldBe(["2.1小时（变化前）", "35分钟（变化后）"]);

    [Theory]
    [InlineData("目前已开展远程会诊126例。", "已开展远程会诊")]
    [InlineData("平均出具报告时间缩短至12分钟。", "平均出具报告时间")]
    [InlineData("合格率提升到99.2%。", "合格率")]
    [InlineData("门诊量同比增长12.3%。", "门诊量同比增长")] // not to a value but by one
    [InlineData("候诊时间由45分钟降至18分钟，合格率提升到99%。", "候诊时间（变化前） 候诊时间（变化后） 合格率")]
    [InlineData("{R江北省}已有660家医院接入省级平台。", "接入省级平台的医院")]
    [InlineData("320名家庭医生使用该助手。", "使用该助手的家庭医生")]
    [InlineData("“云医”系统已在全国90家医院落地。", "“云医”系统落地的医院")]
    [InlineData("覆盖31个省份和60个城市。", "覆盖省份 城市")]
    [InlineData("{O乙公司}以2388万元中标{O甲医院}项目。", "中标金额")]
    [InlineData("{O甲委}发布《电子病历共享文档规范》等3项推荐性标准。", "推荐性标准")] // no end of a title
    [InlineData("三级甲等医院26家。", "三级甲等医院")]
    [InlineData("覆盖42个病区、2100张床位。", "覆盖病区 床位")]
    [InlineData("78.9%的医院年投入在500万元以上。", "医院年投入在500万元以上")]
    [InlineData("二级以上公立医院接入比例达到100%。", "二级以上公立医院接入比例")]
    [InlineData("参与调查的1017家医院中，多数已上线。", "参与调查的医院")]
    [InlineData("试点机构由最初的12家增加到217家。", "试点机构（变化前） 试点机构（变化后）")]
    [InlineData("检出6毫米以上阳性结节3.2万余人。", "阳性结节")]
    [InlineData("公司签约千万元以上订单46个。", "订单")]
    [InlineData("每千人口床位数由2021年的6.70张增加到2022年的6.92张。", "每千人口床位数（变化前） 每千人口床位数（变化后）")]
    [InlineData("产品21张，占全国三分之一。", "产品")]
    [InlineData("{R湘}“{R湘}医码”累计用卡1.5亿次。", "“湘医码”累计用卡")]
    [InlineData("截至9月底签约用户达590万。", "签约用户")]
    [InlineData("{O甲院}等7家医院开展会诊186次。", "甲院等医院 开展会诊")]
    [InlineData("净亏损收窄59.4%至2.12亿元。", "净亏损收窄 净亏损")]
    [InlineData("营收分别达535亿元、267亿元、46亿元。", "营收分别 营收分别 营收分别")]
    [InlineData("已批准92个人工智能器械。", "已批准人工智能器械")]
    [InlineData("好大夫在线等103家企业签约。", "签约的企业")]
    [InlineData("推出20项便民应用。", "推出便民应用")]
    [InlineData("{R甲市}、{R乙市}等15个城市入选。", "入选的城市")]
    [InlineData("{O甲局}约谈{O乙公司}、{O丙公司}2家互联网平台。", "互联网平台")]
    [InlineData("{R江北省}参保率稳定在95%。", "参保率")]
    public void Find_Measure_SaysWhatIsCounted(string marked, string measures) =>
        string.Join(' ', MarkedText.Read(marked).Article.Indicators.Select(i => i.Measure)).ShouldBe(measures);

    [Theory]
    [InlineData("支付人数突破3亿。", "人")]
    [InlineData("注册用户数超过7000万。", "人")]
    [InlineData("总诊疗人次超84亿。", "人次")]
    [InlineData("数据总量突破3亿。", null)]
    public void Find_BareNumber_TakesTheUnitOfItsWords(string marked, string? unit) =>
        MarkedText.Read(marked).Article.Indicators.Select(i => i.Unit).FirstOrDefault().ShouldBe(unit);

    [Theory]
    [InlineData("{O江北省卫健委@江北省}局长{P周明}介绍，{R江北省}已有平台，全省1560家医院接入。", "江北省")]
    [InlineData("{R海州市=江北省海州市}、{R江北省}。{O省卫健委}处长{P周明}说，我市86家医院接入。", "江北省海州市")]
    [InlineData("{O省卫健委}处长{P周明}介绍，接入医院1560家。", "省卫健委")]
    [InlineData("{O省卫健委}召开会议。全国统一平台已覆盖31个省份和{R江北}。", "")]
    [InlineData("{O甲医院}周年庆。{O工程院}院士{P周明}致辞，模型覆盖专科38个。", "甲医院")]
    [InlineData("{O甲医院}健全市场机制，服务患者300人。", "甲医院")]
    public void Find_Subject_IsWhoIsToldOf(string marked, string subject) =>
        Name(MarkedText.Read(marked).Article.Indicators.ShouldHaveSingleItem().SubjectId).ShouldBe(subject);

    [Fact]
    public void Find_AsOf_DatesTheFigure() =>
        MarkedText.Read("截至2023年10月，平台筛查20.6万余人。").Article.Indicators.ShouldHaveSingleItem().AsOf.ShouldBe(new PartialDate(2023, 10));

    [Theory]
    [InlineData("一家医院上线。")]
    [InlineData("三年来持续建设。")]
    [InlineData("年满18周岁的居民。")]
    [InlineData("印发《甲地改善服务20条措施》。")]
    [InlineData("5G网络覆盖。")]
    [InlineData("第三方支付。")]
    [InlineData("2023年10月上线。")]
    [InlineData("《办法》共七章三十八条。")]
    [InlineData("《规划》部署9项重点任务。")]
    [InlineData("产品获得三类证。")]
    [InlineData("{O甲医院}推进三位一体的智慧医院建设。")]
    public void Find_LookAlike_IsNothing(string marked) => MarkedText.Read(marked).Article.Indicators.ShouldBeEmpty();

    private static string Name(string? id) => id is null ? "" : id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
