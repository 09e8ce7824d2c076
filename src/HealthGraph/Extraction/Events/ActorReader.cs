using HealthGraph.Extraction.Facts;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Events;

/// <summary>Sorts the names before a verb into those who act, those who act with them, and those who stand in other phrases.</summary>
internal sealed class ActorReader(EventVocabulary words)
{
    private static readonly WordList Speech = new("表示", "介绍", "说", "称", "指出", "认为", "强调", "透露", "告诉", "解释", "回应", "坦言", "致辞", "获悉", "了解");
    private static readonly WordList Governing = new("吸纳", "吸引", "邀请", "涵盖", "覆盖", "包括", "面向", "联系", "协调", "督促", "帮助", "协助", "服务", "立足", "辐射", "推动", "按照", "根据", "围绕", "针对", "为落实", "指导", "组织");
    private static readonly WordList Counted = WordList.LongestFirst("医院", "医疗机构", "单位", "企业", "公司", "机构", "高校", "城市", "部门", "平台", "试点城市", "试点单位", "县区", "区县", "市县", "地市");
    private static readonly WordList Joining = new("联合", "携手", "会同", "联手");
    private static readonly WordList Teams = new("团队", "教授团队", "主任团队", "带领", "率队", "率团", "率领", "一行", "等专家");
    private static readonly WordList Firms = new("公司", "集团", "企业", "厂商", "巨头", "机构", "服务商");
    private static readonly WordList Supports = new("支持下", "协助下", "帮助下", "配合下", "协调下");
    private static readonly WordList Guides = new("指导下", "领导下", "部署下", "统筹下", "组织下");

    /// <summary>Within so many characters after a body 支持下 says that it supported.</summary>
    private const int Reach = 14;

    private const int LongestUnnamed = 14;

    /// <summary>The names of <paramref name="span"/>, whose end is the verb.</summary>
    public List<Actor> Read(SentenceFrame frame, TextSpan span)
    {
        var actors = new List<Actor>();
        var namings = frame.Reading.NamingsIn(span);
        for (var i = 0; i < namings.Length; i++)
        {
            if (namings[i].Span.End > span.End || IsQuoted(frame.Text, span.Start, namings[i]) || (!namings[i].IsActor && !namings[i].IsPerson))
            {
                continue;
            }

            var owns = namings[i].Span.End < span.End && frame.Text[namings[i].Span.End] == '的'; // 甲院与某市的乙院
            var joined = actors.Count > 0 && !owns && IsCoordinated(frame.Text, actors[^1].Naming.Span.End, namings[i].Span.Start) && !((actors[^1].Naming.IsPerson || namings[i].Entity.Type == EntityType.Region) && BelongsToPerson(frame, namings, i));
            var role = joined ? actors[^1].Role : RoleOf(frame, namings, i, span);
            actors.Add(new Actor(namings[i], role, OnlyAdverbials(frame, namings[i].Span.End, span.End), IsFree(frame, namings[i].Span.End, span.End)));
        }

        return actors;
    }

    /// <summary>“湘医云”: a place inside a quoted name does nothing; nor does what stands in brackets: （通讯员 某某）.</summary>
    private static bool IsQuoted(string text, int from, Naming naming)
    {
        var before = text.AsSpan(from, naming.Span.Start - from);
        if (before.LastIndexOfAny('（', '(') > before.LastIndexOfAny('）', ')'))
        {
            return true;
        }

        return naming.Entity.Type == EntityType.Region && before.LastIndexOf('“') > before.LastIndexOf('”');
    }

    private static ActorRole RoleOf(SentenceFrame frame, ReadOnlySpan<Naming> namings, int index, TextSpan span)
    {
        var naming = namings[index];
        var before = naming.Span.Start > span.Start ? frame.Text[naming.Span.Start - 1] : ' ';
        var rest = frame.Text.AsSpan(naming.Span.End, span.End - naming.Span.End);
        if (before is '在' && Supports.IsIn(rest, Reach))
        {
            return ActorRole.Supporter;
        }

        if (before is '在' && Guides.IsIn(rest, Reach))
        {
            return ActorRole.Guide;
        }

        if (BelongsToPerson(frame, namings, index))
        {
            return LeadsTeam(frame.Text, namings[index + 1]) ? ActorRole.Subject : ActorRole.Oblique;
        }

        if (naming.IsOrganization && IsOfUnnamed(rest))
        {
            return ActorRole.Oblique;
        }

        if (IsSpeaker(naming, rest) || rest.StartsWith("的", StringComparison.Ordinal) || rest.StartsWith("旗下", StringComparison.Ordinal))
        {
            return ActorRole.Oblique;
        }

        if (IsObjectOf(frame.Text, naming.Span.Start))
        {
            return ActorRole.Oblique;
        }

        if (IsAfter(frame.Text, naming.Span.Start, "依托"))
        {
            return ActorRole.Companion;
        }

        if (Joining.StandsBefore(frame.Text, naming.Span.Start))
        {
            return ActorRole.Ally;
        }

        return before switch
        {
            '被' or '获' or '受' or '到' when before != '到' || IsAfter(frame.Text, naming.Span.Start, "受到") || IsAfter(frame.Text, naming.Span.Start, "得到") => ActorRole.Agent,
            '与' or '同' or '跟' => ActorRole.Companion,
            '和' => ActorRole.Companion,
            '对' or '向' => ActorRole.Target,
            '在' or '就' or '于' or '从' or '据' or '自' or '至' or '到' or '给' or '把' or '将' or '以' or '为' or '按' or '赴' or '往' or '进' or '入' or '托' or '经' => ActorRole.Oblique,
            _ => ActorRole.Subject,
        };
    }

    /// <summary>某院副院长周某: the body is part of the person's post; 某省 + 某院, 某国科技公司 + 某某: the place is part of the body's.</summary>
    private static bool BelongsToPerson(SentenceFrame frame, ReadOnlySpan<Naming> namings, int index)
    {
        if (index + 1 >= namings.Length || namings[index].IsPerson)
        {
            return false;
        }

        var gap = frame.Text.AsSpan(namings[index].Span.End, Math.Max(0, namings[index + 1].Span.Start - namings[index].Span.End));
        return namings[index + 1].IsPerson
            ? gap.Length is > 0 and <= 24 && gap.IndexOfAny("，。；与在") < 0
            : namings[index].Entity.Type == EntityType.Region && namings[index + 1].IsActor && (gap.Length == 0 || (gap.Length <= LongestUnnamed && Firms.Before(gap, gap.Length) is not null));
    }

    /// <summary>某院信息科原主任赵某: whose full name the text keeps back.</summary>
    private static bool IsOfUnnamed(ReadOnlySpan<char> rest)
    {
        var near = rest[..Math.Min(rest.Length, LongestUnnamed)];
        var some = near.IndexOf('某');
        return some > 2 && near[..some].IndexOfAny("，。、；") < 0 && near[some - 2] is '任' or '长' or '员' or '师' or '记' or '理' or '人' or '生';
    }

    /// <summary>吸纳某省, 协助某院: the object of a verb in between.</summary>
    private static bool IsObjectOf(string text, int at) => Governing.StandsBefore(text, at);

    /// <summary>某院主任周某团队, 周某率团: the body acts with its person.</summary>
    private static bool LeadsTeam(string text, Naming person) =>
        person.IsPerson && Teams.StandsAt(text, person.Span.End);

    private static bool IsSpeaker(Naming naming, ReadOnlySpan<char> rest) => naming.IsPerson && Speech.StandsAt(rest, 0);

    private static bool IsAfter(string text, int at, string word) =>
        at >= word.Length && string.CompareOrdinal(text, at - word.Length, word, 0, word.Length) == 0;

    /// <summary>Whether two names stand in a row: 甲、乙, 甲和乙, 甲以及乙, 甲（简称甲）、乙.</summary>
    public static bool IsCoordinated(string text, int from, int to)
    {
        if (to < from)
        {
            return false;
        }

        var gap = text.AsSpan(from, to - from);
        if (gap.Length > 2 && gap[0] is '（' or '(' && gap.IndexOfAny('）', ')') is > 0 and var close)
        {
            gap = gap[(close + 1)..];
        }

        return gap is "、" or "和" or "与" or "及" or "以及" or "、 " or "／" or "/" or "暨";
    }

    /// <summary>泰安、威海两市, 甲、乙等3个区, 甲院、乙院等12家医院: past the word that counts the places of the row.</summary>
    private static int SkipCount(string text, int from, int to)
    {
        var at = from + (from < to && text[from] == '等' ? 1 : 0);
        while (at < to && at - from < 4 && (char.IsAsciiDigit(text[at]) || text[at] is '两' or '二' or '三' or '四' or '五' or '六' or '个'))
        {
            at++;
        }

        if (at == from || at >= to)
        {
            return from;
        }

        var counter = text[at] is '市' or '县' or '区' or '省' or '地' or '州' or '家' or '院' or '校' or '所' ? 1 : 0;
        var counted = (counter == 1 && text[at] is '家' or '所') || text[at - 1] == '个' ? Counted.At(text.AsSpan(0, to), at + counter)?.Length ?? 0 : 0;
        return counter + counted > 0 ? at + counter + counted : from;
    }

    private bool IsFree(SentenceFrame frame, int start, int to) =>
        SkipCount(frame.Text, start, to) is var from && from >= to || words.Adverbs.Match(frame.Text, from).Word.Length > 0 || frame.Reading.DateAt(from) is not null
        || frame.Text[from] is '在' or '于' or '就' or '为' or '以' or '对' or '向' or '从' or '、' or '和' or '与' or '将' or '，' or '（';

    /// <summary>Whether only adverbs, dates, and phrases of place, means or purpose lie between.</summary>
    private bool OnlyAdverbials(SentenceFrame frame, int from, int to)
    {
        for (var i = SkipCount(frame.Text, from, to); i < to;)
        {
            var date = frame.Reading.DateAt(i);
            var adverb = words.Adverbs.Match(frame.Text, i).Word;
            var step = date is { } known ? known.Span.Length : adverb.Length;
            if (step == 0 && frame.Text[i] is '在' or '于' or '就' or '为' or '以' or '对' or '向' or '从' or '自' or '按' or '经' or '依' or '借' or '围' or '针' or '、' or '将')
            {
                return to - i <= 40;
            }

            if (step == 0)
            {
                return false;
            }

            i += step;
        }

        return true;
    }
}
