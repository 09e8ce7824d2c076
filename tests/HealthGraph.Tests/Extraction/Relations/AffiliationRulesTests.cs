using HealthGraph.Tests.Extraction.Facts;

namespace HealthGraph.Tests.Extraction.Relations;

/// <summary>PostBeforeNameRule and PostAfterNameRule together, as they run.</summary>
public sealed class AffiliationRulesTests
{
    [Theory]
    [InlineData("{O省卫健委}副主任{P周明}到会。", "周明|省卫健委|副主任")]
    [InlineData("{O省卫健委}党组书记、主任{P周明}到会。", "周明|省卫健委|党组书记;周明|省卫健委|主任")]
    [InlineData("{O省电子集团}董事长{P周明}、总经理{P吴立}到场。", "周明|省电子集团|董事长;吴立|省电子集团|总经理")]
    [InlineData("{O省健康协会}会长{P周明}，副会长{P吴立}、{P郑平}，以及{O省医保局}处长{P王岩}出席。", "周明|省健康协会|会长;吴立|省健康协会|副会长;郑平|省健康协会|副会长;王岩|省医保局|处长")]
    [InlineData("{O甲医院}院长、{O乙学会}主任委员{P周明}说。", "周明|甲医院|院长;周明|乙学会|主任委员")]
    [InlineData("{O甲中心}主任{P周明}院士、{O乙集团}总裁{P吴立}出席。", "周明|甲中心|主任;吴立|乙集团|总裁")]
    [InlineData("{O甲医院}院长{P周明}作汇报，党委书记{P吴立}致辞。", "周明|甲医院|院长;吴立|甲医院|党委书记")]
    [InlineData("{O甲学会}换届，{P周明}当选会长。", "周明|甲学会|会长")]
    [InlineData("{O甲医院集团}党委书记、院长{P周明}说。", "周明|甲医院集团|党委书记;周明|甲医院集团|院长")]
    [InlineData("{O甲医院}（以下简称{O甲院=甲医院}）院长{P周明}说。", "周明|甲医院|院长")]
    [InlineData("{O甲医院}消化内科主任{P周明}说。", "周明|甲医院|消化内科主任")]
    [InlineData("{O甲医院}牵头实施。该院院长{P周明}介绍。", "周明|甲医院|院长")]
    [InlineData("{O中国工程院}院士{P周明}致辞。", "周明|中国工程院|院士")]
    [InlineData("{R海州市}副市长{P周明}到场。", "周明|海州市|副市长")]
    [InlineData("{O海州市政府=海州市人民政府@海州市}部署，{R海州市}市长{P周明}讲话。", "周明|海州市人民政府|市长")]
    [InlineData("{O县委=中共东山县委员会@江北省东山县}常委、副县长{P周明}参加。", "周明|中共东山县委员会|常委;周明|江北省东山县|副县长")]
    [InlineData("{O东方网}记者{P周明}、{P吴立}1月9日报道。", "周明|东方网|记者;吴立|东方网|记者")]
    [InlineData("{O东方网}海州1月9日消息（记者 {P周明} 见习记者 {P吴立}）平台上线。", "周明|东方网|记者;吴立|东方网|见习记者")]
    [InlineData("{O海州日报}{P周明}报道，平台上线。", "周明|海州日报|")]
    [InlineData("{P周明}，{O甲医院}院长、{O乙学会}副会长，从医三十年。", "周明|甲医院|院长;周明|乙学会|副会长")]
    [InlineData("{P周明}（{O甲医院}副院长）发言。", "周明|甲医院|副院长")]
    [InlineData("{P周明}博士来自{O甲大学}，担任{O乙学会}副主任委员。", "周明|甲大学|;周明|乙学会|副主任委员")]
    [InlineData("会议任命{P周明}为{O海州市卫健局}局长。", "周明|海州市卫健局|局长")]
    [InlineData("{O甲大学}{P周明}教授主讲。", "周明|甲大学|教授")]
    [InlineData("任命{P周明}同志为{O海州市卫健局}局长；免去{P吴立}的{O海州市医保局}副局长职务。", "周明|海州市卫健局|局长;吴立|海州市医保局|副局长")]
    [InlineData("{O省卫健委=某省卫生健康委员会}主任{P周明}讲话，副主任{P吴立}主持。", "周明|某省卫生健康委员会|主任;吴立|某省卫生健康委员会|副主任")]
    [InlineData("{O甲医院}上线系统。院长{P周明}说，好。信息科主任{P吴立}说，快。", "周明|甲医院|院长;吴立|甲医院|信息科主任")]
    [InlineData("走进{O甲医院}，院长{P周明}说，{O乙医院}也来取经。", "周明|甲医院|院长")]
    [InlineData("{O甲医院}副院长{P周明}、信息网络部主任{P吴立}参加。", "周明|甲医院|副院长;吴立|甲医院|信息网络部主任")]
    [InlineData("{O国家中医药管理局=国家中医药管理局}发文，{O国家中医药管理局规划司}司长{P周明}、医政司司长{P吴立}出席。", "周明|国家中医药管理局规划司|司长;吴立|国家中医药管理局|医政司司长")]
    [InlineData("{O某部=某部}开会，{O某部规划司}副司长{P周明}、医政医管局监察专员{P吴立}到会。", "周明|某部规划司|副司长;吴立|某部|医政医管局监察专员")]
    [InlineData("{O某委规划司}副司长{P周明}到会。规划司处长{P吴立}发言。", "周明|某委规划司|副司长;吴立|某委规划司|处长")]
    [InlineData("{O某省卫健委规划处}（政务服务处）处长{P周明}说。", "周明|某省卫健委规划处|处长")]
    [InlineData("{O甲公司}{R江北省}总经理{P周明}签约。", "周明|甲公司|江北省总经理")]
    [InlineData("{R海州市}{R海州市东区=海州市东区}书记到会，副市长{P周明}参加。", "周明|海州市|副市长")]
    [InlineData("副师长（{O前方指挥部}副指挥长）{P周明}到会，{O甲医院}院长{P吴立}发言。", "吴立|甲医院|院长")]
    [InlineData("{O区政府=某区人民政府@某区}相关负责人，{O中国科学院}院士{P周明}出席。", "周明|中国科学院|院士")]
    [InlineData("{P周明}，{O甲大学}校长助理、大数据中心主任{P吴立}见证。", "吴立|甲大学|校长助理;吴立|甲大学|大数据中心主任")]
    [InlineData("{P周明}，男，1952年生，{O甲卫生所}所长，全国人大代表。", "周明|甲卫生所|所长;周明|全国人民代表大会|全国人大代表")]
    [InlineData("{O甲公司}任命{P周明}为CEO。", "周明|甲公司|CEO")]
    [InlineData("来自{O甲医院}的挂职副院长{P周明}、援疆医生{P吴立}到场。", "周明|甲医院|挂职副院长;吴立|甲医院|援疆医生")]
    [InlineData("{O外国大学医学院}专家访问{O甲医院}，院长{P周明}会见。", "周明|甲医院|院长")]
    [InlineData("{R海州市东山村}党支部书记{P周明}说。", "周明|海州市东山村|党支部书记")]
    [InlineData("{P周明}，现任{O甲医院}院长，兼任{O乙学会}副会长。", "周明|甲医院|院长;周明|乙学会|副会长")]
    [InlineData("全国人大代表{P周明}建议。", "周明|全国人民代表大会|全国人大代表")]
    [InlineData("{O甲公司}副总裁、卫生军团CEO{P周明}到会。", "周明|甲公司|副总裁;周明|甲公司|卫生军团CEO")]
    [InlineData("{R英国}卫生大臣{P周明}到访。", "周明|英国|卫生大臣")]
    [InlineData("{R法国}总统{P周明}到访。", "周明|法国|总统")]
    [InlineData("{O智慧医疗研究院}揭牌，{P周明}任首任院长。", "周明|智慧医疗研究院|首任院长")]
    [InlineData("{O某国卫生部}长{P周明}到访。", "周明|某国卫生部|部长")]
    [InlineData("{O甲学会}换届，{O乙医院}院长{P周明}当选学会理事长。", "周明|乙医院|院长;周明|甲学会|理事长")]
    public void Find_PostOfPerson_IsAffiliation(string marked, string expected) => Affiliations(marked).ShouldBe(expected);

    [Theory]
    [InlineData("{O甲公司}担任会长单位，{P周明}到会。")]
    [InlineData("{O省卫健委}主任会议由{P周明}主持。")]
    [InlineData("{O甲医院}医务人员{P周明}的建议。")]
    [InlineData("{O甲医院}与患者{P周明}沟通。")]
    [InlineData("院长{P周明}说。")]
    [InlineData("{P周明}走访{O甲医院}。")]
    [InlineData("{O甲医院}与{O乙医院}合作。院长{P周明}说。")]
    [InlineData("{O甲公司}供货。司长{P周明}说。")]
    [InlineData("{O甲医院}上线系统。主任医师{P周明}说。")]
    [InlineData("{O甲医院}上线系统。藏医院院长{P周明}说。")]
    [InlineData("{O某委统计中心}牵头，副组长{P周明}到会。")]
    [InlineData("{O智慧医疗研究院}揭牌，{P周明}任院长。")]
    [InlineData("卫生大臣{P周明}到访。")]
    public void Find_LookAlike_IsNone(string marked) => Affiliations(marked).ShouldBe("");

    [Fact]
    public void Find_PostOfNextName_IsNotGivenToTheNameBefore() =>
        Affiliations("{P周明}，{O甲医院}院长{P吴立}出席。").ShouldBe("吴立|甲医院|院长");

    private static string Affiliations(string marked)
    {
        var (article, _) = MarkedText.Read(marked);
        return string.Join(';', article.Relations.Where(r => r.Type == "AFFILIATED_WITH").Select(r => $"{Name(r.From)}|{Name(r.To)}|{r.Title}"));
    }

    private static string Name(string id) => id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
