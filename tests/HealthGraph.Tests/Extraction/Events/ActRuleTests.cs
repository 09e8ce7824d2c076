using HealthGraph.Tests.Extraction.Facts;

namespace HealthGraph.Tests.Extraction.Events;

public sealed class ActRuleTests
{
    [Theory]
    [InlineData("{O海州市卫健局=海州市卫生健康局}8月启用“海州健康”小程序。", "Launch 启用 海州市卫生健康局")]
    [InlineData("“江北智慧急救”平台正式上线。", "Launch 上线 ")]
    [InlineData("{O甲医院}启用远程会诊平台在{R江口，市}。", "Launch 启用 甲医院")]
    [InlineData("{O甲医院}推出“无声门诊”服务。", "Launch 推出 甲医院")]
    [InlineData("{O江北省心血管病联盟}在{R海州市}成立。", "Establishment 成立 ")]
    [InlineData("{O甲医院}与{O乙大学}联合成立{O智慧护理研究中心}。", "Establishment 联合成立 甲医院 乙大学")]
    [InlineData("{R江北省}累计建成基层远程会诊点1200个的“健康云网”。", "Construction 建成 江北省")]
    [InlineData("{O甲医院}建成了区域影像中心。", "Construction 建成 甲医院")]
    [InlineData("{O省医保局}印发{L《甲方案》}。", "PolicyRelease 印发 省医保局")]
    [InlineData("{L《甲条例》}3月1日公布。", "PolicyRelease 公布 ")]
    [InlineData("{O省医保局}发布《海州医疗保障白皮书》。", "Publication 发布 省医保局")]
    [InlineData("{O甲医院}、{O乙公司}签署战略合作协议。", "Cooperation 签署战略合作协议 甲医院 乙公司")]
    [InlineData("{O甲医院}与{O乙公司}合作打造“云随访”平台。", "Cooperation 合作打造 甲医院 乙公司")]
    [InlineData("{O甲医院}入选国家智慧服务示范单位。", "Award 入选 甲医院")]
    [InlineData("{O甲医院}项目受到{O省卫健委}通报表扬。", "Award 通报表扬 省卫健委")]
    [InlineData("{O甲医院}完成全省首例远程穿刺手术。", "Procedure 完成 甲医院")]
    [InlineData("{O甲医院}通过三级甲等医院评审。", "Other 通过 甲医院")]
    [InlineData("云诊室采购项目由{O乙公司}中标。", "Other 中标 乙公司")]
    [InlineData("{O甲医院}云诊室采购项目由{O乙公司}中标。", "Other 中标 乙公司")]
    [InlineData("{O甲医院}挂号系统突发故障。", "Other 突发故障 甲医院")]
    [InlineData("{O省医保局}就药品目录公开征求意见。", "Other 公开征求意见 省医保局")]
    [InlineData("{O甲医院}发布自主研发的“云医”大模型。", "Launch 发布 甲医院")]
    [InlineData("{O赣江医院}、{O赣江数据集团}共同研发的“肺影”平台受到关注。", "Cooperation 共同研发 赣江医院 赣江数据集团")]
    [InlineData("会议任命{P周明}为{O省卫健委}主任。", "Other 任命 ")]
    [InlineData("平台由{O省卫健委}牵头建设。", "Construction 建设 省卫健委")]
    [InlineData("{O甲医院}会同{O乙公司}推出“云随访”平台。", "Launch 推出 甲医院 乙公司")]
    [InlineData("{O甲医院}智能问诊系统启用。", "Launch 启用 甲医院")]
    [InlineData("{R海州市}、{R江口市}被列为首批示范城市。", "Award 被列为 ")]
    [InlineData("“云随访”平台由{O甲医院}与{O乙公司}联合开发，很受欢迎。", "Cooperation 联合开发 甲医院 乙公司")]
    [InlineData("{O甲医院}牵头编写的《慢病管理共识》3月1日在《江北医学》发表。", "Publication 发表 甲医院")]
    [InlineData("{O省卫健委}将{O甲医院}列为首批示范单位。", "Award 列为 省卫健委")]
    [InlineData("{R海州市}、{R江口市}是首批试点地区。", "Award 是首批 海州市 江口市")]
    [InlineData("有网友反映{O甲医院}挂号系统突发故障。", "Other 突发故障 甲医院")]
    [InlineData("{O甲医院}“云问诊”平台自2020年上线以来，惠及群众。", "Launch 上线 甲医院")]
    [InlineData("{O省药监局}批准“心影”成像设备。", "Other 批准 省药监局")]
    [InlineData("{O甲医院}联合80家诊所共同组建的{O海州智慧医疗联盟}正式成立。", "Establishment 正式成立 甲医院")]
    [InlineData("{O甲医院}院长{P周明}介绍，全省统一的平台已覆盖各县，2023年接入{O乙医院}。", "Other 接入 ")]
    [InlineData("{O甲局}与{O乙医院}将于明年共建区域影像中心。", "Cooperation 共建 甲局 乙医院")]
    [InlineData("{O甲医院}、{O乙公司}联合研发医疗大模型。", "Cooperation 联合研发 甲医院 乙公司")]
    [InlineData("{O甲医院}启动信息化建设三年行动。", "Launch 启动 甲医院")]
    [InlineData("{O甲医院}启动以电子病历为核心的信息化建设三年行动。", "Launch 启动 甲医院")]
    [InlineData("{O市政府办公厅}转发《海州市数字医疗实施方案》。", "PolicyRelease 转发 市政府办公厅")]
    [InlineData("{O甲局}公布2022年度分级评价结果。", "Publication 公布 甲局")]
    [InlineData("{R甲市}、{R乙区}列入首批健康数据开放试点。", "Award 列入 ")]
    [InlineData("{O甲局}计划明年在{R江口县}推广这一做法。", "Other 推广 甲局")]
    [InlineData("{O甲局}表示，今年将把此项服务列入民生实事。", "Other 列入 甲局")]
    [InlineData("{O甲局}将在年底前把查询服务扩展到31家医院。", "Other 扩展到 甲局")]
    [InlineData("“瓯医大模型”在{R温州}正式发布。", "Launch 正式发布 ")]
    [InlineData("{O甲医院}系统中断约6小时，请谅解。", "Other 中断 甲医院")]
    [InlineData("{R泰安}、{R威海}两市最早试点。", "Other 最早试点 泰安 威海")]
    [InlineData("2月11日，{O甲医院}、{O乙医院}相继完成部署。", "Other 完成部署 甲医院 乙医院")]
    [InlineData("{R甲市}在全国试点城市中排名第五。", "Award 排名 甲市")]
    [InlineData("中标供应商为{O乙公司}。", "Other 中标供应商为 乙公司")]
    [InlineData("{O甲公司}的肺影软件获{O省药监局}批准上市。", "Other 批准上市 省药监局")]
    [InlineData("{O甲公司}旗下{O乙公司}推出“云随访”平台。", "Launch 推出 乙公司")]
    [InlineData("本报讯 {O甲医院}智能问诊系统启用。", "Launch 启用 甲医院")]
    [InlineData("{O甲医院}选送的“云诊”项目获一等奖。", "Award 获 甲医院")]
    [InlineData("{O甲中心}获评五级乙等。", "Award 获评 甲中心")]
    [InlineData("{R海州市}进入第三批试点名单。", "Award 进入 海州市")]
    [InlineData("{O甲部}、{O乙委}下达年度补助资金9.5亿元。", "Other 下达 甲部 乙委")]
    [InlineData("{O甲中心}复函{O乙委}。", "Other 复函 甲中心")]
    [InlineData("{O甲局}批准筹建医疗器械标准化技术归口单位。", "Establishment 批准筹建 甲局")]
    [InlineData("{O甲局}在官网公开{L《甲办法》}。", "PolicyRelease 公开 甲局")]
    [InlineData("{R海州市}医疗可信数据空间正式启用。", "Launch 启用 ")]
    [InlineData("{O甲医院}、{O乙医院}等20家医院组成的{O数据协作联盟}成立。", "Establishment 成立 甲医院 乙医院")]
    [InlineData("{O甲公司}与{R法国}科技公司{O乙集团}签署合作协议。", "Cooperation 签署合作协议 甲公司 乙集团")]
    public void Find_Act_HasTypeTriggerAndActors(string marked, string expected)
    {
        var happening = MarkedText.Read(marked).Article.Events.ShouldHaveSingleItem();
        var actors = happening.Participants.Where(p => p.Role == "subject").Select(p => p.Name).Order(StringComparer.Ordinal);
        (happening.Type + " " + happening.Trigger + " " + string.Join(' ', actors)).ShouldBe(
            string.Join(' ', expected.Split(' ').Take(2)) + " " + string.Join(' ', expected.Split(' ').Skip(2).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("{O甲医院}要建设“云病房”平台。")]
    [InlineData("{O省卫健委}提出，建设“健康大脑”平台。")]
    [InlineData("{O甲医院}的“云病房”平台尚未上线。")]
    [InlineData("{O乙公司}是{O甲医院}的合作伙伴。")]
    [InlineData("{O甲医院}成立以来，服务{R海州市}群众。")]
    [InlineData("{O甲医院}提出建设性意见。")]
    [InlineData("新闻发布会上，{O省卫健委}回应关切。")]
    [InlineData("{O甲医院}希望启用“云病房”平台。")]
    [InlineData("平台建成后，将方便群众。")]
    [InlineData("许多厂商都在推出新一代产品。")]
    [InlineData("{O省卫健委}鼓励成立医联体。")]
    [InlineData("{O甲医院}通过信息共享提升效率。")]
    [InlineData("{O甲医院}签约服务居民。")]
    [InlineData("有关部门发布一系列政策。")]
    [InlineData("{O甲医院}开展卫生健康信息化建设。")]
    [InlineData("{R粤澳}合作园区服务{O甲医院}。")]
    [InlineData("{O甲公司}协助{O乙医院}建立并入驻远程平台。")]
    [InlineData("9家医院接入“云影像”平台后，群众受益。")]
    [InlineData("走进{O甲医院}，市民正在排队。")]
    [InlineData("记者走进{O甲医院}门诊大厅。")]
    [InlineData("{O甲医院}累计完成远程会诊1.3万例。")]
    [InlineData("{O甲医院}信息化建设项目招标。")]
    [InlineData("{O省卫健委}完善行政处罚信息公示。")]
    [InlineData("{O甲医院}防范数据泄露风险。")]
    [InlineData("{O乙公司}是一家上市公司。")]
    [InlineData("{P周明}领到任命书。")]
    [InlineData("{O甲医院}熟悉起诉条款。")]
    [InlineData("未经{O省药监局}批准的产品不得使用。")]
    [InlineData("{O甲医院}应加强与企业的合作，推动“云随访”应用。")]
    [InlineData("{P周明}见证签约。")]
    [InlineData("{O甲平台}接入约40万家定点医疗机构。")]
    [InlineData("{O数据交易所}现场签约数商16家。")]
    [InlineData("{P周明}向获奖企业颁奖。")]
    [InlineData("平台由{O甲中心}牵头，{O乙公司}承建，2021年3月启用以来很受欢迎。")]
    [InlineData("{O甲协会}公布结果。")]
    [InlineData("{O甲局}将推广这一做法。")] // nobody says when
    [InlineData("{O甲公司}希望明年推广这一做法。")]
    [InlineData("{O甲局}将护理费纳入支付范围。")]
    [InlineData("{O甲会}促成多方联合研发。")]
    [InlineData("{O甲局}要求各地严格执行{L《甲办法》}。")]
    [InlineData("{R江北省}介绍，全省已有26家医院通过四级测评。")]
    [InlineData("{O甲医院}的患者去世。")]
    [InlineData("{O甲学会}对专家的逝世表示哀悼。")]
    [InlineData("{O甲医院}患者进入手术室。")]
    [InlineData("{O甲医院}获利9.5亿元。")]
    [InlineData("{O甲局}公开道歉。")]
    [InlineData("{O甲局}下达任务。")]
    public void Find_LookAlike_IsNoEvent(string marked) => MarkedText.Read(marked).Article.Events.ShouldBeEmpty();

    [Theory]
    [InlineData("{O甲医院}与{O乙医院}会谈。两院于3月完成系统对接。", "subject 甲医院;subject 乙医院")]
    [InlineData("{O甲医院}今日与{O乙公司}会谈。双方签署“云医”协议。", "subject 甲医院;subject 乙公司;object “云医”协议")]
    [InlineData("{O甲医院}、{O乙公司}和{O丙大学}会谈。三方共建“云医”实验室。", "subject 甲医院;subject 乙公司;subject 丙大学;object “云医”实验室")]
    [InlineData("{O甲市政府}决定：任命{P周明}为主任；免去{P吴立}职务。", "subject 甲市政府;object 周明|subject 甲市政府;object 吴立")]
    [InlineData("{R江北省}，2021年，我省被{O国家卫健委}确定为示范省。", "subject 国家卫健委;object 江北省;object 示范省")]
    [InlineData("{R甲县}组建{O乙医院}、{O丙医院}两大医共体，建成“健康云”。", "subject 甲县;object 乙医院、丙医院两大医共体|subject 甲县;object “健康云”")]
    [InlineData("{O甲局}约谈{O乙医院}、{O丙医院}以及{O丁公司}负责人。", "subject 甲局;object 乙医院;object 丙医院;object 丁公司")]
    [InlineData("{O乙医院}未落实制度，被{O甲局}罚款。", "subject 甲局;object 乙医院")]
    [InlineData("{O甲局}已暂停{O乙医院}部分服务，对{O丁公司}罚款。", "subject 甲局;object 乙医院部分服务|object 丁公司;subject 甲局")]
    [InlineData("{O乙医院}周年庆。该院信息中心团队获得“数据大赛”二等奖。", "subject 乙医院;object “数据大赛”二等奖")]
    [InlineData("{O甲局}处长{P周明}介绍，我省先后印发《海州市数字医疗实施方案》。", "object 《海州市数字医疗实施方案》")]
    [InlineData("{R甲县}组建两大医共体，成立县域医共体管理中心。", "subject 甲县;object 两大医共体|subject 甲县;object 县域医共体管理中心")]
    [InlineData("{O甲医院}院长{P周明}与{O乙公司}总经理{P吴立}签署“云医”协议。", "subject 甲医院;participant 周明;subject 乙公司;participant 吴立;object “云医”协议")]
    [InlineData("{O甲局}发布公告，批准“肺影”软件上市。", "subject 甲局;object 公告|subject 甲局;object “肺影”软件")]
    [InlineData("{O甲局}局长{P周明}到{R东阳}调研。", "participant 周明;object 东阳")]
    [InlineData("{O甲局}印发{L《甲办法》}，明确权责，自9月1日起施行。", "subject 甲局;object 甲办法|subject 甲局;object 甲办法")]
    [InlineData("{O国家数据局}局长{P周明}赴{R渝}调研数据工作。", "participant 周明;object 渝")]
    [InlineData("{O甲局}副主任{P周明}介绍，下一步将依托平台推出“免陪照护”应用。", "subject 甲局;object “免陪照护”应用")]
    [InlineData("现将{L《甲办法》}发给你们。本办法自2月1日起施行。", "object 甲办法")]
    [InlineData("{O甲局}印发{L《甲办法》}，自10月1日起执行。", "subject 甲局;object 甲办法|subject 甲局;object 甲办法")]
    [InlineData("{R海州}已归集数据320亿条，与{O甲公司}签订“数据”协议。", "subject 海州;subject 甲公司;object “数据”协议")]
    [InlineData("{P周明}团队与{O甲公司}达成合作，共同成立“云诊”实验室。", "subject 周明;subject 甲公司|subject 周明;subject 甲公司;object “云诊”实验室")]
    [InlineData("{O甲公安局}通报，{O乙医院}泄露数据，对该院罚款10万元。", "subject 乙医院;object 数据|subject 甲公安局;object 乙医院;object 10万元")]
    [InlineData("{O甲医院}的“云诊”等6个项目入围。", "subject 甲医院")]
    [InlineData("{O甲医院}原院长{P周明}，因病于2020年8月15日逝世。", "subject 周明")]
    [InlineData("{O甲研究所}联合{O乙医院}，成功开展首例脑机接口手术。", "subject 甲研究所;subject 乙医院;object 首例脑机接口手术")]
    [InlineData("{O甲医院}信息科原主任赵某被{O乙法院}判处有期徒刑四年。", "subject 乙法院;object 有期徒刑四年")]
    [InlineData("{O甲局}印发{L《甲办法》}。当天还举行了“药学”学术论坛，{P周明}、{P吴立}作主题报告。", "subject 甲局;object 甲办法|speaker 吴立;speaker 周明")]
    [InlineData("1月5日，{O甲医院}，{O乙医院}，{O丙医院}和{O丁医院}在{R海州市}成立{O护理联盟}。", "subject 甲医院;subject 乙医院;subject 丙医院;subject 丁医院;object 护理联盟")]
    [InlineData("1月5日{O甲局}，{O乙局}联合印发{L《甲方案》}。", "subject 甲局;subject 乙局;object 甲方案")]
    [InlineData("{O甲院}联合{O乙院}，{O丙院}、{O丁院}等单位编写的《云诊白皮书》在{R海州市}发布。", "subject 甲院;subject 乙院;subject 丙院;subject 丁院;object 《云诊白皮书》")]
    [InlineData("{R甲市}，{R乙市}、{R丙市}等5个城市入选试点名单。", "subject 甲市;subject 乙市;subject 丙市;object 试点名单")]
    [InlineData("在{O甲医院}，{O乙医院}和{O丙医院}成立{O护理联盟}。", "subject 乙医院;subject 丙医院;object 护理联盟")] // a place
    [InlineData("{O甲局}介绍，{O乙医院}和{O丙医院}成立{O护理联盟}。", "subject 乙医院;subject 丙医院;object 护理联盟")] // a clause of its own
    [InlineData("{R江北省}，{R海州市=江北省海州市}启用“云病房”平台。", "subject 江北省海州市;object “云病房”平台")] // the second lies in the first
    [InlineData("{O甲局}约谈{O乙公司}、{O丙公司}、{O丁公司}等3家平台。", "subject 甲局;object 乙公司;object 丙公司;object 丁公司")]
    [InlineData("{O甲局}就{L《甲办法（征求意见稿）》}公开征求意见。", "subject 甲局;object 甲办法（征求意见稿）")]
    [InlineData("据{O甲局}1月5日发布的《卫生统计》，人均寿命提高。", "subject 甲局;object 《卫生统计》")]
    [InlineData("{O甲医院}原院长{P周明}，因受贿被{O乙法院}判处有期徒刑四年。", "subject 乙法院;object 周明;object 有期徒刑四年")]
    [InlineData("{O甲府}任命{P周明}为副局长；免去{P吴立}的局长职务。", "subject 甲府;object 周明|subject 甲府;object 吴立")]
    [InlineData("{O甲局}{L关于做好互认工作的通知}印发。", "subject 甲局;object 关于做好互认工作的通知")]
    [InlineData("{O甲医院}，{O乙医院}等12家医院首批接入“云诊”平台。", "subject 甲医院;subject 乙医院;object “云诊”平台")]
    [InlineData("{O甲局}发布{L《甲办法（征求意见稿）》}，向社会公开征求意见。", "subject 甲局;object 甲办法（征求意见稿）|subject 甲局;object 甲办法（征求意见稿）")]
    public void Find_ActorElsewhere_IsFound(string marked, string expected) => Roles(marked).ShouldBe(expected);

    [Theory]
    [InlineData("{O甲医院}、{O乙公司}和{O丙大学}会谈。双方签署合作协议。")] // three are not 双方
    [InlineData("{O甲公司}与{O乙公司}会谈。两院签署合作协议。")]
    [InlineData("{O甲医院}与{O乙医院}会谈。双方将在人才培养等方面开展合作。")] // told already, and nothing named
    [InlineData("{O甲医院}与{O乙医院}会谈。两院院士签署倡议。")]
    public void Find_PartiesElsewhere_AreNotGuessed(string marked) =>
        MarkedText.Read(marked).Article.Events.SelectMany(e => e.Participants).ShouldNotContain(p => p.EntityId != null);

    [Theory]
    [InlineData("{O甲医院}将于5月启用“云病房”平台。", true)]
    [InlineData("{O省卫健委}拟成立{O江北省数字健康研究院}。", true)]
    [InlineData("{O甲医院}已启用“云病房”平台。", false)]
    public void Find_Modality_TellsPlannedFromDone(string marked, bool planned) =>
        MarkedText.Read(marked).Article.Events.ShouldHaveSingleItem().Planned.ShouldBe(planned);

    [Theory]
    [InlineData("2018年成立的{O江北省数字健康研究院}是省内首家。", "2018")]
    [InlineData("该平台建成于2021年，{O甲医院}“云影像”平台。", "2021")]
    [InlineData("{O东方网}1月9日讯 {O甲医院}启用“云病房”平台。", "")]
    [InlineData("去年10月，{O省医保局}印发{L《甲方案》}。", "2023-10")]
    [InlineData("近日，{O省医保局}印发{L《甲方案》}。", "")]
    [InlineData("1月8日，记者从{O省医保局}获悉，{O甲医院}启用“云病房”平台。", "")]
    [InlineData("记者8日从{O省医保局}了解到，{O甲医院}启用“云病房”平台。", "")]
    [InlineData("3月8日记者来到{R海州市}，{O省医保局}近日印发{L《甲方案》}。", "")]
    [InlineData("{O省医保局}、{O省卫健委}联合印发{L《甲方案》}，自3月1日起施行。", " 2024-03-01")]
    [InlineData("2022年7月，{O甲医院}获批；2023年5月，{L《甲方案》}出台。", "2022-07 2023-05")]
    [InlineData("2019年印发的{L《甲规定》}同时废止。", "2019 ")]
    [InlineData("9月20日，{O省医保局}印发{L《甲方案》}，自10月1日起执行。", "2023-09-20 2023-10-01")]
    [InlineData("今年以来，{R海州市}推进“一码就医”。", "2024")]
    [InlineData("11月9日，2023年江北数字健康大会在{R海州市}举行。", "2023-11-09")]
    [InlineData("{O东方网}海州1月8日电 {O省医保局}今天召开新闻通气会。", "2024-01-08")]
    [InlineData("2023年度考核结果公布，{O甲医院}排名第18位。", "")]
    public void Find_Date_IsThatOfTheHappening(string marked, string dates) =>
        string.Join(' ', MarkedText.Read(marked).Article.Events.Select(e => e.Date?.ToString())).ShouldBe(dates);

    [Fact]
    public void Find_OneHappeningToldTwice_IsOneEvent() =>
        MarkedText.Read("{O省护理联盟}正式成立。{O省卫健委}发起成立{O省护理联盟}。").Article.Events
            .ShouldHaveSingleItem().Participants.ShouldContain(p => p.Role == "subject" && p.Name == "省卫健委");

    [Fact]
    public void Find_SameHappeningInTwoArticles_HasOneIdentity()
    {
        var first = MarkedText.Read("1月8日，{O省医保局=江北省医疗保障局}印发{L《甲方案》}。", "2024-01-10").Article.Events.ShouldHaveSingleItem();
        var second = MarkedText.Read("日前消息不断。{O江北省医保局=江北省医疗保障局}于1月8日正式印发{L《甲方案》}，引发关注。", "2024-01-16").Article.Events.ShouldHaveSingleItem();
        var other = MarkedText.Read("1月8日，{O省医保局=江北省医疗保障局}印发{L《乙方案》}。").Article.Events.ShouldHaveSingleItem();
        second.Id.ShouldBe(first.Id);
        other.Id.ShouldNotBe(first.Id);
    }

    [Theory]
    [InlineData("{L《甲方案》}2月发布，要求互认。", "{R江北}出台", "《甲方案》", "subject 江北")]
    [InlineData("{L《甲方案》}要求互认。", "{R江北}出台", "《甲方案》", "subject 江北")]
    [InlineData("{O省医保局}印发{L《甲方案》}。", "{R江北}出台", "《甲方案》", "subject 省医保局")] // the body knows better
    [InlineData("{L《甲方案》}要求互认。", "{R江北}为何出台", "《甲方案》", null)] // a question
    [InlineData("{L《甲方案》}要求互认。", "{R江北}将出台", "《甲方案》", null)]
    public void Find_Headline_TellsWhatTheBodyLeavesOut(string body, string title, string policy, string? actors)
    {
        var article = MarkedText.ReadTitled(title + "{L" + policy + "}", body).Article;
        article.Events.Where(e => e.Type == "PolicyRelease").Select(e => string.Join(';', e.Participants.Where(p => p.Role == "subject").Select(p => p.Role + " " + p.Name))).SingleOrDefault().ShouldBe(actors);
    }

    private static string Roles(string marked) =>
        string.Join('|', MarkedText.Read(marked).Article.Events.Select(e => string.Join(';', e.Participants.Select(p => p.Role + " " + p.Name))));
}
