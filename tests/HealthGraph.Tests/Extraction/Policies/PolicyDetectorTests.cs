namespace HealthGraph.Tests.Extraction.Policies;

public sealed class PolicyDetectorTests(Reading reading) : IClassFixture<Reading>
{
    [Theory]
    [InlineData("《某市智慧医院建设实施方案》", "某市智慧医院建设实施方案")]
    [InlineData("《某市医改三年行动计划（2024—2026年）》", "某市医改三年行动计划（2024—2026年）")]
    [InlineData("《“健康某市2030”规划纲要》", "“健康某市2030”规划纲要")]
    [InlineData("《关于印发〈某县医共体管理办法〉的通知》", "关于印发〈某县医共体管理办法〉的通知")]
    [InlineData("《关于印发《某县医共体管理办法》的通知》", "关于印发《某县医共体管理办法》的通知")]
    [InlineData("《某市数据条例（草案）》", "某市数据条例（草案）")]
    [InlineData("《某某医疗器械审查要求与说明（征求意见稿）》", "某某医疗器械审查要求与说明（征求意见稿）")]
    [InlineData("《数据安全法》", "数据安全法")]
    [InlineData("《某市便民就医十条》", "某市便民就医十条")]
    [InlineData("《人工智能法案》", "人工智能法案")]
    public void Detect_TitleInBrackets_IsPolicy(string body, string name) => reading.Names(EntityType.Policy, body).ShouldBe(name);

    [Theory]
    [InlineData("《某市智慧医院发展报告》")]
    [InlineData("《健康日报》")]
    [InlineData("《战略合作框架协议》")]
    [InlineData("《医院网络安全管理的实践》")]
    [InlineData("《互联网医疗白皮书》")]
    [InlineData("《中医疗法》")]
    [InlineData("《方案》")]
    [InlineData("《没有合上的方案")]
    [InlineData("《》")]
    public void Detect_OtherTitle_IsNone(string body) => reading.Names(EntityType.Policy, body).ShouldBe("");

    [Theory]
    [InlineData("某省医保局：关于做好年度医保信息化工作的通知", "关于做好年度医保信息化工作的通知")]
    [InlineData("关于加快智慧医院建设的若干措施印发", "关于加快智慧医院建设的若干措施")]
    [InlineData("两会代表关于互认的意见很多", "")]
    [InlineData("医院院长关于智慧医院的谈话", "")]
    public void Detect_Headline_AboutSomething(string title, string name) => reading.Names(EntityType.Policy, "某日，会议召开。", title).ShouldBe(name);

    [Fact]
    public void Detect_OtherWords_AreAnotherPolicy() =>
        reading.Names(EntityType.Policy, "《某市医疗数据管理办法》公布。某市出台远程医疗服务管理办法。").ShouldBe("某市医疗数据管理办法|远程医疗服务管理办法");

    [Fact]
    public void Detect_OtherTitle_ShieldsWhatLiesInside() =>
        reading.Names(EntityType.Topic, "《人工智能白皮书》谈到大数据").ShouldBe("大数据");

    [Theory]
    [InlineData("《某市医改实施方案》（以下简称《方案》）发布，《方案》提出", "《某市医改实施方案》|《方案》|《方案》")]
    [InlineData("《某市医改实施方案》(下称“方案”)，方案提出", "《某市医改实施方案》|方案|方案")]
    [InlineData("《某市数据条例（草案）》公布，某市数据条例草案提出", "《某市数据条例（草案）》|某市数据条例草案")]
    [InlineData("《某市医改行动计划（2024—2026年）》公布，某市医改行动计划提出", "《某市医改行动计划（2024—2026年）》|某市医改行动计划")]
    [InlineData("《某特区医疗卫生数据条例（草案）》公开。某市人大审议医疗数据条例草案", "《某特区医疗卫生数据条例（草案）》|医疗数据条例草案")]
    [InlineData("《某市智慧医保建设行动计划（2023—2025年）》公开。某市发布智慧医保三年行动计划", "《某市智慧医保建设行动计划（2023—2025年）》|智慧医保三年行动计划")]
    [InlineData("《某省县域医共体建设指引》公布。县域医共体建设指引提出", "《某省县域医共体建设指引》|县域医共体建设指引")]
    [InlineData("《某市医改意见》发布，《意见》提出，《办法》另说", "《某市医改意见》|《意见》")]
    [InlineData("《某省智慧医院建设实施方案》公布。智慧医院建设实施方案提出", "《某省智慧医院建设实施方案》|智慧医院建设实施方案")]
    [InlineData("《某市医改实施方案》（某政办发〔2024〕6号，以下简称《方案》）发布，《方案》提出", "《某市医改实施方案》|《方案》|《方案》")]
    [InlineData("《某市数据管理办法》（某发〔2024〕8号），业内称之为“某市数据十条”。", "《某市数据管理办法》|某市数据十条")]
    public void Detect_ShortForm_IsTheSamePolicy(string body, string surfaces)
    {
        reading.Surfaces(EntityType.Policy, body).ShouldBe(surfaces);
        reading.Entities(body).Count(e => e.Type == EntityType.Policy).ShouldBe(1);
    }

    [Theory]
    [InlineData("某市出台便民惠民看病就医22条措施，", "便民惠民看病就医22条措施")]
    [InlineData("某市出台了县域医疗服务能力提升实施方案和检验检查互认管理办法。", "县域医疗服务能力提升实施方案|检验检查互认管理办法")]
    [InlineData("某省印发县域医共体信息化建设指引。", "县域医共体信息化建设指引")]
    [InlineData("某市人大审议某市医疗数据条例草案。", "某市医疗数据条例草案")]
    [InlineData("某市关于印发某市智慧医疗发展规划的通知。", "某市智慧医疗发展规划")]
    [InlineData("落实“数据二十条”", "关于构建数据基础制度更好发挥数据要素作用的意见")]
    [InlineData("某市卫健委关于加强数据安全管理的通知（某卫发〔2024〕6号）要求，各院落实。", "关于加强数据安全管理的通知")]
    [InlineData("某市医保局关于推进互认工作的意见提出，各院落实。", "关于推进互认工作的意见")]
    public void Detect_NamedWithoutBrackets_IsFound(string body, string names) => reading.Names(EntityType.Policy, body).ShouldBe(names);

    [Theory]
    [InlineData("某市出台一系列医疗服务价格改革实施方案")]
    [InlineData("某市出台相关政策，印发通知，发布年度发展报告")]
    [InlineData("国办发〔2018〕26号文件提出")]
    [InlineData("医院制定患者就医指南，编制用户操作指南")]
    [InlineData("“数据要素×医疗健康”行动启动")]
    [InlineData("各地反映关于网上预约挂号的通知太多。")]
    [InlineData("双方关于数据归属问题的意见一致。")]
    public void Detect_GenericWords_AreNone(string body) => reading.Names(EntityType.Policy, body).ShouldBe("");

    [Theory]
    [InlineData("《国务院办公厅关于促进“互联网+医疗健康”发展的意见》和《关于促进「互联网＋医疗健康」发展的意见》")]
    [InlineData("《中华人民共和国数据安全法》与《数据安全法》")]
    public void Link_SpellingsOfOneTitle_AreOnePolicy(string body) =>
        reading.Entities(body).Count(e => e.Type == EntityType.Policy).ShouldBe(1);
}
