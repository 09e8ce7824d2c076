namespace HealthGraph.Tests.Extraction.Topics;

public sealed class TopicDetectorTests(Reading reading) : IClassFixture<Reading>
{
    [Theory]
    [InlineData("用AI影像读片", "AI")]
    [InlineData("AIGC与大模型", "AIGC|大模型")]
    [InlineData("5G急救车", "5G")]
    [InlineData("县域医共体和医联体", "县域医共体|医联体")]
    [InlineData("“互联网+医疗健康”与“互联网+护理服务”", "互联网+医疗健康|互联网+护理")]
    [InlineData("导诊机器人上岗", "机器人")]
    [InlineData("远程超声会诊", "远程超声会诊")]
    [InlineData("开通床旁结算", "床旁结算")]
    public void Detect_Word_IsFound(string body, string surfaces) => reading.Surfaces(EntityType.Topic, body).ShouldBe(surfaces);

    [Theory]
    [InlineData("MAIN、PAID、AI4S2x不算", "")]
    [InlineData("频率为15GHz", "")]
    [InlineData("白云山下，云南的彩云，祥云县，云雾缭绕", "")]
    [InlineData("他云游四方，人云亦云", "")]
    [InlineData("影像上云，存入医疗健康云。", "云|云")]
    [InlineData("触“云”可及", "云")]
    [InlineData("普通居民健康卡", "")]
    public void Detect_LookAlike_OnlyWhereMeant(string body, string surfaces) => reading.Surfaces(EntityType.Topic, body).ShouldBe(surfaces);

    [Theory]
    [InlineData("AI", "人工智能")]
    [InlineData("电子居民健康卡", "电子健康卡")]
    [InlineData("云影像", "医学影像")]
    [InlineData("DRG", "医保支付")]
    [InlineData("诊间支付", "移动支付")]
    [InlineData("隐私保护", "信息安全")]
    public void Link_Synonym_GoesToTheClosedList(string body, string name) => reading.Names(EntityType.Topic, body).ShouldBe(name);
}
