namespace HealthGraph.Documents;

/// <summary>Chooses among the titles that one article bears in the contents list, in its heading and above its text.</summary>
internal static class TitleChoice
{
    /// <summary>The lines of the best title: what two of the three agree on; else the heading. Equal but for spaces and punctuation,
    /// the one above the text is taken, for that is the outlet's own.</summary>
    public static IReadOnlyList<TextLine> Choose(ArticleDraft draft, ContentsEntry? listed, FindingList findings)
    {
        if (draft.Heading.Count == 0 || draft.Repeated.Count == 0)
        {
            var only = draft.Heading.Count > 0 ? draft.Heading : draft.Repeated;
            TellListed(TitleMatch.Fold(ParagraphText.Join(only)), draft, listed, findings);
            return only;
        }

        var heading = TitleMatch.Fold(ParagraphText.Join(draft.Heading));
        var repeated = TitleMatch.Fold(ParagraphText.Join(draft.Repeated));
        if (heading == repeated)
        {
            TellListed(heading, draft, listed, findings);
            return draft.Repeated;
        }

        Tell(draft, ParagraphText.Join(draft.Heading), ParagraphText.Join(draft.Repeated), findings);
        return listed is not null && listed.Folded != heading
            && (listed.Folded == repeated || TitleMatch.Similarity(listed.Folded, repeated) > TitleMatch.Similarity(listed.Folded, heading))
                ? draft.Repeated
                : draft.Heading;
    }

    private static void TellListed(string folded, ArticleDraft draft, ContentsEntry? listed, FindingList findings)
    {
        if (listed is not null && folded.Length > 0 && listed.Folded != folded)
        {
            Tell(draft, listed.Title, ParagraphText.Join(draft.Heading.Count > 0 ? draft.Heading : draft.Repeated), findings);
        }
    }

    private static void Tell(ArticleDraft draft, string first, string second, FindingList findings) => findings.Add(
        FindingCode.TitleDisagrees, draft.Line, $"The article's title is printed as “{first}” and as “{second}”.", "Check which is right.");
}
