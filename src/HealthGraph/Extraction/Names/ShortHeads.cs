using System.Buffers;
using System.Text.RegularExpressions;
using HealthGraph.Dictionaries.Regions;
using HealthGraph.Extraction.Organizations;

namespace HealthGraph.Extraction.Names;

/// <summary>Writes out what is short in a name before it is read: 沪卫健委, 省疾控.</summary>
internal sealed partial class ShortHeads(NameKnowledge knowledge)
{
    private static readonly (string Short, string Long)[] Heads =
        [("妇幼", "妇幼保健院"), ("妇保", "妇幼保健院"), ("疾控", "疾病预防控制中心"), ("疾控中心", "疾病预防控制中心"), ("专委会", "专业委员会")];

    private static readonly (string Word, string Short)[] Words =
    [
        ("公共卫生", "公卫"), ("卫生健康", "卫健"), ("医疗保障", "医保"), ("疾病预防控制", "疾控"), ("药品监督管理", "药监"), ("药品监管", "药监"), ("市场监督管理", "市监"), ("市场监管", "市监"),
        ("人力资源和社会保障", "人社"), ("人力资源社会保障", "人社"), ("发展和改革", "发改"), ("发展改革", "发改"), ("住房和城乡建设", "住建"), ("经济和信息化", "经信"),
        ("工业和信息化", "工信"), ("文化和旅游", "文旅"), ("科学技术", "科技"), ("专业委员会", "专委会"), ("网络安全", "网安"), ("人工智能", "AI"), ("学分会", "分会"), ("与", "和"), ("及", "和"), ("、", "和"),
    ];

    private static readonly SearchValues<char> Numerals = SearchValues.Create("一二三四五六七八九十");

    /// <summary>The name in full as far as its form tells.</summary>
    public string WriteOut(string name)
    {
        // The party group of a commission is named with and without 中共.
        var whole = name.StartsWith("中共", StringComparison.Ordinal) && name.EndsWith("党组", StringComparison.Ordinal) ? name[2..] : name;
        return knowledge.Lexicon.Lookup(whole).Count > 0 ? whole : WithPlace(WithHead(WithSchool(WithOrdinal(whole))));
    }

    /// <summary>A name as it is compared, long words short: 公共卫生学院 and 公卫学院, 儿科学分会 and 儿科分会 are one.</summary>
    public static string Key(string name)
    {
        foreach (var (word, form) in Words)
        {
            name = name.Replace(word, form, StringComparison.Ordinal);
        }

        return name;
    }

    /// <summary>第二附属医院 as 附属第二医院, 中医医院 as 中医院, 望京街道社区卫生服务中心 as 望京社区卫生服务中心: written either way.</summary>
    public static string Ordered(string name) => Affiliated().Replace(Clinic().Replace(name, ""), "附属第$1").Replace("中医医院", "中医院", StringComparison.Ordinal);

    [GeneratedRegex("第([一二三四五六七八九十]{1,3})附属(?=医院)", RegexOptions.None, 200)]
    private static partial Regex Affiliated();

    [GeneratedRegex("(?<=..)(街道|镇|乡)(?=社区卫生服务中心|中心卫生院|卫生院)", RegexOptions.None, 200)]
    private static partial Regex Clinic();

    private static string WithHead(string name)
    {
        foreach (var (form, head) in Heads)
        {
            if (name.Length > form.Length && name.EndsWith(form, StringComparison.Ordinal) && !name.EndsWith(head, StringComparison.Ordinal))
            {
                return name[..^form.Length] + head;
            }
        }

        return name;
    }

    // 华北理工附属医院: the word 大学 left out before 附属.
    private string WithSchool(string name)
    {
        var at = name.IndexOf("附属", StringComparison.Ordinal);
        var whole = at > 2 ? $"{name[..at]}大学{name[at..]}" : "";
        return whole.Length > 0 && BuiltNames.Sole(knowledge.Lexicon.Lookup(whole)) is not null ? whole : name;
    }

    // 天津四中心医院: the 第 left out.
    private string WithOrdinal(string name)
    {
        var at = name.AsSpan().IndexOfAny(Numerals);
        var whole = at > 1 && name.Length - at > 3 && name[at - 1] != '第' ? $"{name[..at]}第{name[at..]}" : "";
        return whole.Length > 0 && NameReader.Read(knowledge, name) is null or { Known.Count: 0 }
            && (BuiltNames.Sole(knowledge.Lexicon.Lookup(whole)) is not null || NameReader.Seated(knowledge, whole) is not null) ? whole : name;
    }

    // 沪卫健委: the letter of a province before the form of an official body.
    private string WithPlace(string name) =>
        name.Length > 2 && knowledge.Grammar.Endings.Longest(name.AsSpan(1)) == name.Length - 1 && LevelWord.At(name) is null
        && knowledge.Regions.NamedBy(name.AsSpan(0, 1)).Where(n => !n.NeedsContext && n.Region.Level == RegionLevel.Province).ToList() is [var one] ? one.Region.Name + name[1..] : name;
}
