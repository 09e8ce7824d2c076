namespace HealthGraph.Documents;

/// <summary>Holds a bulletin's contents list against its articles.</summary>
internal sealed class ContentsCheck(IReadOnlyList<ContentsEntry> entries, FindingList findings)
{
    /// <summary>No bulletin holds more articles; what does is not compared title by title.</summary>
    private const int MostFuzzy = 2000;

    /// <summary>The entry of each article, or null; tells of entries without article, articles without entry, and wrong counts.</summary>
    public ContentsEntry?[] Match(List<ArticleDraft> drafts, IssueHead.Head head)
    {
        var matched = new ContentsEntry?[drafts.Count];
        var free = new List<ContentsEntry>(entries);
        for (var i = 0; i < drafts.Count; i++)
        {
            var folded = drafts[i].Folded;
            if (free.Count == 0 || drafts.Count > MostFuzzy)
            {
                continue;
            }

            var best = free.Select(e => (Entry: e, Likeness: Likeness(e.Folded, folded))).OrderByDescending(e => e.Likeness).FirstOrDefault();
            if (best.Entry is not null && best.Likeness >= 0.6)
            {
                matched[i] = best.Entry;
                free.Remove(best.Entry);
            }
        }

        Tell(drafts, matched, free);
        if (head.Promised is { } promised && promised != drafts.Count)
        {
            findings.Add(
                FindingCode.CountDisagrees, head.PromisedLine, FormattableString.Invariant($"The bulletin speaks of {promised} articles but holds {drafts.Count}."),
                "Check whether articles are missing or run together.");
        }

        return matched;
    }

    private static double Likeness(string left, string right) => TitleMatch.IsSame(left, right) ? Math.Max(0.8, TitleMatch.Similarity(left, right)) : TitleMatch.Similarity(left, right);

    private void Tell(List<ArticleDraft> drafts, ContentsEntry?[] matched, List<ContentsEntry> free)
    {
        foreach (var entry in free)
        {
            findings.Add(FindingCode.ArticleMissing, entry.Line, $"The contents list names “{entry.Title}”, which is not among the articles.", "Look for it in the document.");
        }

        for (var i = 0; i < drafts.Count && entries.Count > 0; i++)
        {
            if (matched[i] is null)
            {
                findings.Add(FindingCode.ArticleUnlisted, drafts[i].Line, "This article is not named in the contents list.", "Check whether an article was cut in two.");
            }
        }
    }
}
