using HealthGraph.Extraction.Relations;
using HealthGraph.Tests.Extraction.Facts;

namespace HealthGraph.Tests.Extraction.Relations;

public sealed class RelationRulesTests
{
    [Theory]
    [InlineData("{O省卫健委}、{O省财政厅}联合印发{L《甲方案》}。", "甲方案|省卫健委;甲方案|省财政厅")]
    [InlineData("{O国务院}{L《甲意见》}{L《乙意见》}要求", "甲意见|国务院;乙意见|国务院")]
    [InlineData("{L《甲办法》}由{O省医保局}、{O省药监局}发布。", "甲办法|省医保局;甲办法|省药监局")]
    [InlineData("{O国家数据局}等17部门近日联合印发{L《甲计划》}。", "甲计划|国家数据局")]
    [InlineData("{O省卫健委}会同{O省财政厅}制定了{L《甲规定》}。", "甲规定|省卫健委;甲规定|省财政厅")]
    [InlineData("{O省卫健委}根据{L《甲条例》}，结合实际，制定了{L《乙办法》}。", "乙办法|省卫健委")]
    [InlineData("{O省卫健委}印发配套的{L《甲方案》}。", "甲方案|省卫健委")]
    [InlineData("{O世界卫生组织}1月18日在{R日内瓦}发布新指南{L《甲指南》}。", "甲指南|世界卫生组织")]
    [InlineData("{O甲大会常委会}会议表决通过{L《甲条例》}。", "甲条例|甲大会常委会")]
    [InlineData("记者从{O甲局}获悉，{O该局=甲局}近日印发{L《甲通知》}。", "甲通知|甲局")]
    [InlineData("{O甲局}就{L《甲办法（征求意见稿）》}公开征求意见。", "甲办法（征求意见稿）|甲局")]
    public void Issuer_Stated_IsFound(string marked, string expected) => Of(marked, "ISSUED_BY").ShouldBe(expected);

    [Theory]
    [InlineData("{O海州市卫健局}落实{L《甲意见》}。")]
    [InlineData("{O甲医院}组织学习{L《甲通知》}。")]
    [InlineData("{R四川}印发{L《甲方案》}。")]
    [InlineData("{O甲医院}按照{L《甲通知》}要求改造系统。")]
    [InlineData("{O甲医院}根据{L《甲条例》}，认真落实{L《乙办法》}。")]
    [InlineData("{O甲医院}上线系统，落实{L《乙办法》}。")]
    [InlineData("{O甲局}日前转发{L《甲通知》}。")]
    [InlineData("{R海州市}表决通过{L《甲条例》}。")]
    public void Issuer_LookAlike_IsNone(string marked) => Of(marked, "ISSUED_BY").ShouldBe("");

    [Theory]
    [InlineData("{O甲医院}和{O甲医院康复科}", "甲医院康复科|甲医院")]
    [InlineData("{O中国电信=中国电信集团}支持，{O中国电信海州分公司}承建", "中国电信海州分公司|中国电信集团")]
    [InlineData("{O甲医院}现有{O远程会诊中心}、{O培训中心}", "远程会诊中心|甲医院;培训中心|甲医院")]
    [InlineData("{O甲医科大学}与{O甲医科大学第一医院网络医院}", "")]
    [InlineData("{O甲医院}和{O甲医院管理公司}", "甲医院管理公司|甲医院")]
    [InlineData("{O甲医院}与{O乙医院}", "")]
    [InlineData("{O甲医院}牵头{O甲医院专科联盟}", "")]
    public void Parent_Named_IsPart(string marked, string expected) => Of(marked, "PART_OF").ShouldBe(expected);

    [Theory]
    [InlineData("{O省卫健委=江北省卫生健康委员会@江北省}", "江北省卫生健康委员会|江北省")]
    [InlineData("{O镇卫生院=东山县石桥镇卫生院@江北省海州市东山县石桥镇}", "东山县石桥镇卫生院|江北省海州市东山县石桥镇")]
    [InlineData("{O远山云=海州远山云科技有限公司@江北省海州市}", "海州远山云科技有限公司|江北省海州市")]
    [InlineData("{O甲大学@江北省海州市}", "")]
    public void Place_InName_IsLocation(string marked, string expected) => Of(marked, "LOCATED_IN").ShouldBe(expected);

    [Theory]
    [InlineData("根据{L《甲条例》}，{O省卫健委}制定{L《乙办法》}。", "CITES", "乙办法|甲条例")]
    [InlineData("为落实{L《甲意见》}，{O省卫健委}出台{L《乙方案》}。", "IMPLEMENTS", "乙方案|甲意见")]
    [InlineData("{L《乙办法》}施行，{L《甲办法》}同时废止。", "REPLACES", "乙办法|甲办法")]
    [InlineData("{L《乙办法》}和{L《甲办法》}提出。", "CITES", "")]
    public void PolicyLink_Stated_IsFound(string marked, string type, string expected) => Of(marked, type).ShouldBe(expected);

    [Fact]
    public void Levels_Path_IsTakenApart() =>
        RegionPath.Levels("江苏省南通市通州区石港镇").Select(l => l.ShortName.Of("江苏省南通市通州区石港镇")).ShouldBe(["江苏", "南通", "通州", "石港"]);

    private static string Of(string marked, string type)
    {
        var (article, _) = MarkedText.Read(marked);
        return string.Join(';', article.Relations.Where(r => r.Type == type).Select(r => $"{Name(r.From)}|{Name(r.To)}"));
    }

    private static string Name(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
