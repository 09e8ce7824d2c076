using HealthGraph.Extraction;
using HealthGraph.Tests.Extraction.Facts;

namespace HealthGraph.Tests.Extraction.Events;

/// <summary>Meetings and ceremonies with HostsRule, AttendanceRule and SpeakersRule, as they run together.</summary>
public sealed class GatheringRulesTests
{
    [Theory]
    [InlineData("江北省数字医疗大会在{R海州}举行。", "Meeting", "江北省数字医疗大会")]
    [InlineData("{O省卫健委}召开智慧医院建设推进会。", "Meeting", "智慧医院建设推进会")]
    [InlineData("第三届健康数据创新大赛在{R海州}落幕。", "Competition", "第三届健康数据创新大赛")]
    [InlineData("“江北健康码”启动仪式在{R海州}举行。", "Launch", "“江北健康码”启动仪式")]
    [InlineData("记者从{O甲办}召开的“海州健康”系列新闻发布会上了解到，群众满意。", "Meeting", "“海州健康”系列新闻发布会")]
    [InlineData("{O甲医院}院长{P周明}此前在第三届数字医疗大会上指出，数据要共享。", "Meeting", "第三届数字医疗大会")]
    [InlineData("在{O甲局}、{O乙局}联合主办的数据流通大会上，{P周明}介绍了经验。", "Meeting", "数据流通大会")]
    [InlineData("{O甲局}主办第二届健康数据创新大赛。", "Competition", "第二届健康数据创新大赛")]
    [InlineData("记者从{O市卫健委}召开的新闻发布会上获悉，群众满意。", "Meeting", "新闻发布会")]
    [InlineData("博鳌论坛2024年年会“数据跨境”分论坛在{R琼海}举行。", "Meeting", "博鳌论坛2024年年会“数据跨境”分论坛")]
    [InlineData("第五届网络安全技能大赛决赛在{R郑州}举办。", "Competition", "第五届网络安全技能大赛决赛")]
    [InlineData("{O甲公司}、{O乙公司}集体亮相数字健康论坛。", "Meeting", "数字健康论坛")]
    [InlineData("由{O甲所}主办的2024中国医院数字大会在{R海州}开幕。", "Meeting", "2024中国医院数字大会")]
    [InlineData("{O健康数据标准工作组}成立大会在{R海州}召开。", "Establishment", "健康数据标准工作组成立大会")]
    [InlineData("{O甲委}召开{L《甲规划》}中期评估会。", "Meeting", "《甲规划》中期评估会")]
    [InlineData("{O江北数字健康协会}成立大会暨第一次会员代表大会在{R海州}召开。", "Establishment", "江北数字健康协会成立大会暨第一次会员代表大会")]
    [InlineData("江北数字健康年会暨成果发布会在{R海州}召开。", "Meeting", "江北数字健康年会暨成果发布会")]
    public void Find_Gathering_HasTypeAndName(string marked, string type, string name)
    {
        var happening = MarkedText.Read(marked).Article.Events.ShouldHaveSingleItem();
        (happening.Type, happening.Name).ShouldBe((type, name));
    }

    [Theory]
    [InlineData("论坛近日举行。论坛由{O甲校}主办，{O乙院}、{O丙院}协办。", "organizer 甲校;co-organizer 乙院;co-organizer 丙院")]
    [InlineData("大赛近日收官。大赛由{O甲委}指导，主办单位有{O乙厅}、{O丙市政府}，承办单位是{O丁院}。", "guidance 甲委;organizer 乙厅;organizer 丙市政府;host 丁院")]
    [InlineData("数字大会近日举行。{O甲校}支持{O乙院}建设。", "")]
    [InlineData("数字大会近日举行。本届评选由{O甲报}主办。", "")]
    [InlineData("数字论坛近日召开，{O甲委}、{O乙委}指导，{O丙协会}、{O丁学院}联合主办。", "guidance 甲委;guidance 乙委;organizer 丙协会;organizer 丁学院")]
    [InlineData("数字论坛近日召开，{O甲委}指导，{O丙协会}很重视。", "")]
    public void Find_Hosts_GoToTheMeeting(string marked, string expected) => Roles(marked).ShouldBe(expected);

    [Theory]
    [InlineData("奠基仪式近日举行。到场的有{O甲集团}董事长{P周明}、总经理{P吴立}。", "participant 周明;participant 吴立")]
    [InlineData("评审会近日举行。{P周明}表示，项目意义重大。", "speaker 周明")]
    [InlineData("评审会近日举行。会议由{O甲会}副秘书长{P周明}主持。", "participant 周明")]
    [InlineData("启动仪式近日举行。{P周明}、{P吴立}出席。{P周明}致辞说，平台很好。", "participant 吴立;speaker 周明")]
    [InlineData("评审会近日举行。会上，{O甲局}汇报了进展。", "participant 甲局")]
    [InlineData("条例评审会近日举行。{O甲局}、{O乙委}列席会议。", "participant 甲局;participant 乙委")]
    [InlineData("条例评审会近日举行。{O甲局}、{O乙委}有关负责人参加。", "participant 甲局;participant 乙委")]
    [InlineData("条例评审会近日举行。{P周明}出席会议并讲话。", "speaker 周明")]
    [InlineData("结业典礼近日举行。{P周明}介绍，学员来自各区。", "")]
    [InlineData("{O海州日报}讯（记者{P吴立}、通讯员 {P郑平}）江北数字医疗大会在{R海州}举行，{O甲局}局长{P周明}参加。", "participant 周明")]
    [InlineData("江北数字医疗大会在{R海州}举行，{O记者协会}主席{P周明}参加。", "participant 周明")]
    [InlineData("{O甲医院}与{O乙公司}远程协作签约仪式在{R海州}举行。{P周明}出席。", "subject 甲医院;subject 乙公司;participant 周明")]
    [InlineData("数字会议近日举行。{O甲局}、{O乙局}有关负责同志，{O丙医院}主要负责人参加会议。", "participant 甲局;participant 乙局;participant 丙医院")]
    [InlineData("数字会议近日举行。{O甲局}有关负责同志，{O丙医院}主要负责人接受采访。", "")]
    [InlineData("{O甲医院}与{O乙公司}签署“云医”协议。{O丙委}相关负责人见证签约。", "subject 甲医院;subject 乙公司;participant 丙委")]
    [InlineData("数字大会近日举行。{O甲局}局长{P周明}、{O乙院}院长{P吴立}等发表演讲。", "speaker 吴立;speaker 周明")]
    [InlineData("数字大会近日举行。{O甲委}主任{P周明}，{O乙院}院长{P吴立}，{O丙校}教授{P郑平}作主旨报告。", "speaker 郑平;speaker 周明;speaker 吴立")]
    [InlineData("{O甲医院}与{O乙公司}签约，双方共建“云医”院，{O丙委}主任{P周明}见证签约。", "subject 甲医院;subject 乙公司;participant 周明")]
    [InlineData("评审会近日举行。会议由{O甲局}局长{P周明}主持，{O乙院}主任{P吴立}授课。", "participant 周明;speaker 吴立")]
    [InlineData("数字大会近日举行。{O甲局}局长{P周明}、{O乙院}院长{P吴立}先后作报告。", "speaker 吴立;speaker 周明")]
    [InlineData("{O甲局}局长{P周明}1月5日在{R海州}举行的全省数据工作会议上介绍，平台很好。", "speaker 周明")]
    [InlineData("{O甲医院数据中心}在{R海州}揭牌，{P周明}、{P吴立}共同揭牌。", "participant 周明;participant 吴立")]
    [InlineData("数字大会近日举行。{O甲局}局长{P周明}、{O乙院}院长{P吴立}院士等专家作主题报告。", "speaker 吴立;speaker 周明")]
    [InlineData("{O甲医院}与{O乙公司}签署“云医”协议。{O丙局}局长{P周明}参加签约。", "subject 甲医院;subject 乙公司;participant 周明")]
    [InlineData("数字大会近日举行。{O甲委}主任{P周明}，{O乙院}院长{P吴立}作交流发言。", "speaker 吴立;speaker 周明")]
    public void Find_People_HaveTheirRoles(string marked, string expected) => Roles(marked).ShouldBe(expected);

    [Fact]
    public void Find_SpokenAtMeeting_MakesTheMeeting()
    {
        var happening = MarkedText.Read("{O甲医院}院长{P周明}在2024海州数字医疗交流会上表示，数据要共享。").Article.Events.ShouldHaveSingleItem();
        (happening.Type, happening.Name, happening.Date?.ToString()).ShouldBe(("Meeting", "2024海州数字医疗交流会", "2024"));
        happening.Participants.ShouldContain(p => p.Role == "speaker" && p.Name == "周明");
    }

    [Theory]
    [InlineData("{O甲医院}启用“云病房”平台。{P周明}介绍，平台好用。")]
    [InlineData("{O甲医院}医生参加培训。{P周明}出席。")]
    public void Find_SpeakerWithoutMeeting_HasNoRole(string marked) =>
        MarkedText.Read(marked).Article.Events.SelectMany(e => e.Participants).ShouldNotContain(p => p.Name == "周明");

    [Theory]
    [InlineData("{O智慧医疗研究院}揭牌仪式在{R海州}举行。", "object 智慧医疗研究院")]
    [InlineData("{O甲医院}“健康码”启动仪式在{R海州}举行。", "subject 甲医院")]
    public void Find_Founding_TheNewBodyIsTheObject(string marked, string expected) =>
        MarkedText.Read(marked).Article.Events[0].Participants.Select(p => p.Role + " " + p.Name).ShouldBe([expected]);

    private static string Roles(string marked)
    {
        Event happening = MarkedText.Read(marked).Article.Events[0];
        return string.Join(';', happening.Participants.Where(p => p.Role != "object").Select(p => p.Role + " " + p.Name));
    }
}
