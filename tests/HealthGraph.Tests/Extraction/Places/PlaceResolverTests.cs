using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Places;
using HealthGraph.Tests.Dictionaries.Regions;

namespace HealthGraph.Tests.Extraction.Places;

public sealed class PlaceResolverTests(RegionFixture fixture) : IClassFixture<RegionFixture>
{
    private readonly PlaceScanner scanner = new(fixture.Table, fixture.Words, fixture.Segmenter);

    [Theory]
    [InlineData("通州区石港镇的村医", "通州区石港镇", "江苏省南通市通州区石港镇")]
    [InlineData("通州区的试点从石港镇开始", "通州区", "江苏省南通市通州区")]
    [InlineData("北京的医院多，通州区也新建了三家", "通州区", "北京市通州区")]
    [InlineData("南通市发布消息，通州区和海门区先行", "通州区", "江苏省南通市通州区")]
    [InlineData("海门区与通州区互认结果", "通州区", "江苏省南通市通州区")]
    [InlineData("南京市鼓楼区的社区医院", "南京市鼓楼区", "江苏省南京市鼓楼区")]
    [InlineData("福州推出新举措，鼓楼区和台江区率先", "鼓楼区", "福建省福州市鼓楼区")]
    [InlineData("台江区与鼓楼区签约", "鼓楼区", "福建省福州市鼓楼区")]
    [InlineData("徐州市会议提到鼓楼区", "鼓楼区", "江苏省徐州市鼓楼区")]
    [InlineData("开封的鼓楼区", "鼓楼区", "河南省开封市鼓楼区")]
    [InlineData("杭州市西湖区", "杭州市西湖区", "浙江省杭州市西湖区")]
    [InlineData("南昌的老人住在西湖区", "西湖区", "江西省南昌市西湖区")]
    [InlineData("长春市的朝阳区", "朝阳区", "吉林省长春市朝阳区")]
    [InlineData("北京多家医院在朝阳区", "朝阳区", "北京市朝阳区")]
    [InlineData("石家庄举办论坛，新华区代表发言", "新华区", "河北省石家庄市新华区")]
    [InlineData("平顶山市新华区", "平顶山市新华区", "河南省平顶山市新华区")]
    [InlineData("兰州市的城关区", "城关区", "甘肃省兰州市城关区")]
    [InlineData("拉萨的城关区", "城关区", "西藏自治区拉萨市城关区")]
    [InlineData("大连市中山区", "大连市中山区", "辽宁省大连市中山区")]
    [InlineData("深圳的南山区", "南山区", "广东省深圳市南山区")]
    [InlineData("鹤岗的南山区", "南山区", "黑龙江省鹤岗市南山区")]
    [InlineData("吉林出台方案", "吉林", "吉林省")]
    [InlineData("吉林市出台方案", "吉林市", "吉林省吉林市")]
    [InlineData("海南发布清单", "海南", "海南省")]
    [InlineData("海南州发布清单", "海南州", "青海省海南藏族自治州")]
    [InlineData("中山出台办法", "中山", "广东省中山市")]
    [InlineData("长沙的患者", "长沙", "湖南省长沙市")]
    [InlineData("长沙县的患者", "长沙县", "湖南省长沙市长沙县")]
    [InlineData("西安的专家", "西安", "陕西省西安市")]
    [InlineData("恩施州的山村", "恩施州", "湖北省恩施土家族苗族自治州")]
    [InlineData("黔南州的医生", "黔南州", "贵州省黔南布依族苗族自治州")]
    [InlineData("贵州省龙里县", "贵州省龙里县", "贵州省黔南布依族苗族自治州龙里县")]
    [InlineData("龙里县的医生", "龙里县", "贵州省黔南布依族苗族自治州龙里县")]
    [InlineData("绵阳的医院", "绵阳", "四川省绵阳市")]
    [InlineData("内蒙的牧区", "内蒙", "内蒙古自治区")]
    [InlineData("活动在沪举行", "沪", "上海市")]
    [InlineData("陕甘宁三省区", "陕甘宁", "陕甘宁")]
    [InlineData("闽宁协作", "宁", "宁夏回族自治区")]
    [InlineData("川渝签约", "川渝", "川渝地区")]
    [InlineData("卢湾区的老医院", "卢湾区", "上海市黄浦区")]
    [InlineData("襄樊的老人", "襄樊", "湖北省襄阳市")]
    [InlineData("浙江绍兴的医院", "浙江绍兴", "浙江省绍兴市")]
    [InlineData("湖南长沙的医院", "湖南长沙", "湖南省长沙市")]
    [InlineData("济源的医院", "济源", "河南省济源市")]
    [InlineData("石河子的医院", "石河子", "新疆维吾尔自治区石河子市")]
    [InlineData("东莞市松山湖", "东莞市松山湖", "广东省东莞市松山湖")]
    [InlineData("东湖高新区的企业", "东湖高新区", "湖北省武汉市武汉东湖新技术开发区")]
    [InlineData("富盛镇金家岭村", "富盛镇金家岭村", "浙江省绍兴市越城区富盛镇金家岭村")]
    [InlineData("汉阴县的涧池镇", "涧池镇", "陕西省安康市汉阴县涧池镇")]
    [InlineData("浦东的医院", "浦东", "上海市浦东新区")]
    [InlineData("香港与澳门的居民", "香港", "香港特别行政区")]
    [InlineData("台湾同胞", "台湾", "台湾省")]
    public void Resolve_TextDecides_ThatRegion(string text, string surface, string path)
    {
        var (found, answer) = Answer(text, surface, []);
        answer.Region.ShouldNotBeNull($"{answer.Reason}: {string.Join('|', answer.Candidates)}");
        (answer.Region.Value.Path + found.Village).ShouldBe(path);
        answer.Reason.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("朝阳区的医院", "朝阳区", "北京市朝阳区|吉林省长春市朝阳区")]
    [InlineData("鼓楼区的医院", "鼓楼区", "江苏省南京市鼓楼区|江苏省徐州市鼓楼区|福建省福州市鼓楼区|河南省开封市鼓楼区")]
    [InlineData("西湖区的医院", "西湖区", "浙江省杭州市西湖区|江西省南昌市西湖区")]
    [InlineData("新华区的医院", "新华区", "河北省石家庄市新华区|河北省沧州市新华区|河南省平顶山市新华区")]
    [InlineData("城关区的医院", "城关区", "西藏自治区拉萨市城关区|甘肃省兰州市城关区")]
    [InlineData("通州区的医院", "通州区", "北京市通州区|江苏省南通市通州区")]
    [InlineData("南山区的医院", "南山区", "黑龙江省鹤岗市南山区|广东省深圳市南山区")]
    [InlineData("通州的医院", "通州", "北京市通州区|江苏省南通市通州区")]
    [InlineData("朝阳的医院", "朝阳", "辽宁省朝阳市|北京市朝阳区")]
    [InlineData("南京和福州都派人去了，鼓楼区没有", "鼓楼区", null)]
    [InlineData("江苏和河南的会上，鼓楼区发言", "鼓楼区", null)]
    public void Resolve_NothingDecides_OpenWithCandidates(string text, string surface, string? candidates)
    {
        var (_, answer) = Answer(text, surface, []);
        answer.Region.ShouldBeNull(answer.Reason);
        answer.Candidates.Count.ShouldBeGreaterThan(1);
        if (candidates is not null)
        {
            string.Join('|', answer.Candidates.Select(c => c.Path)).ShouldBe(candidates);
        }
    }

    [Theory]
    [InlineData("Source", "南通日报", "江苏省南通市", "江苏省南通市通州区", "the source 南通日报")]
    [InlineData("Source", "北京晚报", "北京市", "北京市通州区", "the source 北京晚报")]
    [InlineData("Body", "南通大学附属医院", "江苏省南通市", "江苏省南通市通州区", "南通大学附属医院")]
    [InlineData("InsideName", "南通电子健康卡", "江苏省南通市", "江苏省南通市通州区", "南通电子健康卡")]
    public void Resolve_EvidenceBesideTheText_DecidesWithReason(string kind, string words, string place, string path, string reason)
    {
        var region = fixture.Table.ByPath(place).ShouldNotBeNull();
        var (_, answer) = Answer("通州区的医院", "通州区", [new PlaceEvidence(Enum.Parse<PlaceEvidenceKind>(kind), words, [region])]);
        answer.Region.ShouldNotBeNull().Path.ShouldBe(path);
        answer.Reason.ShouldContain(reason);
    }

    [Fact]
    public void Resolve_TownDecides_ReasonNamesIt() =>
        Answer("通州区的试点从石港镇开始", "通州区", []).Answer.Reason.ShouldBe("石港镇, a place in it, is named");

    [Fact]
    public void Resolve_NoSurface_NoAnswer() => PlaceResolver.Resolve([], () => []).ShouldBeEmpty();

    private (PlaceSurface Surface, PlaceAnswer Answer) Answer(string text, string surface, List<PlaceEvidence> evidence)
    {
        var found = scanner.Scan(text);
        var at = found.FindIndex(s => s.Text == surface);
        at.ShouldBeGreaterThanOrEqualTo(0, string.Join('|', found.Select(s => s.Text)));
        return (found[at], PlaceResolver.Resolve(found, () => evidence)[at]);
    }
}
