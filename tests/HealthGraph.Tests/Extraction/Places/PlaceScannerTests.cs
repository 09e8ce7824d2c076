using HealthGraph.Extraction.Places;
using HealthGraph.Tests.Dictionaries.Regions;

namespace HealthGraph.Tests.Extraction.Places;

public sealed class PlaceScannerTests(RegionFixture fixture) : IClassFixture<RegionFixture>
{
    private readonly PlaceScanner scanner = new(fixture.Table, fixture.Words, fixture.Segmenter);

    [Theory]
    [InlineData("位于江苏省南通市通州区石港镇的卫生院", "江苏省南通市通州区石港镇")]
    [InlineData("绍兴市越城区富盛镇推出新服务", "绍兴市越城区富盛镇")]
    [InlineData("贵州省龙里县的患者", "贵州省龙里县")]
    [InlineData("山东泰安率先试点", "山东泰安")]
    [InlineData("北京、上海、广州三地同步上线", "北京|上海|广州")]
    [InlineData("平台在沪上线", "沪")]
    [InlineData("论坛在京举行", "京")]
    [InlineData("会议在深举行", "深")]
    [InlineData("苏浙沪三地医保互通", "苏|浙|沪")]
    [InlineData("沪、苏、浙、皖四地联手", "沪|苏|浙|皖")]
    [InlineData("闽藏首例远程手术", "闽|藏")]
    [InlineData("京津冀检验结果互认", "京津冀")]
    [InlineData("川渝两地签约", "川渝")]
    [InlineData("豫首家互联网医院揭牌", "豫")]
    [InlineData("黔南州和恩施州代表", "黔南州|恩施州")]
    [InlineData("长三角、珠三角与成渝地区", "长三角|珠三角|成渝地区")]
    [InlineData("海南自由贸易港的药械政策", "海南自由贸易港")]
    [InlineData("雄安新区和两江新区", "雄安新区|两江新区")]
    [InlineData("中国与美国、英国的专家", "中国|美国|英国")]
    [InlineData("富盛镇金家岭村的老人", "富盛镇金家岭村")]
    [InlineData("天津和平区试点", "天津和平区")]
    [InlineData("长沙县医院改造", "长沙县")]
    [InlineData("襄樊当时还没有这项服务", "襄樊")]
    [InlineData("中关村的企业", "中关村")]
    [InlineData("通州湾的医院", "通州湾")]
    [InlineData("徐汇区枫林街道的老人", "徐汇区枫林街道")]
    [InlineData("龙里县明丰镇的药房", "龙里县明丰镇")]
    [InlineData("东乡县石沟村的药房", "东乡县石沟村")]
    [InlineData("“健康江阴”平台上线", "江阴")]
    [InlineData("龙里县示范村的药房", "龙里县")]
    [InlineData("龙里县重点镇的药房", "龙里县")]
    [InlineData("龙里县城镇居民", "龙里县")]
    [InlineData("富盛镇智慧社区", "富盛镇")]
    [InlineData("江浙沪的患者", "江浙沪")]
    [InlineData("在纽约和东京的实验室", "纽约|东京")]
    [InlineData("长乐区有一家医院，长乐的居民", "长乐区|长乐")]
    public void Scan_Places_TheirSurfaces(string text, string surfaces) => Surfaces(text).ShouldBe(surfaces);

    [Theory]
    [InlineData("门诊设在北京路")]
    [InlineData("南京东路的药店")]
    [InlineData("买了一斤上海青")]
    [InlineData("他穿着中山装")]
    [InlineData("数字中国建设与健康中国战略")]
    [InlineData("我国和全国、全省、本市、该县")]
    [InlineData("高明说这件事要办好")]
    [InlineData("医患之间的和平与合作")]
    [InlineData("操作方正规")]
    [InlineData("数据安全")]
    [InlineData("朝阳产业")]
    [InlineData("提高县级医院水平")]
    [InlineData("城区和郊区的医院")]
    [InlineData("经济开发区内的企业")]
    [InlineData("职称晋升")]
    [InlineData("住院津贴")]
    [InlineData("在京东下单")]
    [InlineData("川贝和桂枝")]
    [InlineData("病人苏醒")]
    [InlineData("藏医药学")]
    [InlineData("川办发〔2024〕1号")]
    [InlineData("人力资源部门")]
    [InlineData("公安民警")]
    [InlineData("新兴技术")]
    [InlineData("各乡镇和街道")]
    [InlineData("今年新建一批")]
    [InlineData("资源共享")]
    [InlineData("创新都要落到实处")]
    [InlineData("不少厂商都在改进")]
    [InlineData("医院提出更高要求")]
    [InlineData("坚持中西医并重")]
    [InlineData("项目顺利通过验收")]
    [InlineData("质量和安全水平")]
    [InlineData("治疗和康复服务")]
    [InlineData("继续扩大同各方的往来")]
    [InlineData("药品批发在东方市场")]
    [InlineData("该县农村和乡镇")]
    [InlineData("新疆生产建设兵团")]
    public void Scan_LookAlikes_Nothing(string text) => Surfaces(text).ShouldBe("");

    private string Surfaces(string text)
    {
        var found = scanner.Scan(text);
        found.ShouldAllBe(s => s.Span.Of(text) == s.Text);
        return string.Join('|', found.Select(s => s.Text));
    }
}
