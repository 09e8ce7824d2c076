using System.Buffers;
using HealthGraph.Extraction.Vocabularies;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Organizations;

/// <summary>Names that end in a head word: looks back from the head for what may stand before it.</summary>
/// <remarks>Matches 龙溪铺镇中心卫生院, 深圳大学附属华南医院, 某某科技有限公司; not 大型公立医院, 大学生, 院长.</remarks>
internal sealed class HeadRule(NameGrammar grammar, WordScan words)
{
    private const int MaxCore = 14;
    private const int MaxLegalCore = 22;
    private const int MaxFreeCore = 8;
    private const int MaxThemeCore = 14;
    private const int MaxPartCore = 10;
    private const int ShortestLeague = 11; // 全国数字健康产业技术创新战略 + 联盟: so many themes name one
    private const string PhraseBegins = "去来要坐看找问做有无多好老每全大小入住转送任";

    // 同意某市建设国家某中心: a verb between the place and what it is to have.
    private static readonly WordList Founding = new("建设国家", "建设全国", "建设区域", "建设省级", "建设智慧", "建设首个", "组建", "筹建", "创建国家", "打造", "成立", "设立", "获批", "牵头");

    // 某医院采购互联网医院平台, 审批设置互联网医院: what stands before the head is said of it, and is no part of a name.
    private static readonly WordList Acting = new("采购", "招标", "审批", "设置", "引入", "新增", "整合", "牵手", "研发", "推广", "申报", "申请", "新一代", "升级", "改造", "优化", "完善", "提供", "支持", "服务", "依托", "探索");

    // 某县医共体与某公司签约, 某县医共体、某市医院: a party; 某县医共体建设 and 某县医共体内 are what people do there.
    private static readonly WordList Acts = new("与", "和", "、", "由", "同", "携手", "联合", "签", "成立", "揭牌", "挂牌", "负责人", "总院", "党委", "理事会", "成员单位", "已", "将", "上线", "启用", "参加", "获", "入选");
    private static readonly WordList Heading = new("主任", "副主任", "负责人");
    private static readonly WordList Projects = new("项目", "建设", "系统", "平台", "工程", "评审", "评级", "等级", "试点", "示范", "管理", "服务", "标准", "信息", "集成", "软件", "分级");

    private static readonly SearchValues<char> PhraseHolds = SearchValues.Create("去要把被给让的了+＋");

    private readonly string text = words.Text;

    /// <summary>The reading that a head makes with what stands before it, with its worth and rule, or null.</summary>
    /// <param name="head">The head.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="boundary">Where names may begin at the earliest.</param>
    /// <param name="recent">Bodies and places since the boundary.</param>
    public (NameReading Reading, double Weight, string Rule)? Read(HeadWord head, int at, int boundary, List<NameUnit> recent)
    {
        var end = at + head.Text.Length;
        if (!MayEnd(head, at, end))
        {
            return null;
        }

        // 某某医疗中心（集团） ends with its bracket.
        end += at > 0 && text[at - 1] is '（' or '(' && end < text.Length && text[end] is '）' or ')' ? 1 : 0;

        if (head.Need == HeadNeed.Free && text.AsSpan(boundary, at - boundary).ContainsAny('-', '－', '—') && Free(head, boundary, at, end) is { } joined)
        {
            return (joined.Reading, OrganizationRules.BuiltWeight, OrganizationRules.Built);
        }

        if (Anchored(head, at, boundary, recent) is { } unit)
        {
            var reading = Make(head, unit, at, end);
            var start = unit.Span.Start;
            return head.IsLegalForm && start > boundary && Free(head, boundary, at, end) is { } whole ? whole
                : (reading, HoldsBrand(unit, recent) ? OrganizationRules.PartWeight : Weight(head, unit), head.IsPart ? OrganizationRules.Part : OrganizationRules.Built);
        }

        return head.IsBranchOfSociety ? Branch(head, boundary, at, end)
            : head.IsPart ? Department(head, boundary, at, end)
            : IsCategoryOfPlace(head, boundary, at, recent) ? null : Free(head, boundary, at, end);
    }

    // 湛江 + 海岛 + 卫生院: many of them there.
    private bool IsCategoryOfPlace(HeadWord head, int boundary, int at, List<NameUnit> recent) =>
        !head.IsLegalForm && recent.Exists(u => u.Place is { Level: null } && u.Span.Start == boundary && u.Span.End < at
            && grammar.Generic.IsCategory(text.AsSpan(u.Span.End, at - u.Span.End), themesName: true));

    // 体改司 before 司长, or 委统计信息中心: a department of the ministry or commission that the article names before; not 有关处处长, 科室主任.
    private (NameReading Reading, double Weight, string Rule)? Department(HeadWord head, int boundary, int at, int end)
    {
        var core = text.AsSpan(boundary, at - boundary);
        var ofCommission = core is ['委', ..];
        core = ofCommission ? core[1..] : core;
        var fits = ofCommission ? head.Text.Length > 2 : head.Text[^1] is '司' or '处' or '局' && IsHeadedBy(text[end - 1], text.AsSpan(end));
        return !fits || head.Text is "管理处" or "办事处"
            || (head.Need == HeadNeed.Body ? core.Length > 0 : core.Length is < 2 or > MaxPartCore || core[0] is '院' or '校' || IsPhrase(core)) ? null
            : (new NameReading { Span = new TextSpan(boundary, end), Surface = text[boundary..end], Core = core.ToString(), Head = head },
                OrganizationRules.FreeWeight, OrganizationRules.Part);
    }

    // 产业发展工作委员会 of the league that the article is about.
    private (NameReading Reading, double Weight, string Rule)? Branch(HeadWord head, int boundary, int at, int end)
    {
        var core = text.AsSpan(boundary, at - boundary);
        return core.Length is < 4 or > MaxThemeCore || !NameCharacters.IsHan(core[0]) || IsPhrase(core) ? null
            : (new NameReading { Span = new TextSpan(boundary, end), Surface = text[boundary..end], Core = core.ToString(), Head = head },
                OrganizationRules.FreeWeight, OrganizationRules.Part);
    }

    private static bool IsHeadedBy(char unit, ReadOnlySpan<char> next) =>
        next.Length > 2 && ((next[0] == unit && next[1] == '长') || (next[0] == '副' && next[1] == unit && next[2] == '长')
            || next.StartsWith("负责人", StringComparison.Ordinal) || next.StartsWith("有关负责人", StringComparison.Ordinal)
            || next.StartsWith("相关负责人", StringComparison.Ordinal) || next.StartsWith("一级巡视员", StringComparison.Ordinal)
            || next.StartsWith("二级巡视员", StringComparison.Ordinal));

    private bool MayEnd(HeadWord head, int at, int end)
    {
        if (words.Longest(WordKinds.Longer, at) > head.Text.Length)
        {
            return false;
        }

        if (head.Text == "公司" && at >= 2 && text.AsSpan(at - 2, 2) is "有限" or "责任" or "股份")
        {
            return false;
        }

        var last = end - 1;
        return end >= text.Length || text.AsSpan(end).StartsWith("教授", StringComparison.Ordinal) || (text[end] != '长' && words.Longest(WordKinds.Longer, last) < 2);
    }

    private NameUnit? Anchored(HeadWord head, int at, int boundary, List<NameUnit> recent)
    {
        NameUnit? best = null;
        foreach (var unit in recent)
        {
            if (unit.Span.Start >= boundary && unit.Span.End <= at && !IsCutShort(unit, at, recent) && Accepts(head, unit, at) && (best is null || Comes(unit, best.Value)))
            {
                best = unit;
            }
        }

        return best;
    }

    // 清华 in 清华大学信息学院, 四川 in 四川省影像联盟: the beginning of a longer known name begins nothing by itself.
    private static bool IsCutShort(NameUnit unit, int at, List<NameUnit> recent)
    {
        foreach (var other in recent)
        {
            var longer = other.Span.Start == unit.Span.Start && other.Span.End > unit.Span.End && other.Span.End <= at;
            if (longer && ((other.Body is { Known.Count: > 0 } && unit.Body is { Known.Count: > 0 })
                || (other.Place is { } place && unit.Place is { } shorter && place.Last == shorter.Last)))
            {
                return true;
            }
        }

        return false;
    }

    // Earlier is better, then a body before a place, then the longer one.
    private static bool Comes(NameUnit unit, NameUnit best) =>
        unit.Span.Start != best.Span.Start ? unit.Span.Start < best.Span.Start
        : (unit.Body is null) != (best.Body is null) ? unit.Body is not null
        : unit.Span.End > best.Span.End;

    private bool Accepts(HeadWord head, NameUnit unit, int at)
    {
        var core = text.AsSpan(unit.Span.End, at - unit.Span.End);
        return unit.Body is { } body ? AcceptsBody(head, body, core, at) : AcceptsPlace(head, unit.Place!, core);
    }

    // 儿科 is a category before 中心 and a name before the 分会 of a society; 附属瑞金 names a hospital of its university.
    private static bool IsNamedBranch(HeadWord head, NameReading body, ReadOnlySpan<char> core) =>
        (head.IsBranchOfSociety && (body.Known is [var known, ..] ? known.Entry.Kind : body.Head?.Kind) == "association")
        || (core.Length > 3 && core.StartsWith("附属", StringComparison.Ordinal) && body.Known.Count > 0);

    private static bool IsFounding(HeadWord head, ReadOnlySpan<char> core) =>
        Founding.StandsAt(core, 0) || ((IsCounted(head) || head.Text[^1] == '院') && !head.IsLegalForm && Acting.StandsAt(core, 0)) || (core is "建设" && head.Text.StartsWith("国家", StringComparison.Ordinal));

    // 某医院智慧医院项目: a project of the hospital, and no hospital of it.
    private bool IsProject(HeadWord head, int at) => head.Text == "医院" && at + head.Text.Length is var end && Projects.StandsAt(text, end);

    private bool AcceptsBody(HeadWord head, NameReading body, ReadOnlySpan<char> core, int at)
    {
        if (IsFounding(head, core) || (head.IsPart && core.Contains('·')) || (IsProject(head, at) && !core.StartsWith("附属", StringComparison.Ordinal)))
        {
            return false;
        }

        var longEnough = head.Need is not (HeadNeed.BodyAndCore or HeadNeed.Core) || core.Length >= 2;
        return longEnough && core.Length <= MaxPartCore && !IsDash(core) && !IsWhole(core, head)
            && (IsNamedBranch(head, body, core) || !grammar.Generic.IsCategory(core, themesName: !IsCounted(head) || head.Kind == "university"))
            && (head.IsPart || core.Length > 0 || head.Need == HeadNeed.Place);
    }

    // 闽宁两省区医院, 回天地区医院: those of several places, or of a stretch of country.
    private static bool IsMany(ReadOnlySpan<char> core) =>
        core.EndsWith("地区", StringComparison.Ordinal) || core.EndsWith("省区", StringComparison.Ordinal) || core.EndsWith("两省", StringComparison.Ordinal)
        || core.EndsWith("两地", StringComparison.Ordinal) || core.EndsWith("多地", StringComparison.Ordinal) || core.EndsWith("三地", StringComparison.Ordinal)
        || core.EndsWith("援疆", StringComparison.Ordinal) || core.EndsWith("援藏", StringComparison.Ordinal) || core.EndsWith("援青", StringComparison.Ordinal);

    private bool AcceptsPlace(HeadWord head, NamePlace place, ReadOnlySpan<char> core)
    {
        // 蒲城县医院 is the 医院 of 蒲城县; 旗县医院 are many.
        if ((IsCounted(head) && !head.IsLegalForm && IsMany(core)) || (head.Text == "县医院" && (!place.Official || core.Length > 0))
            || (head.Text == "一医院" && place is { Official: false, Level: null } && !text.Contains("第一人民医院", StringComparison.Ordinal)
                && !text.Contains("第一医院", StringComparison.Ordinal)))
        {
            return false;
        }

        if (head.Kind == "hospital" && core.IndexOf("医院", StringComparison.Ordinal) is >= 0 and var other && Acting.StandsAt(core, other + 2))
        {
            return false;
        }

        if (head.IsPart || core.Length > (head.IsLegalForm || core.Contains('”') ? MaxLegalCore : MaxCore) || (place.IsShortTown && !(head.Plain && core.Length == 0)))
        {
            return false;
        }

        if (!place.Official && core is ['庄' or '屯' or '堡' or '峪', ..])
        {
            return false; // 八里 in 八里庄社区医院 is the beginning of another place
        }

        if (IsFounding(head, core) || core.Length < (head.Need == HeadNeed.Core ? 2 : 0) || core.EndsWith(head.Text, StringComparison.Ordinal) || (core.Length == 0 && !StandsBare(head, place, place.Span.End + head.Text.Length)))
        {
            return false;
        }

        return head.IsLegalForm || (!IsWhole(core, head) && !grammar.Generic.IsCategory(core, themesName: !IsCounted(head) || head.Text == "集团") && !IsNation(place, head, core));
    }

    private static bool IsCounty(NamePlace place) => place.Level is "县" || (place.Official && place.Levels == NameLevels.County);

    // What follows a place may be no name either: 宁夏 + 国家区域医疗中心.
    private bool IsWhole(ReadOnlySpan<char> core, HeadWord head) =>
        core.Length > 0 && (IsAutomat(core, head) || grammar.Generic.IsWhole(string.Concat(core, head.Text)));

    // 智慧药房 of a hospital is a thing, no body.
    private static bool IsAutomat(ReadOnlySpan<char> core, HeadWord head) =>
        head.Text == "药房" && (core.EndsWith("智慧", StringComparison.Ordinal) || core.EndsWith("智能", StringComparison.Ordinal) || core.EndsWith("云", StringComparison.Ordinal));

    private static bool IsDash(ReadOnlySpan<char> core) => core.Length > 0 && core[0] is '-' or '－' or '—' or '–';

    // A nation before a common head names nothing: 中国医院, 美国公司.
    private static bool IsNation(NamePlace place, HeadWord head, ReadOnlySpan<char> core) => place.Levels == NameLevels.Nation && IsCounted(head) && core.Length < 2;

    private static bool IsCounted(HeadWord head) => head.Kind is "hospital" or "company" or "university";

    // A place and the head alone: 盂县医院, 永安市总医院 and 绍兴市人民医院 are names, 四川医院 and 浙江学会 are not.
    private bool StandsBare(HeadWord head, NamePlace place, int end) =>
        head.Need == HeadNeed.Place || (head.Text is "总医院" && place.Official) || (head.Text is "医共体" && IsCounty(place) && Acts.StandsAt(text, end)) || (head.Plain && (place.Official || place.IsShortTown))
        || (head.Text == "医院" && (place.Level is "县" || (place.Official && place.Levels != NameLevels.None && (place.Levels & (NameLevels.Province | NameLevels.Prefecture)) == 0)))
        || (head.Text is "大学" or "学院" && place.Level is null && place.Levels != NameLevels.Town);

    private (NameReading Reading, double Weight, string Rule)? Free(HeadWord head, int boundary, int at, int end)
    {
        var core = text.AsSpan(boundary, at - boundary);
        var most = head.IsLegalForm ? MaxLegalCore : head.JoinsThemes ? MaxThemeCore : MaxFreeCore;
        if (head.Need is not (HeadNeed.Free or HeadNeed.Core) || core.Length < 2 || core.Length > most || IsFounding(head, core) || char.IsAsciiDigit(core[0]))
        {
            return null;
        }

        if (head.Text.EndsWith("中心", StringComparison.Ordinal) && boundary > 0 && text[boundary - 1] == '、' && Heading.StandsAt(text, end))
        {
            return null; // 某院副院长周某、信息管理与大数据中心主任吴某: a part of the hospital
        }

        if (IsDash(core[^1..]) && grammar.Generic.IsCategory(core[..^1], themesName: false))
        {
            return null; // 社区—医院 is a way, no body
        }

        var name = text[boundary..end];
        if (head.IsLegalForm ? grammar.Trades.IsTrades(core) : grammar.Generic.IsWhole(name) || IsCategory(head, core) || LevelWord.At(core) is not null || IsPhrase(core))
        {
            return null;
        }

        var reading = new NameReading { Span = new TextSpan(boundary, end), Surface = name, Core = core.ToString(), Head = head };
        return (reading, head.IsLegalForm ? OrganizationRules.CompanyWeight : OrganizationRules.FreeWeight,
            head.IsLegalForm ? OrganizationRules.Built : OrganizationRules.Free);
    }

    // 互联网医疗系统与应用 before 国家工程实验室 is a name; 医疗数据 before 研究中心 is none.
    private bool IsCategory(HeadWord head, ReadOnlySpan<char> core) =>
        (IsCounted(head) && core.Contains("建设", StringComparison.Ordinal))
        || (!(head.Kind == "association" && core.Length + head.Text.Length >= ShortestLeague) && grammar.Generic.IsCategory(core, themesName: core.Length >= 4 && (head.Text.StartsWith("国家", StringComparison.Ordinal) || (core.StartsWith("国家", StringComparison.Ordinal) && !IsCounted(head)))));

    // A core with verbs or another body in it is a piece of a clause: 要坐车去大医院, 医院同沁芳公司.
    private static bool IsPhrase(ReadOnlySpan<char> core) =>
        (PhraseBegins.Contains(core[0], StringComparison.Ordinal) && !(core.Length >= MaxFreeCore && core.StartsWith("全国", StringComparison.Ordinal))) || IsMany(core) || core.Contains('届') || core.ContainsAny(PhraseHolds)
        || core.Contains("医院", StringComparison.Ordinal) || core.Contains("公司", StringComparison.Ordinal) || core.Contains("企业", StringComparison.Ordinal);

    // 四川 + 微医 + 互联网医院: a brand right after the place belongs to the name, which is no hospital of the brand with a place before it.
    private static bool HoldsBrand(NameUnit unit, List<NameUnit> recent) =>
        unit.Place is not null && recent.Exists(u => u.Span.Start == unit.Span.End && u.Body is { Known: [{ Entry.Kind: "company" }, ..], Surface.Length: <= 4 });

    private static double Weight(HeadWord head, NameUnit unit) => head.IsPart || unit.Body is not null ? OrganizationRules.PartWeight : OrganizationRules.BuiltWeight;

    private NameReading Make(HeadWord head, NameUnit unit, int at, int end) => new()
    {
        Span = new TextSpan(unit.Span.Start, end),
        Surface = text[unit.Span.Start..end],
        Place = unit.Place,
        Parent = unit.Body,
        Core = text[unit.Span.End..at],
        Head = head,
    };
}
