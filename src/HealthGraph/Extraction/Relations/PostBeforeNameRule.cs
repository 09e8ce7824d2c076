using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Relations;

/// <summary>Posts before names, with what carries over in a row of people.</summary>
/// <remarks>
/// Matches 省卫健委副主任周某、二级巡视员吴某到会 (two people, one body), 会长高某，副会长李某、段某 (one post, two people), 甲报记者王某 乙某.
/// Must not match 省卫健委主任会议由周某主持: between the post and the name stands a verb.
/// </remarks>
internal sealed class PostBeforeNameRule(PostVocabulary posts) : IRelationRule
{
    private const int LongestBracket = 24;
    private const int LongestJoint = 2;

    private static readonly WordList Ranks = new("院士", "教授", "副教授", "研究员", "主任医师", "副主任医师", "博士", "高级工程师");

    /// <inheritdoc/>
    public void Find(ArticleReading reading, RelationSink sink)
    {
        var chain = new PostChain(reading, posts);
        var bare = new BarePosts(reading);
        foreach (var sentence in reading.Sentences)
        {
            FindIn(reading, chain, bare, sentence.Span, sink);
        }
    }

    private static void FindIn(ArticleReading reading, PostChain chain, BarePosts bare, TextSpan sentence, RelationSink sink)
    {
        if (!reading.Names(EntityType.Person, sentence))
        {
            return;
        }

        Entity? holder = null;
        List<HeldPost> before = [];
        List<HeldPost> found = [];
        var personEnd = -1;
        for (var i = sentence.Start; i < sentence.End;)
        {
            var naming = reading.NamingAt(i);
            if (naming is null && i - personEnd > LongestJoint && !chain.MayStart(i))
            {
                i++;
                continue;
            }

            if (naming is { IsPerson: true } person)
            {
                var shared = before.Count > 0 && IsJoint(reading.Text.AsSpan(personEnd, i - personEnd)) ? before : [];
                Emit(reading, person, shared, sentence, sink);
                i = SkipRank(reading.Text, person.Span.End);
                (before, personEnd) = (shared, i);
                continue;
            }

            var carried = personEnd >= 0 && i - personEnd <= LongestJoint && IsJoint(reading.Text.AsSpan(personEnd, i - personEnd)) ? holder : null;
            found.Clear();
            var (end, last) = chain.Read(i, carried, found);
            var at = end > i ? SkipSpace(reading.Text, SkipBracket(reading, end)) : end;
            if (found.Count > 0 && reading.NamingAt(at) is { IsPerson: true } named)
            {
                var held = bare.WithBody(found, i, holder, sentence.Start);
                Emit(reading, named, held, sentence, sink);
                found.ForEach(f => bare.Saw(f.Holder));
                i = SkipRank(reading.Text, named.Span.End);
                (before, holder, personEnd) = ([.. held], last ?? held[^1].Holder ?? holder, i);
            }
            else
            {
                i = end > i ? end : naming?.Span.End ?? i + 1; // a body's own characters hold no post, but its end may begin one
            }
        }
    }

    private static void Emit(ArticleReading reading, Naming person, List<HeldPost> held, TextSpan sentence, RelationSink sink)
    {
        foreach (var post in held)
        {
            if (PostHolder.Of(reading, post, person.Span.Start) is { } to)
            {
                sink.Add("AFFILIATED_WITH", person.Entity, to, post.Title, sentence, "affiliation.post-before-name");
            }
        }
    }

    /// <summary>Past the bracket between a post and its name: 副师长（某指挥部副指挥长）蒋某.</summary>
    private static int SkipBracket(ArticleReading reading, int at)
    {
        var closer = at < reading.Text.Length && reading.Text[at] is '（' or '(' ? Nesting.FindCloser(reading.Text, at, LongestBracket) : -1;
        return closer > 0 && closer + 1 < reading.Text.Length && reading.NamingAt(closer + 1) is { IsPerson: true } ? closer + 1 : at;
    }

    /// <summary>院士 of 周某院士、某公司总裁吴某 goes with the name before it.</summary>
    private static int SkipRank(string text, int at) => at + (Ranks.At(text, at)?.Length ?? 0);

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '　' or '：' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    private static bool IsJoint(ReadOnlySpan<char> between) =>
        between.Length <= 3 && between is "、" or "和" or "与" or "及" or "以及" or " " or "　" or "，" or "/" or "" or "，以及" or "、 ";
}
