using HealthGraph.Extraction.Facts;

namespace HealthGraph.Extraction.Relations;

/// <summary>Which bodies a post can be held at, by the endings of their names: a 局长 at a 局, a 院长 at a hospital.</summary>
internal static class PostFit
{
    /// <summary>Last part of a title, and how the names of its bodies end. Longer titles first.</summary>
    private static readonly (string Title, string[] Endings)[] Fits =
    [
        ("国家主席", []),
        ("院长助理", ["医院", "院区", "卫生院", "分院", "研究院", "学院"]),
        ("董事会秘书", ["公司", "集团"]), ("首席执行官", ["公司", "集团"]), ("总经理", ["公司", "集团"]), ("董事长", ["公司", "集团"]), ("总裁", ["公司", "集团"]), ("CEO", ["公司", "集团"]),
        ("理事长", ["会", "联盟", "医院"]), ("会长", ["会", "联盟"]), ("院长", ["医院", "医院集团", "医疗集团", "医疗中心", "医学中心", "健康集团", "院区", "卫生院", "分院", "保健院", "研究院", "学院"]),
        ("校长", ["大学", "学院", "学校", "党校"]), ("局长", ["局"]), ("厅长", ["厅"]), ("司长", ["司"]), ("处长", ["处"]), ("科长", ["科"]), ("所长", ["所"]),
        ("组长", ["组"]), ("师长", ["师"]), ("团长", ["团"]), ("队长", ["队"]), ("部长", ["部"]), ("社长", ["社"]), ("台长", ["台"]), ("行长", ["银行", "分行", "支行"]),
        ("主任委员", ["委员会", "分会", "学组"]), ("秘书长", ["会", "联盟", "政府"]),
        ("主任", ["委员会", "中心", "办公室", "室"]),
    ];

    private static readonly string[] Hospital = ["医院", "院区", "卫生院", "分院", "保健院"];
    private static readonly string[] Government = ["委员会", "局", "厅", "部"];

    /// <summary>Endings of the names of bodies where <paramref name="title"/> is held, or null where it says nothing of them (医生, 书记).</summary>
    /// <param name="title">A post as printed, a part of the body before it or not: 院长, 信息科科长, 规划司司长.</param>
    public static string[]? Endings(string title)
    {
        foreach (var (head, endings) in Fits)
        {
            if (title.EndsWith(head, StringComparison.OrdinalIgnoreCase))
            {
                return Part(title, head) switch
                {
                    '司' or '处' or '局' => Government,
                    '科' or '部' or '室' or '心' or '组' => Hospital,
                    _ => endings,
                };
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="body"/> may hold a post with one of <paramref name="endings"/>.</summary>
    public static bool IsHeldAt(Entity body, string[] endings) =>
        body.Type == EntityType.Organization && (EndsInOne(body.Name.AsSpan().TrimEnd('）'), endings) || (body.Kind == "company" && endings is ["公司", ..])); // 谷歌 is a 公司 by its kind

    private static bool EndsInOne(ReadOnlySpan<char> name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (Ends(name, ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>公司 is no 司, and a 委员会 has no 会长.</summary>
    private static bool Ends(ReadOnlySpan<char> name, string ending) =>
        name.EndsWith(ending, StringComparison.Ordinal)
        && !(ending == "司" && name.EndsWith("公司", StringComparison.Ordinal)) && !(ending == "会" && name.EndsWith("委员会", StringComparison.Ordinal));

    /// <summary>The body of a post that stands alone after one of <paramref name="body"/>: the same, the whole where the title begins with another part (规划司司长 after 某委医政司), or null where neither fits.</summary>
    public static Entity? Carried(ArticleReading reading, Entity? body, string title, PostKind kind)
    {
        if (body is null || kind == PostKind.Region)
        {
            return body is not null && Level(body.Type == EntityType.Region ? body.Name : body.Region ?? "") == Level(title) ? body : null;
        }

        var part = Part(title, "");
        var endings = part == '\0' && title.EndsWith("主任", StringComparison.Ordinal) ? null : Endings(title);
        return part != '\0' && body.Name[^1] is '司' or '处' or '科' or '部' or '室' or '心' or '组' && !body.Name.EndsWith("公司", StringComparison.Ordinal)
            ? Whole(reading, body) ?? (endings == Government ? null : body)
            : endings is null || part != '\0' || IsHeldAt(body, endings) ? body
            : null;
    }

    /// <summary>The body of the article that <paramref name="part"/> is a part of by its name, or null.</summary>
    private static Entity? Whole(ArticleReading reading, Entity part) =>
        reading.Entities.Where(e => e.Type == EntityType.Organization && part.Name.Length > e.Name.Length && part.Name.StartsWith(e.Name, StringComparison.Ordinal))
            .MaxBy(e => e.Name.Length);

    /// <summary>The character that names the level of a place: 市 of 副市长 and of 江苏省常州市; \0 where none does.</summary>
    public static char Level(string name)
    {
        var bare = name.EndsWith("主席", StringComparison.Ordinal) ? name.AsSpan(0, name.Length - 2).TrimEnd('副') : name.AsSpan().TrimEnd('长');
        return bare.Length > 0 && bare[^1] is '省' or '市' or '区' or '县' or '州' or '旗' or '盟' or '镇' or '乡' ? bare[^1] : '\0';
    }

    /// <summary>The last character of the part of a body that the title begins with: 科 of 信息科科长; \0 where it begins with none.</summary>
    private static char Part(string title, string head)
    {
        var length = title.Length - head.Length;
        for (var i = 1; i < length; i++)
        {
            var isPart = title[i] is '科' or '处' or '司' or '室' or '组' or '局' || (title[i] == '部' && title[i - 1] != '支') || (title[i] == '心' && title[i - 1] == '中');
            if (isPart && i + 1 < title.Length && title[i + 1] is not ('长' or '员' or '学'))
            {
                return title[i];
            }
        }

        return '\0';
    }
}
