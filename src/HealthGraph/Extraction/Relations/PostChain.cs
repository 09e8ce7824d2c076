using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Relations;

/// <summary>Reads a run of bodies and posts: <c>某院院长、某学会副会长</c>, <c>某局党组书记、局长</c>, <c>副市长</c>.</summary>
internal sealed class PostChain(ArticleReading reading, PostVocabulary posts)
{
    private const int LongestPart = 12;
    private const int LongestShortForm = 40;
    private static readonly string[] PartEndings = ["科", "室", "处", "部", "司", "局", "中心", "办", "院", "系", "所", "组", "团队", "委员会", "分会", "基地", "大区", "区", "事业部", "办公室", "业务", "领域"];

    /// <summary>Reads posts from <paramref name="at"/>.</summary>
    /// <param name="at">Where the first body or post would begin.</param>
    /// <param name="holder">The body of a post that none stands before, or null.</param>
    /// <param name="found">Receives each body with the post.</param>
    /// <returns>The offset after the last post, or <paramref name="at"/> where there is none.</returns>
    public (int End, Entity? Holder) Read(int at, Entity? holder, List<HeldPost> found)
    {
        var end = at;
        if (at >= reading.Text.Length || (!posts.MayStart(reading.Text[at]) && !Coreference.MayStart(reading.Text[at]) && reading.NamingAt(at) is not { IsActor: true }))
        {
            return (at, holder);
        }

        for (var i = at; i < reading.Text.Length;)
        {
            var (start, body) = ReadBody(i, holder);
            holder = body;
            var (close, kind) = ReadPost(start, start > i);
            if (close == start)
            {
                break;
            }

            found.Add(new HeldPost(holder, reading.Text[start..close], kind));
            end = close;
            i = SkipJoint(close);
            if (i == close && reading.NamingAt(i) is not { IsActor: true })
            {
                break;
            }
        }

        return (end, holder);
    }

    private (int Start, Entity? Body) ReadBody(int at, Entity? holder)
    {
        if (reading.NamingAt(at) is { IsActor: true } named)
        {
            // 浙江省 + 绍兴市人民医院 side by side: the last one holds the post.
            var end = SkipShortForm(named.Span.End);
            return ReadBody(end, named.Entity) is var next && next.Start > end ? next : (end, named.Entity);
        }

        var body = Coreference.Resolve(reading, at, out var length);
        return body is not null && ReadPost(at + length, afterBody: true).End > at + length ? (at + length, body) : (at, holder);
    }

    /// <summary>Past （以下简称某院） after a name.</summary>
    private int SkipShortForm(int at)
    {
        if (at + 1 >= reading.Text.Length || reading.Text[at] is not ('（' or '('))
        {
            return at;
        }

        var closer = Nesting.FindCloser(reading.Text, at, LongestShortForm);
        return closer > 0 && reading.Text.AsSpan(at, closer - at).IndexOf("称", StringComparison.Ordinal) is > 0 and < 6 ? closer + 1 : at;
    }

    /// <summary>A post, or after a body a part of it with the post (消化内科主任: the part belongs to the title).</summary>
    private (int End, PostKind Kind) ReadPost(int at, bool afterBody)
    {
        var plain = posts.Read(reading.Text, at);
        if (plain.End > at || !afterBody)
        {
            return plain;
        }

        for (var i = at + 1; i < Math.Min(at + LongestPart, reading.Text.Length) && IsPartCharacter(i); i++)
        {
            var part = reading.Text.AsSpan(at, i - at);
            if (EndsPart(part) && posts.Read(reading.Text, i) is var late && late.End > i)
            {
                return late;
            }
        }

        return (at, default);
    }

    private bool IsPartCharacter(int i) => reading.Text[i] is >= '\u4E00' and <= '\u9FFF' && reading.NamingAt(i) is null;

    private static bool EndsPart(ReadOnlySpan<char> part)
    {
        foreach (var ending in PartEndings)
        {
            if (part.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int SkipJoint(int at)
    {
        var i = at;
        while (i < reading.Text.Length && reading.Text[i] is '、' or ' ' or '兼' or '，' or '及' or '和' && i - at < 2)
        {
            i++;
        }

        return i;
    }
}
