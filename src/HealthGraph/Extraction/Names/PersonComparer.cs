using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Compares people: the personal name, then the body that the post names.</summary>
internal sealed class PersonComparer(BodyComparer bodies)
{
    private static readonly string[] Titles =
    [
        "副主任医师", "主任医师", "副主任委员", "主任委员", "党委书记", "党组书记", "副书记", "书记", "副院长", "院长", "副主任", "主任", "副局长", "局长", "副司长", "司长",
        "副处长", "处长", "副厅长", "厅长", "副部长", "部长", "副会长", "会长", "理事长", "秘书长", "副教授", "教授", "研究员", "院士", "博士", "医生", "护士长", "记者", "董事长", "总经理",
        "总裁", "创始人", "校长", "副校长", "科长", "省长", "市长", "副市长", "县长", "主席", "委员", "代表", "先生", "女士", "老师", "专家", "同志",
    ];

    private static readonly string[] Compound = ["欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "司徒"];

    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慈";

    /// <summary>Whether the name is a person's, with or without a post.</summary>
    public static bool Concerns(string name) => Split(name) is not null;

    /// <summary>Different names are different people; the same name with no body or with different bodies is for a person to judge.</summary>
    public NameComparison Compare(string a, string b)
    {
        var (left, right) = (Split(a)!.Value, Split(b)!.Value);
        if (left.Name != right.Name)
        {
            var partial = left.Name[0] == right.Name[0] && (IsPartial(left.Name) || IsPartial(right.Name));
            return partial ? NameComparison.Unsure("only the family name is given") : NameComparison.Different($"{left.Name} is not {right.Name}");
        }

        if (IsPartial(left.Name))
        {
            return NameComparison.Unsure("only the family name is given");
        }

        if (left.Body.Length == 0 && right.Body.Length == 0)
        {
            return NameComparison.Same("the same full name; a title alone tells nobody apart");
        }

        if (left.Body.Length == 0 || right.Body.Length == 0)
        {
            return NameComparison.Unsure("the same full name; a body is given for one only");
        }

        return bodies.Compare(left.Body, right.Body) is { Verdict: NameVerdict.Same }
            ? NameComparison.Same("the same full name at the same body") : NameComparison.Unsure("the same full name at different bodies: one person may have had both posts");
    }

    private static bool IsPartial(string name) => name.Length == 1 || name.EndsWith('某');

    private static (string Name, string Body)? Split(string text)
    {
        var rest = text;
        var titled = Titles.FirstOrDefault(t => rest.Length > t.Length && rest.EndsWith(t, StringComparison.Ordinal));
        rest = titled is null ? rest : rest[..^titled.Length];
        if (IsName(rest, titled is not null))
        {
            return (rest, "");
        }

        for (var length = 4; length >= 2; length--)
        {
            if (text.Length > length && IsName(text[^length..], false) && Titles.FirstOrDefault(t => text[..^length].EndsWith(t, StringComparison.Ordinal)) is { } post)
            {
                return (text[^length..], text[..^(length + post.Length)]);
            }
        }

        return null;
    }

    private static bool IsName(string text, bool titled) =>
        text.Length >= (titled ? 1 : 2) && text.All(c => NameCharacters.IsHan(c) || c == '·')
        && (text.Contains('·', StringComparison.Ordinal)
            || (text.Length <= 3 && Surnames.Contains(text[0], StringComparison.Ordinal))
            || (text.Length is 3 or 4 && Array.Exists(Compound, c => text.StartsWith(c, StringComparison.Ordinal))));
}
