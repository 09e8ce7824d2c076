using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Relations;

/// <summary>Posts after names: 周某（某院院长）, 周某，某院院长、某学会会长，…; 周某担任某会副会长; 来自某校的周某; 某校周某教授.</summary>
/// <remarks>
/// Matches 周某，某医院院长，长期从事急救；任命周某同志为某县卫健局局长；免去周某的某县卫健局局长职务；周某博士来自某医科大学.
/// Must not match 周某，某医院院长吴某: there the post belongs to the next name.
/// </remarks>
internal sealed class PostAfterNameRule(PostVocabulary posts) : IRelationRule
{
    private static readonly WordList Openers = new("（", "(", "，现任", "，现为", "，系", "，曾任", "，时任", "，任", "，", "同时是", "是", "系", "现任");
    private static readonly WordList Verbs = new("同志为", "同志任", "同志担任", "担任", "曾任", "历任", "现任", "时任", "先后任", "出任", "兼任", "当选为", "当选", "任命为", "受聘为", "聘为", "聘任为", "为", "任", "履新", "就任", "接任", "升任");
    private static readonly WordList Removals = new("免去", "免去了", "免除");
    private static readonly WordList Reporting = new("报道", "文", "摄", "供图");
    private static readonly WordList Societies = new("联盟", "协会", "学会", "分会", "专委会", "研究会", "理事会");
    private static readonly WordList First = new("首任", "首届", "第一任", "创始");
    private const int LongestParticular = 16;
    private static readonly WordList Appointing = new("任命", "聘任", "聘请", "委任", "推选", "选举");
    private const int LongestReach = 40;

    /// <inheritdoc/>
    public void Find(ArticleReading reading, RelationSink sink)
    {
        var chain = new PostChain(reading, posts);
        foreach (var sentence in reading.Sentences)
        {
            foreach (var naming in reading.NamingsIn(sentence.Span))
            {
                if (naming.IsPerson)
                {
                    FindAfter(reading, chain, naming, sentence.Span, sink);
                    FindBeside(reading, naming, sentence.Span, sink);
                }
            }
        }
    }

    private static void FindAfter(ArticleReading reading, PostChain chain, Naming person, TextSpan sentence, RelationSink sink)
    {
        var at = SkipLife(reading.Text, person.Span.End, sentence.End);
        FindOrigin(reading, person, sentence, sink);
        var opener = Openers.At(reading.Text, at);
        if (opener is not null && !BelongsToNext(reading, at, opener) && Emit(reading, chain, person, at + opener.Length, sentence, sink))
        {
            return;
        }

        if (IsRemoved(reading.Text, person.Span.Start) && at < reading.Text.Length && reading.Text[at] == '的' && Emit(reading, chain, person, at + 1, sentence, sink))
        {
            return;
        }

        for (var i = at; i < Math.Min(at + LongestReach, sentence.End) && !reading.IsPersonAt(i); i++)
        {
            if (Verbs.At(reading.Text, i) is { } verb && (verb.Length > 1 || i == at || reading.Text[i - 1] == '，') && Emit(reading, chain, person, i + verb.Length, sentence, sink, elected: verb.StartsWith("当选", StringComparison.Ordinal) || First.StandsAt(reading.Text, i + verb.Length)))
            {
                return;
            }
        }
    }

    /// <summary>Past the particulars of a line of life after a name: ，男，汉族，1952年生，中共党员.</summary>
    private static int SkipLife(string text, int at, int end)
    {
        while (at < end && text[at] == '，')
        {
            var length = text.AsSpan(at + 1, end - at - 1).IndexOf('，');
            if (length is < 1 or > LongestParticular || !IsParticular(text.AsSpan(at + 1, length)))
            {
                break;
            }

            at += 1 + length;
        }

        return at;
    }

    private static bool IsParticular(ReadOnlySpan<char> clause) =>
        clause is "男" or "女" or "中共党员" or "共产党员" or "民主党派"
        || (clause.Length <= 8 && clause[^1] == '族')
        || (char.IsAsciiDigit(clause[0]) && (clause[^1] is '生' or '岁' || clause.EndsWith("出生", StringComparison.Ordinal)))
        || (clause.Length <= 8 && clause[^1] == '人') || clause.EndsWith("学历", StringComparison.Ordinal) || clause.EndsWith("毕业", StringComparison.Ordinal);

    /// <summary>免去周某的某局局长职务: the post that is taken from someone was held.</summary>
    private static bool IsRemoved(string text, int person) =>
        Removals.StandsBefore(text, person);

    /// <summary>周某，某院院长助理、某中心主任吴某: the clause after the comma ends in another name.</summary>
    private static bool BelongsToNext(ArticleReading reading, int at, string opener)
    {
        if (opener != "，")
        {
            return false;
        }

        for (var i = at + 1; i < Math.Min(at + LongestReach, reading.Text.Length) && reading.Text[i] is not ('，' or '。' or '；' or '！' or '\n'); i++)
        {
            if (reading.IsPersonAt(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>周某博士来自某医科大学: a tie without a post.</summary>
    private static void FindOrigin(ArticleReading reading, Naming person, TextSpan sentence, RelationSink sink)
    {
        var reach = Math.Min(8, sentence.End - person.Span.End);
        var from = reach > 0 ? reading.Text.IndexOf("来自", person.Span.End, reach, StringComparison.Ordinal) : -1;
        if (from >= 0 && reading.NamingAt(from + 2) is { IsOrganization: true } body)
        {
            sink.Add("AFFILIATED_WITH", person.Entity, body.Entity.Id, null, sentence, "affiliation.origin");
        }
    }

    /// <summary>某校周某教授; and 某报周某报道, a tie without a post.</summary>
    private void FindBeside(ArticleReading reading, Naming person, TextSpan sentence, RelationSink sink)
    {
        var index = reading.LowerBound(person.Span.Start) - 1;
        if (index < 0 || reading.Namings[index] is not { IsOrganization: true } body || body.Span.End != person.Span.Start)
        {
            return;
        }

        var (end, _) = posts.Read(reading.Text, person.Span.End);
        var reports = Reporting.StandsAt(reading.Text, person.Span.End);
        if (end > person.Span.End || reports)
        {
            var title = reports ? null : reading.Text[person.Span.End..end];
            sink.Add("AFFILIATED_WITH", person.Entity, body.Entity.Id, title, sentence, "affiliation.beside");
        }
    }

    private static bool Emit(ArticleReading reading, PostChain chain, Naming person, int at, TextSpan sentence, RelationSink sink, bool elected = false)
    {
        List<HeldPost> found = [];
        var society = elected && reading.NamingAt(at) is null ? Societies.At(reading.Text, at) : null; // 当选联盟理事长
        at += society?.Length ?? 0;
        var (end, _) = chain.Read(at, null, found);
        if (found.Count == 0 || reading.IsPersonAt(end))
        {
            return false;
        }

        var any = false;
        var appointer = Appointer(reading, person.Span.Start);
        foreach (var bare in found)
        {
            var post = bare.Holder is null ? bare with { Holder = appointer ?? (elected ? Elector(reading, society is null ? PostFit.Endings(bare.Title) : [society], person.Span.Start) : null) } : bare;
            if (PostHolder.Of(reading, post, person.Span.Start) is { } to)
            {
                sink.Add("AFFILIATED_WITH", person.Entity, to, post.Title, sentence, "affiliation.post-after-name");
                any = true;
            }
        }

        return any;
    }

    /// <summary>某学会换届，周某当选会长; 某研究院成立，周某任首任院长: the body named last that has such a post.</summary>
    private static Entity? Elector(ArticleReading reading, string[]? endings, int before)
    {
        for (var i = reading.LowerBound(before) - 1; i >= 0 && endings is not null; i--)
        {
            if (PostFit.IsHeldAt(reading.Namings[i].Entity, endings))
            {
                return reading.Namings[i].Entity;
            }
        }

        return null;
    }

    /// <summary>The body in 某公司任命周某为首席执行官.</summary>
    private static Entity? Appointer(ArticleReading reading, int person)
    {
        return Appointing.Before(reading.Text, person) is { } verb && person > verb.Length && reading.NamingOver(person - verb.Length - 1) is { IsOrganization: true } body ? body.Entity : null;
    }
}
