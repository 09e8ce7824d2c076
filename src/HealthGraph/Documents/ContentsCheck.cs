namespace HealthGraph.Documents;

/// <summary>Holds a bulletin's contents list against its articles.</summary>
internal sealed class ContentsCheck(IReadOnlyList<ContentsEntry> entries, FindingList findings)
{
    /// <summary>No bulletin holds more articles; what does is not compared title by title.</summary>
    private const int MostFuzzy = 2000;

    /// <summary>Titles less alike than this are not one.</summary>
    private const double Least = 0.6;

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

            if (Likest(free, folded) is { } best)
            {
                matched[i] = best;
                free.Remove(best);
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

    /// <summary>The first of the entries most like the title, or null where none is like enough.</summary>
    private static ContentsEntry? Likest(List<ContentsEntry> free, string folded)
    {
        ContentsEntry? best = null;
        var most = 0.0;
        foreach (var entry in free)
        {
            var likeness = Likeness(entry.Folded, folded);
            (best, most) = likeness >= Least && likeness > most ? (entry, likeness) : (best, most);
        }

        return best;
    }

    private static double Likeness(string left, string right) => TitleMatch.IsSame(left, right) ? Math.Max(0.8, TitleMatch.Similarity(left, right))
        : TitleMatch.MostSimilar(left, right) < Least ? 0 : TitleMatch.Similarity(left, right);

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
