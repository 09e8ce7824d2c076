namespace HealthGraph.Text.Dates;

/// <summary>Finds dates and periods and makes them absolute: 2024年1月10日, 10日上午, 去年8月, 前三季度, 11月17日至19日, 今年以来.</summary>
/// <remarks>
/// 近日, 日前, 目前 say no date and yield none; nor do titles in 《》, durations (5年, 3日内), recurring days (每月10日) and years without 年 in names.
/// A month or day without its year leans on the sentence, then on the article's date: see <see cref="DateScope"/>.
/// </remarks>
internal static class DateReader
{
    private const int LongestTitle = 120;
    private static readonly WordList Datelines = new("电", "讯", "消息");

    /// <summary>All dates of <paramref name="text"/>, in order, none overlapping another.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="anchor">The article's date, else the issue's, else null; then dates that lean on it are left out.</param>
    public static List<DateMention> Read(string text, PartialDate? anchor)
    {
        var found = new List<DateMention>();
        var scope = new DateScope(anchor);
        for (var i = 0; i < text.Length;)
        {
            i = text[i] switch
            {
                '。' or '\n' => EndSentence(scope, i),
                '《' => Nesting.FindCloser(text, i, LongestTitle) is > 0 and var closer ? closer + 1 : i + 1,
                _ => DateGate.MayBegin(text, i) && DateGrammar.TryRead(text, i, scope, out var mention) ? Add(text, found, scope, mention) : i + 1,
            };
        }

        return found;
    }

    private static int EndSentence(DateScope scope, int i)
    {
        scope.EndSentence();
        return i + 1;
    }

    private static int Add(string text, List<DateMention> found, DateScope scope, DateMention mention)
    {
        var dateline = Datelines.StandsAt(text, mention.Span.End);
        scope.Remember(mention.End is { Day: not null } end ? end : mention.Start, dateline);
        found.Add(mention);
        return mention.Span.End;
    }
}
