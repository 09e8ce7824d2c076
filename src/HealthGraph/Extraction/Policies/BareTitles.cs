using System.Buffers;
using HealthGraph.Text;

namespace HealthGraph.Extraction.Policies;

/// <summary>Documents named without 《》 after a word of issuing (出台…实施方案) or before one at the head of a line (…规划发布).</summary>
/// <remarks>出台一系列政策措施, 印发通知 and 发布报告 name none.</remarks>
internal sealed class BareTitles(PolicyKinds kinds, PolicyWords words)
{
    private const int Shortest = 8;
    private const int Longest = 60;
    private const int LongestNumber = 28;
    private static readonly WordList Saying = new("提出", "要求", "明确", "指出", "规定", "强调", "正式");
    private static readonly SearchValues<char> SentenceParts = SearchValues.Create("。，；！？：\n《》（）");

    /// <summary>What documents that begin with 关于 are, longer words first.</summary>
    private static readonly string[] Kinds = ["指导意见", "实施意见", "若干意见", "若干措施", "通知", "意见", "决定", "公告", "通告", "通报", "批复"];

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("。，；！？：\n 　《》");

    /// <summary>Looks at every word of issuing.</summary>
    public void Find(PolicySink sink)
    {
        FindAbout(sink);
        FindAboutInSentences(sink);
        foreach (var trigger in words.Issuing)
        {
            for (var at = sink.Text.IndexOf(trigger, StringComparison.Ordinal); at >= 0;
                 at = sink.Text.IndexOf(trigger, at + trigger.Length, StringComparison.Ordinal))
            {
                FindAfter(sink, at + trigger.Length);
                FindBefore(sink, at);
            }
        }
    }

    /// <summary>关于…的通知 in the headline, which ends there or goes on with a word of issuing.</summary>
    private void FindAbout(PolicySink sink)
    {
        var line = sink.Text.IndexOf('\n', StringComparison.Ordinal);
        var title = sink.Text.AsSpan(0, line < 0 ? sink.Text.Length : line);
        var start = title.IndexOf("关于", StringComparison.Ordinal);
        if (start < 0 || title[start..].IndexOfAny("《》，；") >= 0 || title[start..].StartsWith("关于印发", StringComparison.Ordinal))
        {
            return;
        }

        var at = title.LastIndexOf('的');
        foreach (var kind in at < start ? [] : Kinds)
        {
            var rest = title[(at + 1)..];
            if (rest.StartsWith(kind, StringComparison.Ordinal) && EndsHeadline(rest[kind.Length..]))
            {
                AddIfTitle(sink, new TextSpan(start, at + 1 + kind.Length), kind);
                return;
            }
        }
    }

    /// <summary>某局关于…的通知（某发〔2024〕6号）要求, 某委关于…的意见提出: in a sentence, where its number or what it says follows.</summary>
    private void FindAboutInSentences(PolicySink sink)
    {
        var text = sink.Text;
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        for (var start = text.IndexOf("关于", Math.Max(0, line), StringComparison.Ordinal); start >= 0; start = text.IndexOf("关于", start + 2, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(start, Math.Min(Longest, text.Length - start));
            var end = rest.IndexOfAny(SentenceParts);
            rest = end < 0 ? rest : rest[..end];
            if (rest.LastIndexOf('的') is > 2 and var of && KindAt(text, start + of + 1) is { } kind && SaysWhat(text.AsSpan(start + of + 1 + kind.Length)))
            {
                AddIfTitle(sink, new TextSpan(start, start + of + 1 + kind.Length), kind);
            }
        }
    }

    private static string? KindAt(string text, int at) => Array.Find(Kinds, k => string.CompareOrdinal(text, at, k, 0, k.Length) == 0);

    private bool SaysWhat(ReadOnlySpan<char> rest)
    {
        var numbered = rest is ['（' or '(', ..] && rest[..Math.Min(rest.Length, LongestNumber)] is var near && near.IndexOf('号') > 0 && near.IndexOfAny('〔', '[', '［') > 0;
        return numbered || Saying.StandsAt(rest, 0) || (rest.Length > 0 && rest[0] is not (' ' or '　') && EndsHeadline(rest));
    }

    private bool EndsHeadline(ReadOnlySpan<char> rest)
    {
        foreach (var trigger in words.Issuing)
        {
            if (rest.StartsWith(trigger, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return rest.IsEmpty || rest[0] is ' ' or '　' || rest.StartsWith("解读", StringComparison.Ordinal);
    }

    private void FindAfter(PolicySink sink, int start)
    {
        var text = sink.Text;
        start += text.AsSpan(start).StartsWith("了", StringComparison.Ordinal) ? 1 : 0;
        start += text.AsSpan(start).StartsWith("实施", StringComparison.Ordinal) ? 2 : 0;
        var length = text.AsSpan(start, Math.Min(Longest, text.Length - start)).IndexOfAny(ClauseEnds);
        var end = length < 0 ? start + Math.Min(Longest, text.Length - start) : start + length;
        var notice = text.AsSpan(start, Math.Max(0, end - start)).IndexOf("的通知", StringComparison.Ordinal);
        end = notice < 0 ? end : start + notice;
        for (var part = start; part < end;)
        {
            var partEnd = EndOfPart(text, part, end);
            AddIfTitle(sink, new TextSpan(part, partEnd));
            part = partEnd + 1;
        }
    }

    /// <summary>The end of the first part that is a title by itself before 和, 及 or 、; else the end of the clause.</summary>
    private int EndOfPart(string text, int start, int end)
    {
        for (var i = start + Shortest; i < end; i++)
        {
            if (text[i] is '和' or '及' or '、' && kinds.BareKindOf(text.AsSpan(start, i - start)).Length > 0)
            {
                return i;
            }
        }

        return end;
    }

    private void FindBefore(PolicySink sink, int end)
    {
        var window = Math.Max(0, end - Longest - 1);
        var start = window + sink.Text.AsSpan(window, end - window).LastIndexOfAny(ClauseEnds) + 1;
        var opensLine = start == 0 || sink.Text[start - 1] is '\n' or '：';
        if (opensLine && !words.Issuing.Any(t => sink.Text.AsSpan(start, end - start).Contains(t, StringComparison.Ordinal)))
        {
            AddIfTitle(sink, new TextSpan(start, end));
        }
    }

    private void AddIfTitle(PolicySink sink, TextSpan span, string known = "")
    {
        if (span.Length is < Shortest or > Longest)
        {
            return;
        }

        var title = span.Of(sink.Text);
        var kind = known.Length > 0 ? known : kinds.BareKindOf(title);
        if (kind.Length > 0 && !words.Generic.Any(g => title.StartsWith(g, StringComparison.Ordinal)))
        {
            sink.Add(span, PolicyRule.Bare, sink.Titled(title) ?? sink.Abridged(title) ?? new PolicyReading(title, kind, null));
        }
    }
}
