using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Relations;

/// <summary>Reads a run of bodies and posts: <c>某院院长、某学会副会长</c>, <c>某局党组书记、局长</c>, <c>副市长</c>.</summary>
internal sealed class PostChain(ArticleReading reading, PostVocabulary posts)
{
    private const int LongestPart = 12;
    private const int LongestShortForm = 40;
    private const int LongestBracket = 20;
    private static readonly WordList Nameless = new("相关负责人", "有关负责人", "相关领导", "有关领导", "相关负责同志");
    private static readonly WordList Joints = new("同时兼任", "同时担任", "兼任", "现任", "曾任", "担任", "任");
    private static readonly WordList PartEndings = new("科", "室", "处", "部", "司", "局", "中心", "办", "院", "系", "所", "组", "团队", "委员会", "分会", "基地", "大区", "区", "事业部", "办公室", "业务", "领域", "工会", "团委", "规划", "市场", "销售", "产品", "运营", "战略", "防控", "军团", "事业群", "研发", "技术", "医疗", "健康", "财务", "全球", "亚太", "安全");

    /// <summary>Reads posts from <paramref name="at"/>.</summary>
    /// <param name="at">Where the first body or post would begin.</param>
    /// <param name="holder">The body of a post that none stands before, or null.</param>
    /// <param name="found">Receives each body with the post.</param>
    /// <returns>The offset after the last post, or <paramref name="at"/> where there is none.</returns>
    public (int End, Entity? Holder) Read(int at, Entity? holder, List<HeldPost> found)
    {
        var end = at;
        if (at >= reading.Text.Length || (holder is null && !MayStart(at) && reading.NamingAt(at) is not { IsActor: true }))
        {
            return (at, holder);
        }

        for (var i = at; i < reading.Text.Length;)
        {
            var (start, body) = ReadBody(i, holder);
            holder = body;
            start += start > i && start < reading.Text.Length && reading.Text[start] == '的' && posts.Read(reading.Text, start + 1).End > start + 1 ? 1 : 0;
            var (close, kind) = ReadPost(start, afterBody: start > i || holder is not null);
            if (close == start)
            {
                break;
            }

            var from = reading.Text[start] == '长' ? start - 1 : start; // the 部 of 某国卫生部长 ends the name and begins the post
            var title = kind == PostKind.Press ? BareTitle(reading.Text[from..close]) : reading.Text[from..close];
            Add(new HeldPost(start > i ? body : PostFit.Carried(reading, body, title, kind), title, kind), close, found);
            end = close;
            i = SkipJoint(SkipShortForm(close));
            if (i == close && reading.NamingAt(i) is not { IsActor: true })
            {
                break;
            }
        }

        return (end, holder);
    }

    /// <summary>Whether a post or a word for a body may begin at <paramref name="at"/>; false is sure.</summary>
    public bool MayStart(int at) => posts.MayStart(reading.Text, at) || Coreference.MayStart(reading.Text, at);

    /// <summary>记者 of 本报记者: the outlet is the body, no part of the title.</summary>
    private static string BareTitle(string title) => title is ['本', '报' or '网' or '台' or '刊', .. var rest] ? rest : title;

    /// <summary>Adds the post; 相关负责人 without a name after it is nobody's, and nor is what stands before it.</summary>
    private void Add(HeldPost post, int close, List<HeldPost> found)
    {
        if (Nameless.EndIn(post.Title) && !reading.IsPersonAt(close))
        {
            found.Clear();
            return;
        }

        found.Add(post);
    }

    private (int Start, Entity? Body) ReadBody(int at, Entity? holder)
    {
        if (reading.NamingAt(at) is { IsActor: true } named)
        {
            // 浙江省 + 绍兴市人民医院 side by side: the last one holds the post.
            var end = SkipShortForm(named.Span.End);
            // 华为广东总经理: a place after a firm belongs to the title.
            var goesOn = !named.IsOrganization || reading.NamingAt(end) is not { Entity.Type: EntityType.Region };
            return goesOn && ReadBody(end, named.Entity) is var next && next.Start > end ? next : (end, named.Entity);
        }

        var body = Coreference.Resolve(reading, at, out var length);
        return body is not null && ReadPost(at + length, afterBody: true).End > at + length ? (at + length, body) : (at, holder);
    }

    /// <summary>Past （以下简称某院）, （政务服务处） or （300253） after a body or a post, where a post, a joint or a name goes on from there.</summary>
    private int SkipShortForm(int at)
    {
        if (at + 1 >= reading.Text.Length || reading.Text[at] is not ('（' or '('))
        {
            return at;
        }

        var closer = Nesting.FindCloser(reading.Text, at, LongestShortForm);
        if (closer < 0 || closer + 1 >= reading.Text.Length)
        {
            return at;
        }

        var inside = reading.Text.AsSpan(at + 1, closer - at - 1);
        var isShortForm = inside.IndexOf('称') is >= 0 and < 5;
        return isShortForm || (inside.Length <= LongestBracket && reading.NamingAt(at + 1) is not { IsPerson: true } && inside.IndexOfAny("，。；：") < 0)
            ? closer + 1
            : at;
    }

    /// <summary>A post, or after a body a part of it with the post (消化内科主任: the part belongs to the title).</summary>
    private (int End, PostKind Kind) ReadPost(int at, bool afterBody)
    {
        var plain = posts.Read(reading.Text, at);
        if (plain.End > at || !afterBody)
        {
            return plain;
        }

        if (HeadsUnit(at))
        {
            return (at + 1, PostKind.Post);
        }

        if (reading.NamingAt(at) is { Entity.Type: EntityType.Region } place && ReadPost(place.Span.End, afterBody: true) is { Kind: PostKind.Post } there && there.End > place.Span.End)
        {
            return there;
        }

        for (var i = at + 1; i < Math.Min(at + LongestPart, reading.Text.Length) && IsPartCharacter(i - 1); i++)
        {
            if (posts.MayStart(reading.Text, i) && PartEndings.EndIn(reading.Text.AsSpan(at, i - at)) && posts.Read(reading.Text, i) is var late && late.End > i)
            {
                return late;
            }
        }

        return (at, default);
    }

    /// <summary>长 of 某国卫生部长, where 某国卫生部 is named.</summary>
    private bool HeadsUnit(int at) =>
        at < reading.Text.Length && reading.Text[at] == '长' && reading.Text[at - 1] is '部' or '局' or '厅' or '署' && reading.NamingOver(at - 1) is { IsOrganization: true } unit && unit.Span.End == at;

    private bool IsPartCharacter(int i) => i < reading.Text.Length && reading.Text[i] is >= '\u4E00' and <= '\u9FFF' && reading.NamingAt(i) is null or { Entity.Type: EntityType.Topic };

    private int SkipJoint(int at)
    {
        var i = at;
        while (i < reading.Text.Length && reading.Text[i] is '、' or ' ' or '兼' or '，' or '及' or '和' && i - at < 2)
        {
            i++;
        }

        if (i == at)
        {
            return at;
        }

        return i + (Joints.At(reading.Text, i)?.Length ?? 0);
    }
}
