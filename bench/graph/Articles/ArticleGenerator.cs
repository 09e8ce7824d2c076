using System.Globalization;
using System.Text;

namespace HealthGraph.Bench.Graph.Articles;

/// <summary>Makes bulletins of invented news with real names in it: the same bulletin for the same number, on every machine.</summary>
/// <remarks>Every tenth article is a reprint of one of the issue before, so that articles in two issues occur.</remarks>
/// <param name="words">Names.</param>
/// <param name="charactersPerArticle">About how long the text of an article is.</param>
/// <param name="growing">Bodies and people that keep appearing; null where all of them are those of <paramref name="words"/>.</param>
internal sealed class ArticleGenerator(Vocabulary words, int charactersPerArticle, GrowingNames? growing = null)
{
    private const int ArticlesPerIssue = 4;

    // So many plain sentences to one full of names give the density of real bulletins: some 100 statements in 680 characters.
    private const int PlainParts = 2;

    // {o} office {h} hospital {c} company {u} university {t} topic {p} policy {r} city {n} person {m} month {d} day {k} count
    private static readonly string[] Titles =
    [
        "{r}上线{t}平台", "{h}启用{t}系统", "{o}部署{t}工作", "{c}与{h}签约", "{r}：{t}走进基层", "{u}成立{t}研究中心", "《{p}》在{r}落地",
    ];

    private static readonly string[] Sentences =
    [
        "{m}月{d}日，{o}在{r}召开{t}工作推进会，{h}、{u}和{c}的负责人参加了会议。",
        "{h}院长{n}介绍，医院去年接入{t}平台，门诊量{k}人次，平均候诊时间缩短到{d}分钟。",
        "根据《{p}》，{r}将分三批建设{t}试点，首批{k}家机构已经确定。",
        "{c}与{h}签署合作协议，双方将在{t}、远程会诊和数据治理方面合作。",
        "{o}副主任{n}表示，下一步要把{t}同家庭医生服务结合起来，让群众少跑路。",
        "{u}教授{n}认为，{t}的关键在于数据质量，其次才是算法。",
        "截至{m}月底，{r}电子健康卡累计发放{k}张，调阅检查报告{k}份。",
        "由{o}主办、{u}承办的{t}论坛在{r}举行，{n}、{n}等专家作报告。",
        "{h}信息科主任{n}说，系统上线当天处理挂号{k}笔，没有出现中断。",
        "{o}日前印发《{p}》实施细则，{r}同步公布了时间表。",
        "{c}中标{h}的{t}项目，金额{k}万元，工期{d}个月。",
        "专家组对{r}的{t}建设进行了现场评审，{h}得分居前。",
    ];

    // What stands between: most sentences of the news name nobody.
    private static readonly string[] Plain =
    [
        "患者在手机上就能看到排队的位置，不必守在诊室门口。",
        "过去各科室的表格互不相通，同一份病史要填好几遍，护士下班后还得再抄一次。",
        "工作人员把操作步骤做成了短视频，老人跟着画面一步一步点就行。",
        "新系统先在门诊试用，运行平稳之后才接到住院部，没有影响正常的诊疗秩序。",
        "数据每天夜里自动核对，发现对不上的记录，第二天一早就退回填报的人改正。",
        "有人担心个人信息外泄，项目组说，敏感字段全部脱敏，查阅的人和时间都留有记录。",
        "网络中断的时候，窗口可以先用纸质单据，恢复以后再补录，费用不会重复计算。",
        "山里的路不好走，往年复查一次要花上一整天，如今在家门口就能把片子传给专家看。",
        "记者在现场看到，自助机前站着两名志愿者，不少人是头一次用，问得很细。",
        "培训分批进行，白天上班的人晚上听课，考试不及格的要重新来过。",
        "从效果看，重复检查少了，开药也更规范，医患之间的误会跟着少了许多。",
        "困难同样不少，老设备接口不一，厂家有的已经停产，只好加装转换的盒子。",
        "经费由财政和单位共同承担，分三年到位，首年主要用于机房改造和线路租用。",
        "下一步，准备把慢性病的随访也放进来，血压和血糖由设备自动上传，异常时提醒医生。",
        "标准不统一是多年的老问题，名称不同、编码不同，汇总起来费时费力。",
        "为了让流程更短，收费、取药和打印报告合并到了同一个窗口。",
        "一位带孩子看病的母亲说，从挂号到拿药，前后不到{d}分钟，比预想的快。",
        "评审意见认为，建设思路清楚，但运维的人手偏少，建议尽早补充。",
        "试行{d}个月以来，投诉下降了{d}%，平均住院天数也有所缩短。",
        "这项工作没有现成的经验可循，只能边做边改，每周开一次碰头会。",
    ];

    /// <summary>Writes bulletins with that many articles into a folder, which is made.</summary>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> Write(string folder, int articles)
    {
        Directory.CreateDirectory(folder);
        var files = new List<string>();
        for (var issue = 1; issue <= articles / ArticlesPerIssue; issue++)
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"issue-{issue:D5}.txt"));
            File.WriteAllText(file, Issue(issue));
            files.Add(file);
        }

        return files;
    }

    /// <summary>The text of one bulletin.</summary>
    /// <param name="number">1 or more.</param>
    public string Issue(int number)
    {
        var published = new DateOnly(2005, 1, 7).AddDays(7 * (number % 1040));
        var articles = Enumerable.Range(0, ArticlesPerIssue)
            .Select(i => (number * ArticlesPerIssue) + i is var id && id % 10 == 0 && number > 1 ? id - ArticlesPerIssue : id)
            .Select(id => Article(id, new DateOnly(2005, 1, 7).AddDays((7 * (id / ArticlesPerIssue % 1040)) - 1 - (((id * 5) + (id / 7)) % 7)))).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"生成测试资讯周报\n\n（第{number}期）\n\n测试资料室 {published:yyyy年M月d日}\n\n一、信息目录\n\n");
        for (var i = 0; i < articles.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}.{articles[i].Title}（{articles[i].Source}）\n\n");
        }

        text.Append("二、具体内容\n\n");
        for (var i = 0; i < articles.Count; i++)
        {
            var a = articles[i];
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}.标题：{a.Title}\n\n来源：{a.Source}\n\n链接：{a.Url}\n\n发布时间：{a.Date:yyyy-MM-dd}\n\n主要内容：\n\n{a.Body}\n\n");
        }

        return text.ToString();
    }

    private (string Title, string Source, string Url, DateOnly Date, string Body) Article(int id, DateOnly date)
    {
        var dice = new Dice((ulong)id + 1);
        var title = Fill(dice.Pick(Titles), dice);
        var body = new StringBuilder();
        while (body.Length < charactersPerArticle)
        {
            body.Append(Fill(dice.Pick(dice.Next(PlainParts + 1) == 0 ? Sentences : Plain), dice));
            if (dice.Next(4) == 0)
            {
                body.Append('\n');
            }
        }

        return (title, dice.Skewed(words.Media), string.Create(CultureInfo.InvariantCulture, $"https://news.example.com/{date:yyyyMM}/{id}.html"), date, body.ToString().TrimEnd());
    }

    private string Fill(string template, Dice dice)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                text.Append(template[i]);
                continue;
            }

            text.Append(Word(template[i + 1], dice));
            i += 2;
        }

        return text.ToString();
    }

    private string Word(char slot, Dice dice) => slot switch
    {
        'o' => growing?.Office(dice) ?? dice.Skewed(words.Offices),
        'h' => growing?.Hospital(dice) ?? dice.Skewed(words.Hospitals),
        'c' => growing?.Company(dice) ?? dice.Skewed(words.Companies),
        'u' => dice.Skewed(words.Universities),
        't' => dice.Pick(words.Topics),
        'p' => dice.Skewed(words.Policies),
        'r' => dice.Skewed(words.Cities),
        'n' => growing?.Person(dice) ?? words.Person(dice),
        'm' => Number(1 + dice.Next(12)),
        'd' => Number(1 + dice.Next(28)),
        'k' => Number(10 + dice.Next(90_000)),
        _ => throw new ArgumentException($"There is no slot '{slot}'.", nameof(slot)),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
