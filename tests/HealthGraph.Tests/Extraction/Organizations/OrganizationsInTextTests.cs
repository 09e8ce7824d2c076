using HealthGraph.Documents;

namespace HealthGraph.Tests.Extraction.Organizations;

/// <summary>Bodies in short texts: each row gives the text and, for every body in it, surface = canonical name; look-alikes give none.</summary>
public sealed class OrganizationsInTextTests(LoadedDictionaries loaded) : IClassFixture<LoadedDictionaries>
{
    [Theory]
    [InlineData("项目由四川省卫健委和省医保局共同推进。", "四川省卫健委=四川省卫生健康委员会;省医保局=四川省医疗保障局")]
    [InlineData("绵阳市卫健委介绍，市中心医院已经接入。", "绵阳市卫健委=绵阳市卫生健康委员会;市中心医院=绵阳市中心医院")]
    [InlineData("南通市通州区推进改革，区卫健委牵头。", "区卫健委=南通市通州区卫生健康委员会")]
    [InlineData("旬阳市、白河县卫健局参加了会议。", "旬阳市、白河县卫健局=旬阳市卫生健康局;白河县卫健局=白河县卫生健康局")]
    [InlineData("2016年，绵阳市卫计委印发通知。", "绵阳市卫计委=绵阳市卫生和计划生育委员会")]
    [InlineData("内蒙古自治区召开会议，自治区卫生健康委出席。", "自治区卫生健康委=内蒙古自治区卫生健康委员会")]
    [InlineData("中共绵阳市委、共青团四川省委到场。", "中共绵阳市委=中共绵阳市委员会;共青团四川省委=中国共产主义青年团四川省委员会")]
    [InlineData("大连金普新区卫生健康局、两江新区社会发展局派员参加。", "大连金普新区卫生健康局=大连金普新区卫生健康局;两江新区社会发展局=重庆两江新区社会发展局")]
    [InlineData("大兴安岭地区行署卫生健康委作了介绍。", "大兴安岭地区行署卫生健康委=大兴安岭地区行政公署卫生健康委员会")]
    [InlineData("北京市推进改革，市民政局参加，市民政策知晓率高。", "市民政局=北京市民政局")]
    [InlineData("嘉兴市卫健委联合市公安局推出服务。", "嘉兴市卫健委=嘉兴市卫生健康委员会;市公安局=嘉兴市公安局")]
    [InlineData("贵阳市召开会议。清镇市卫健局局长说，市卫健局将推广。贵阳市也要推广。", "清镇市卫健局=清镇市卫生健康局;市卫健局=清镇市卫生健康局")]
    [InlineData("国家卫健委副主任出席，医政司司长回答提问，有关司司长参加。", "国家卫健委=国家卫生健康委员会;医政司=国家卫生健康委员会医政司")]
    [InlineData("札达县、噶尔县、日土县人民医院上线平台。", "札达县、噶尔县、日土县人民医院=札达县人民医院;噶尔县、日土县人民医院=噶尔县人民医院;日土县人民医院=日土县人民医院")]
    [InlineData("深圳市第三人民医院启用平台，市三医院院长发言。", "深圳市第三人民医院=深圳市第三人民医院;市三医院=深圳市第三人民医院")]
    [InlineData("温州医科大学附属第一医院发布模型，附一院院长发言。", "温州医科大学附属第一医院=温州医科大学附属第一医院;附一院=温州医科大学附属第一医院")]
    [InlineData("北京卫生信息化专家委员会换届。", "北京卫生信息化专家委员会=北京卫生信息化专家委员会")]
    [InlineData("东阳市医保局出台政策，该局联合市财政局推进。", "东阳市医保局=东阳市医疗保障局;市财政局=东阳市财政局")]
    [InlineData("苏州工业园区管委会参与，园区管委会出资。", "苏州工业园区管委会=苏州工业园区管理委员会;园区管委会=苏州工业园区管理委员会")]
    [InlineData("江苏省健康医疗大数据标准化技术委员会（以下简称省标委会）成立，省标委会召开会议。", "江苏省健康医疗大数据标准化技术委员会=江苏省健康医疗大数据标准化技术委员会;省标委会=江苏省健康医疗大数据标准化技术委员会")]
    [InlineData("上海市召开会议，市经济和信息化委参加。", "市经济和信息化委=上海市经济和信息化委员会")]
    [InlineData("江苏省卫生健康委、财政厅、医保局等部门发文。", "江苏省卫生健康委=江苏省卫生健康委员会;财政厅=江苏省财政厅;医保局=江苏省医疗保障局")]
    [InlineData("长沙市召开会议，市卫健委和医保局参加。", "市卫健委=长沙市卫生健康委员会;医保局=长沙市医疗保障局")]
    [InlineData("湖南省卫生健康委会同工业和信息化厅制定规则。", "湖南省卫生健康委=湖南省卫生健康委员会;工业和信息化厅=湖南省工业和信息化厅")]
    [InlineData("国家卫生健康委、医保局联合发文。", "国家卫生健康委=国家卫生健康委员会;医保局=国家医疗保障局")]
    [InlineData("江苏省卫生健康委、国家医保局派员参加。", "江苏省卫生健康委=江苏省卫生健康委员会;国家医保局=国家医疗保障局")]
    [InlineData("国家卫生健康委规划司、医政司共同起草。", "国家卫生健康委规划司=国家卫生健康委员会规划发展与信息化司;医政司=国家卫生健康委员会医政司")]
    [InlineData("会同县卫健局建成平台。", "会同县卫健局=会同县卫生健康局")]
    [InlineData("海南省召开会议，贾宁任省医疗保障局局长。", "省医疗保障局=海南省医疗保障局")]
    [InlineData("长兴县医共体与某公司签约，长兴县医共体建设提速。", "长兴县医共体=长兴县医共体")]
    public void Read_OfficialBodies_LinkedByLevelFunctionAndRegion(string text, string expected) => Bodies(text).ShouldBe(expected);

    [Theory]
    [InlineData("患者在桃源县盘塘镇中心卫生院就诊。", "桃源县盘塘镇中心卫生院=桃源县盘塘镇中心卫生院")]
    [InlineData("昆山市第六人民医院信息科科长发言。", "昆山市第六人民医院信息科=昆山市第六人民医院信息科")]
    [InlineData("杭州青禾医疗科技有限公司参与建设，青禾医疗负责运维。", "杭州青禾医疗科技有限公司=杭州青禾医疗科技有限公司;青禾医疗=杭州青禾医疗科技有限公司")]
    [InlineData("成都瑞桥信息技术有限公司（以下简称“瑞桥”）中标，瑞桥将建平台。", "成都瑞桥信息技术有限公司=成都瑞桥信息技术有限公司;瑞桥=成都瑞桥信息技术有限公司")]
    [InlineData("国家卫生健康委统计信息中心主任致辞。", "国家卫生健康委统计信息中心=国家卫生健康委员会统计信息中心")]
    [InlineData("越南驻南宁总领事馆派员参加。", "越南驻南宁总领事馆=越南驻南宁总领事馆")]
    [InlineData("四川省医学影像专科联盟在成都成立。", "四川省医学影像专科联盟=四川省医学影像专科联盟")]
    [InlineData("甘肃省“互联网+中医药”创新联盟成立，甘肃省“十四五”规划提到联盟。", "甘肃省“互联网+中医药”创新联盟=甘肃省“互联网+中医药”创新联盟")]
    [InlineData("浙江某地的台州恩泽医疗中心（集团）加入。", "台州恩泽医疗中心（集团）=台州恩泽医疗中心（集团）")]
    [InlineData("建行安徽省分行提供支持。", "建行安徽省分行=中国建设银行安徽省分行")]
    [InlineData("德国汉堡州驻武汉代表处致信。", "德国汉堡州驻武汉代表处=德国汉堡州驻武汉代表处")]
    [InlineData("苏州瑞桥智慧医疗投资管理有限公司中标，瑞桥智慧医疗负责运维。", "苏州瑞桥智慧医疗投资管理有限公司=苏州瑞桥智慧医疗投资管理有限公司;瑞桥智慧医疗=苏州瑞桥智慧医疗投资管理有限公司")]
    [InlineData("乙公司中标广元市中心医院新一代智慧医院项目。", "广元市中心医院=广元市中心医院")]
    [InlineData("国务院办公厅印发意见（国办发〔2016〕47号），国办要求落实。", "国务院办公厅=国务院办公厅;国办=国务院办公厅")]
    [InlineData("河北医大第一医院、第三医院首批接入。", "河北医大第一医院=河北医科大学第一医院;第三医院=河北医科大学第三医院")]
    [InlineData("浙大一院、二院参加试点。", "浙大一院=浙江大学医学院附属第一医院;二院=浙江大学医学院附属第二医院")]
    [InlineData("郑州大学第一附属医院、第五附属医院上线系统。", "郑州大学第一附属医院=郑州大学第一附属医院;第五附属医院=郑州大学第五附属医院")]
    [InlineData("汉阴县人民医院、中医院和妇幼保健院接入平台。", "汉阴县人民医院=汉阴县人民医院;中医院=汉阴县中医院;妇幼保健院=汉阴县妇幼保健院")]
    [InlineData("北京大学第一、第三医院共同启动。", "北京大学第一、第三医院=北京大学第一医院;第三医院=北京大学第三医院")]
    [InlineData("上海市第六、第十人民医院共同启动。", "上海市第六、第十人民医院=上海市第六人民医院;第十人民医院=上海市第十人民医院")]
    [InlineData("汉阴县人民医院、乡镇卫生院接入平台，各县人民医院、中医院随后接入。", "汉阴县人民医院=汉阴县人民医院")]
    [InlineData("陕西省人民医院采购互联网医院平台，永安市总医院随后采购。", "陕西省人民医院=陕西省人民医院;永安市总医院=永安市总医院")]
    [InlineData("北京天健源达参与投标，累计审批设置互联网医院325家。", "北京天健源达=北京天健源达科技股份有限公司")]
    [InlineData("多家单位发起的全国数字健康产业技术创新战略联盟在广州成立。", "全国数字健康产业技术创新战略联盟=全国数字健康产业技术创新战略联盟")]
    [InlineData("复旦大学附属华山医院、中山医院参加试点。", "复旦大学附属华山医院=复旦大学附属华山医院;中山医院=复旦大学附属中山医院")]
    [InlineData("北京市朝阳区推进改革，八里庄社区卫生服务中心投用药房。", "八里庄社区卫生服务中心=北京市朝阳区八里庄社区卫生服务中心")]
    [InlineData("瑞金医院发布模型，瑞金将开放权重。", "瑞金医院=上海交通大学医学院附属瑞金医院;瑞金=上海交通大学医学院附属瑞金医院")]
    [InlineData("瑞金医院专家赴江西省瑞金市义诊，瑞金群众受益。", "瑞金医院=上海交通大学医学院附属瑞金医院")]
    [InlineData("腾讯公司董事会主席提交建议，美国电子病历厂商Epic系统公司裁员。", "腾讯公司=腾讯控股有限公司;Epic系统公司=Epic公司")]
    [InlineData("榆中县城关镇中心卫生院上传影像，城关镇卫生院院长说很方便。", "榆中县城关镇中心卫生院=榆中县城关镇中心卫生院;城关镇卫生院=榆中县城关镇中心卫生院")]
    [InlineData("汉中市纪委监委通报，案件已移送。", "汉中市纪委监委=中共汉中市纪律检查委员会")]
    [InlineData("湖南省消保委和杭州市消费者权益保护委员会发布报告。", "湖南省消保委=湖南省消费者权益保护委员会;杭州市消费者权益保护委员会=杭州市消费者权益保护委员会")]
    [InlineData("她此前任昆明医科大学第二附属医院副院长，2021年任云南大学附属医院院长。", "昆明医科大学第二附属医院=昆明医科大学第二附属医院;云南大学附属医院=云南省第二人民医院")]
    [InlineData("该院被南昌市公安局东湖分局处以警告。", "南昌市公安局东湖分局=南昌市公安局东湖分局")]
    [InlineData("国务院深化医改领导小组秘书处推介经验。", "国务院深化医改领导小组秘书处=国务院深化医药卫生体制改革领导小组秘书处")]
    [InlineData("2023年内蒙古医科大学附属医院接入平台。", "内蒙古医科大学附属医院=内蒙古医科大学附属医院")]
    [InlineData("俄罗斯卫生部长米哈伊尔·穆拉什科宣布，系统上线。", "俄罗斯卫生部=俄罗斯卫生部")]
    [InlineData("辽宁省朝阳市的市中心医院与凌源市中心医院互通。", "市中心医院=朝阳市中心医院;凌源市中心医院=凌源市中心医院")]
    [InlineData("北医三院副院长甲、信息管理与大数据中心主任乙到会。", "北医三院=北京大学第三医院")]
    public void Read_BuiltNames_BeginAndEndWhereTheNameDoes(string text, string expected) => Bodies(text).ShouldBe(expected);

    [Theory]
    [InlineData("全市三级公立医院和基层医疗机构都已接入，大型医院先行。")]
    [InlineData("他在大学生运动会上表示，学会使用手机很重要。")]
    [InlineData("群众有机会参加社会活动，结局令人满意，布局不断优化。")]
    [InlineData("该院院长介绍，我院将建设互联网医院。")]
    [InlineData("多家科技公司、上市公司参展，集团化办医成为趋势。")]
    [InlineData("要统筹建设国家区域医疗中心、县域医共体和紧密型城市医疗集团。")]
    [InlineData("各市县医疗机构应当接受委托。")]
    [InlineData("健康报告显示，中国网络安全水平提高，光明日报道歉信无人知晓。")]
    [InlineData("闽宁两省区医院结对，回天地区医院上云，川渝两地医院互认。")]
    [InlineData("第一届学会会议召开，多部门联合执法，医院联合企业研发，业务处处长和科室主任到场。")]
    [InlineData("河南郑州一医院信息系统中断，有关处处长、科室主任到场。")]
    [InlineData("65个中心村卫生室和126家哨点医院接入，基层蒙医医院受益。")]
    [InlineData("“桂医通”平台用户突破3000万。")]
    [InlineData("公布2022年度全国三级公立医院考核结果，3月份全国三级医院上报。")]
    [InlineData("一民营医院被罚，一社区医院停业，一三甲医院整改。")]
    [InlineData("各园区管委会派员。")]
    [InlineData("会议要求联合创新、联合市场主体攻关。")]
    [InlineData("“社区—医院”云平台启用，18家边境乡镇卫生院联网。")]
    [InlineData("各市、自治州卫生健康委、医疗保障局，到今年底全省三级医院要开通。")]
    [InlineData("届时三级医院全部接入，第九届中国医院大会召开。")]
    [InlineData("浙江、江苏等省（区）卫生计生委作交流发言。")]
    [InlineData("第三届中国数字医学大会开幕，江西瑞金举行义诊。")]
    [InlineData("当地一家美国连锁医院集团倒闭。")]
    [InlineData("市县两级医院互通，专家飞抵莫斯科。")]
    public void Read_LookAlikes_NameNobody(string text) => Bodies(text).ShouldBe("");

    [Theory]
    [InlineData("鼓楼区卫健委发布通知。", "鼓楼区卫健委")]
    [InlineData("市卫健委发布通知。", "市卫健委")]
    public void Read_NothingDecides_StaysOpen(string text, string surface)
    {
        var entity = Entities(text).ShouldHaveSingleItem();
        entity.Ambiguous.ShouldBeTrue();
        entity.Name.ShouldBe(surface);
        entity.Mentions[0].Reason.ShouldNotBeEmpty();
    }

    [Fact]
    public void Read_ThirtyOneProvinces_StayThirtyOneBodiesOfEachFunction()
    {
        var provinces = loaded.Dictionaries.Regions.All.Where(r => r.Level == HealthGraph.Dictionaries.Regions.RegionLevel.Province)
            .Where(r => r.Name is not ("香港特别行政区" or "澳门特别行政区" or "台湾省")).Select(r => r.Name).ToList();
        provinces.Count.ShouldBe(31);
        foreach (var (form, official) in (ReadOnlySpan<(string, string)>)[("卫健委", "卫生健康委员会"), ("医保局", "医疗保障局"), ("疾控中心", "疾病预防控制中心")])
        {
            var names = provinces.ConvertAll(p => Entities($"{p}{form}介绍了情况。").ShouldHaveSingleItem().Name);
            names.Distinct(StringComparer.Ordinal).Count().ShouldBe(31);
            names.Zip(provinces).ShouldAllBe(n => n.First.StartsWith(n.Second, StringComparison.Ordinal) && n.First.EndsWith(official, StringComparison.Ordinal));
        }
    }

    private IReadOnlyList<HealthGraph.Extraction.Entity> Entities(string text)
    {
        var article = new Article(1, "", null, null, null, text, SourceMap.Empty);
        var extracted = loaded.Reader.Extract(new Bulletin("text", null, [article], []));
        return [.. extracted.Articles[0].Entities.Where(e => e.Type == EntityType.Organization)];
    }

    private string Bodies(string text) => string.Join(';', Entities(text)
        .SelectMany(e => e.Mentions.Select(m => (m.Span.Start, m.Text, e.Name))).OrderBy(m => m.Start).DistinctBy(m => m.Text, StringComparer.Ordinal)
        .Select(m => $"{m.Text}={m.Name}"));
}
