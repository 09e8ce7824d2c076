using HealthGraph.Tables;

namespace HealthGraph.Importing;

/// <summary>Words for kinds of entities and of bodies, in Chinese and English.</summary>
internal static class TypeWords
{
    /// <summary>The type that a word names, or null. A finer kind names its type too: 医院 is a body.</summary>
    public static EntityType? Type(string word) => HeaderWords.Key(Bare(word)) switch
    {
        "organization" or "organisation" or "org" or "body" or "机构" or "组织" or "单位" or "组织机构" => EntityType.Organization,
        "person" or "people" or "人" or "人物" or "人员" or "专家" => EntityType.Person,
        "region" or "place" or "location" or "地区" or "地点" or "地方" or "区域" or "行政区" or "行政区划" => EntityType.Region,
        "policy" or "document" or "政策" or "文件" or "政策文件" or "法规" or "标准" => EntityType.Policy,
        "topic" or "theme" or "subject" or "主题" or "主题词" or "话题" or "技术" => EntityType.Topic,
        _ => BodyKind(word) is null ? null : EntityType.Organization,
    };

    /// <summary>The kind of body that a word names, as dictionaries write it, or null.</summary>
    public static string? BodyKind(string word) => HeaderWords.Key(word) switch
    {
        "government" or "政府" or "政府机构" or "政府机关" or "行政机关" or "政府部门" or "机关" or "卫健委" => "government",
        "hospital" or "医院" or "医疗机构" or "卫生院" => "hospital",
        "university" or "college" or "大学" or "高校" or "院校" or "学校" => "university",
        "company" or "enterprise" or "公司" or "企业" or "厂商" => "company",
        "association" or "society" or "协会" or "学会" or "社团" or "社会团体" or "联盟" => "association",
        "media" or "媒体" or "报社" or "网站" => "media",
        "institute" or "研究所" or "研究院" or "科研机构" or "事业单位" or "研究机构" => "institute",
        "other" or "其他" or "其它" => "other",
        _ => null,
    };

    // policy/医疗机构管理条例, the id that an export writes.
    private static string Bare(string word) => word.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? word[..slash] : word;
}
