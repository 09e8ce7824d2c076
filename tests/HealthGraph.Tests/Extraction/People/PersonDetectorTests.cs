namespace HealthGraph.Tests.Extraction.People;

public sealed class PersonDetectorTests(Reading reading) : IClassFixture<Reading>
{
    [Theory]
    [InlineData("副市长林海波出席。", "林海波")]
    [InlineData("市数据局局长代小红发言，主任代理院长职务，院长代表医院签约。", "代小红")]
    [InlineData("信息科主任何敏说，好。", "何敏")]
    [InlineData("党组书记、主任欧阳雪梅到场。", "欧阳雪梅")]
    [InlineData("院长席悦，书记敬文。", "席悦|敬文")]
    [InlineData("国务院总理李建国讲话。", "李建国")]
    [InlineData("院长周文和表示支持。", "周文和")]
    [InlineData("院长周文和李明到会。", "周文|李明")]
    [InlineData("村民王建设在家门口看上了病。", "王建设")]
    [InlineData("局长高明表示，要落实。", "高明")]
    [InlineData("总干事陈冯丽珍表示欢迎", "陈冯丽珍")]
    [InlineData("主任刘利平合作完成", "刘利平")]
    [InlineData("信息中心主任邓科、师庆华介绍", "邓科|师庆华")]
    [InlineData("副师长（前方指挥部副指挥长）何庆瑞到场", "何庆瑞")]
    [InlineData("任命何红兵为副主任；免去方云波的副局长职务；聘任高敏同志为顾问。", "何红兵|方云波|高敏")]
    [InlineData("院长李少杰说，司长黄雅群回答了提问。", "李少杰|黄雅群")]
    [InlineData("选出新一届班子，何光华任秘书长。", "何光华")]
    [InlineData("党委委员总会计师刘波一行", "刘波")]
    [InlineData("常务副会长聂勇向护士代表献花，医生张冬来到县城，院长何志同出席", "聂勇|张冬|何志同")]
    [InlineData("院长何东、副院长方勇任副理事长", "何东|方勇")]
    [InlineData("院长田军章当选理事长，吴文胜、计虹、刘云等当选副理事长，王韬任秘书长。", "田军章|吴文胜|计虹|刘云|王韬")]
    public void Detect_NameAfterPost_IsFound(string body, string names) => reading.Names(EntityType.Person, body).ShouldBe(names);

    [Theory]
    [InlineData("主任医师、院长办公室、书记处、教授团队")]
    [InlineData("局长强调，要安排部署。书记高度重视，主任任命已定。")]
    [InlineData("院长于日前向大家介绍。主任和专家们表示满意。")]
    [InlineData("记者从医院获悉，记者连线专家，记者走进社区。")]
    [InlineData("张院长、李女士、王大娘、陈某、赵某某、刘老师、小李都说好。")]
    [InlineData("患者高兴地说，患者能够在家复诊，市民常常点赞。")]
    [InlineData("文明建设、图书馆、编辑成册、视频连线、统筹安排。")]
    [InlineData("主任展示平台，院长初步同意，患者全程陪护，医生全力救治，专家支持建设。")]
    [InlineData("曾任院长，现任局长，时任主任。")]
    [InlineData("总理曾多次强调，主席同德国总理通话，院长线上问诊。")]
    [InlineData("主任（兼）、局长（正处级）高度重视，任命为副主任，免去职务。")]
    [InlineData("高信任度是基础，责任主任负责。")]
    public void Detect_LookAlikeAfterPost_IsNone(string body) => reading.Names(EntityType.Person, body).ShouldBe("");

    [Theory]
    [InlineData("（记者 陈静 见习记者 马小龙）", "陈静|马小龙")]
    [InlineData("（记者 陈 静 通讯员 马小龙）", "陈静|马小龙")]
    [InlineData("新华社北京3月1日电（记者周莉、何伟、吴明远）", "周莉|何伟|吴明远")]
    [InlineData("中新网某地3月1日电（秦岭 张磊）挂号不难", "秦岭|张磊")]
    [InlineData("责任编辑：黄婷 校对：罗刚", "黄婷|罗刚")]
    [InlineData("某网7月14日讯（何显春 记者 王波）近日", "何显春|王波")]
    [InlineData("一等奖：某医院（完成人：梁庆波、黄鸿飞）；某校（王占海、陈扬）", "梁庆波|黄鸿飞|王占海|陈扬")]
    [InlineData("本报记者 宋佳 文/图", "宋佳")]
    [InlineData("孙梦洁 摄", "孙梦洁")]
    [InlineData("某日报韩冰冰报道，这里很好。", "韩冰冰")]
    [InlineData("记者朱琳、通讯员曹毅和符晓燕1月3日从医院获悉", "朱琳|曹毅|符晓燕")]
    public void Detect_Byline_IsFound(string body, string names) => reading.Names(EntityType.Person, body).ShouldBe(names);

    [Theory]
    [InlineData("医院供图")]
    [InlineData("（安全 高效）")]
    [InlineData("某医院（安全、高效）。某市（江北、江南）。")]
    [InlineData("某医院（王占海）成立。")]
    [InlineData("3月1日电（综合报道）")]
    [InlineData("更多内容（见图）")]
    public void Detect_BylineLookAlike_IsNone(string body) => reading.Names(EntityType.Person, body).ShouldBe("");

    [Theory]
    [InlineData("副会长李春林、段志远、刘学斌、王俊杰，以及主任赵磊出席", "李春林|段志远|刘学斌|王俊杰|赵磊")]
    [InlineData("韩鸿飞、夏云帆、马灵溪共同为中心揭牌。", "韩鸿飞|夏云帆|马灵溪")]
    [InlineData("中国科学院院士张学文、刘允成，中国工程院院士王红梅教授", "张学文|刘允成|王红梅")]
    public void Detect_List_GoesOn(string body, string names) => reading.Names(EntityType.Person, body).ShouldBe(names);

    [Theory]
    [InlineData("，郭建华表示，平台很好。", "郭建华")]
    [InlineData("“方便多了。”郭建华说。", "郭建华")]
    [InlineData("钱学敏院士作报告，邀请乔志杰教授讲课。", "钱学敏|乔志杰")]
    [InlineData("吴昊天，现任信息科科长。吴昊天常说：要多跑路。", "吴昊天")]
    [InlineData("华山医院李卫民院长到场。", "李卫民")]
    [InlineData("杜晓东副厅长指出，这是好事。", "杜晓东")]
    [InlineData("黄丽娟不再担任某医院院长；王季石接任院长", "黄丽娟|王季石")]
    public void Detect_NameBeforeWord_IsFound(string body, string names) => reading.Names(EntityType.Person, body).ShouldBe(names);

    [Theory]
    [InlineData("方案提出，要加强管理。")]
    [InlineData("高校表示，平台将开放。")]
    [InlineData("白皮书指出，规模扩大。")]
    [InlineData("会议强调，全会提出。")]
    [InlineData("高级工程师，常务理事，全国人大代表。")]
    [InlineData("张教授说，李院士指出。")]
    public void Detect_LookAlikeBeforeWord_IsNone(string body) => reading.Names(EntityType.Person, body).ShouldBe("");

    [Theory]
    [InlineData("副主任阿依古丽·买买提出席。", "阿依古丽·买买提")]
    [InlineData("驻某地总领事素拉猜·宋蓬、辉玛丽到场", "素拉猜·宋蓬|辉玛丽")]
    [InlineData("总领事坎帕南、总领事辉玛丽到场", "坎帕南|辉玛丽")]
    [InlineData("部长卡尔·约翰逊访问", "卡尔·约翰逊")]
    [InlineData("卫健委主任格桑央金说", "格桑央金")]
    [InlineData("副主任乌云其其格表示", "乌云其其格")]
    [InlineData("副院长苏和巴特尔每周坐诊", "苏和巴特尔")]
    [InlineData("（记者 何璐 通讯员 乌日娜 斯琴图雅）", "何璐|乌日娜|斯琴图雅")]
    [InlineData("主任敖特根巴雅尔、护士长萨仁高娃到场", "敖特根巴雅尔|萨仁高娃")]
    [InlineData("主任阿衣努尔·艾尼瓦尔到场，教授彼得·格林诺说", "阿衣努尔·艾尼瓦尔|彼得·格林诺")]
    [InlineData("主任艾则孜·吐尔逊和护士古丽米热·居马洪当翻译", "艾则孜·吐尔逊|古丽米热·居马洪")]
    [InlineData("药师更藏加到场", "更藏加")]
    [InlineData("健康中国·基层行，数字·健康，传承·创新·融合", "")]
    public void Detect_NameBySound_IsWhole(string body, string names) => reading.Names(EntityType.Person, body).ShouldBe(names);

    [Fact]
    public void Detect_NameFoundOnce_IsFoundEverywhereButNotInsideWords()
    {
        var surfaces = reading.Surfaces(EntityType.Person, "院长张东说，好。张东在会上发言。张东方来自张东村。", "张东：让数据跑路");
        surfaces.ShouldBe("张东|张东|张东");
    }

    [Fact]
    public void Load_Repository_HasNoFinding() => reading.Findings.ShouldBeEmpty();
}
