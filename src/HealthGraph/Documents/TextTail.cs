using System.Text.RegularExpressions;

namespace HealthGraph.Documents;

/// <summary>What stands below an article's text and is none of it: its link or source, the next part's heading, the bulletin's colophon.</summary>
internal static partial class TextTail
{
    private const int MostLines = 12;

    /// <summary>Takes the tail off <see cref="ArticleDraft.Body"/>, keeping what it says of the article.</summary>
    public static void Strip(LabelledLines lines, ArticleDraft draft, FieldReader fields, int start, int end)
    {
        var tail = end;
        for (var i = end - 1; i >= Math.Max(start, end - MostLines); i--)
        {
            if (IsTail(lines, i, end))
            {
                tail = i;
            }
            else if (!PrintedUrl.IsContinuation(lines[i].Text) || PrintedDate.Whole(lines[i].Text) is not null)
            {
                break;
            }
        }

        draft.Body.RemoveRange(draft.Body.Count - (end - tail), end - tail);
        for (var i = tail; i < end;)
        {
            i = Math.Max(i + 1, lines.IsField(i) ? fields.Take(i) : i);
        }
    }

    private static bool IsTail(LabelledLines lines, int i, int end)
    {
        var text = lines[i].Text;
        if (lines.Has(i, FieldKind.Url) || lines.Has(i, FieldKind.Source) || IsDate(lines, i) || PrintedUrl.Leading(text) is { } url && url.Length >= text.Length - 4)
        {
            return !text.Contains('。', StringComparison.Ordinal);
        }

        if (end == lines.Count)
        {
            return Colophon().IsMatch(text) || (i + 1 < end && IsTail(lines, i + 1, end) && lines.FieldsOf(i) is [{ Kind: FieldKind.Other }, ..]
                && !lines.Has(i + 1, FieldKind.Url) && !lines.Has(i + 1, FieldKind.Source));
        }

        // 二、地方动态 right above the next article is a part of the bulletin.
        var number = Numbering.Parse(text);
        return text.Length <= 20 && !LineEnd.Ends(text) && (i == end - 1 || IsTail(lines, i + 1, end)) && (i == 0 || LineEnd.Ends(lines[i - 1].Text) || lines.IsField(i - 1))
            && (number is { Style: NumberStyle.Chinese or NumberStyle.BracketedChinese } || (text[0] == '【' && text[^1] == '】' && number is null) || Section.StartsArticles(text));
    }

    private static bool IsDate(LabelledLines lines, int i) => lines.Has(i, FieldKind.Date) && PrintedDate.Find(lines[i].Text) is { } date && lines[i].Text.Length <= date.Length + 12;

    [GeneratedRegex("^[（(【]?(?:报送|抄送|呈送|主送|抄报|分送|发送|主办单位|承办单位|编印单位|编辑单位|编印|本期编辑|本期责编|编辑部|联系电话|联系人|电子邮箱|投稿邮箱|邮箱|电话|传真|本期完|完)(?:[：:】）)]|$)|^[-—]*(?:END|完)[-—]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Colophon();
}
