namespace HealthGraph.Documents;

/// <summary>What a web page says of itself beside its text.</summary>
/// <param name="Title">Its title, or null.</param>
/// <param name="Source">Its outlet, or null.</param>
/// <param name="Url">Its own address, or null.</param>
/// <param name="Date">Its date, or null.</param>
internal sealed record PageFacts(string? Title, string? Source, string? Url, string? Date)
{
    /// <summary>Fills in what the text itself did not say.</summary>
    public void Complete(ArticleDraft draft)
    {
        if (draft.Heading.Count == 0 && draft.Repeated.Count == 0 && Title is { } title)
        {
            draft.Heading.Add(new TextLine(title, 1, 1));
        }

        draft.BylineSource ??= draft.Source is null ? Source : null;
        draft.Url ??= Url is null ? null : PrintedUrl.Find(Url)?.Url;
        draft.BylineDate ??= draft.Date is null && Date is not null ? PrintedDate.Find(Date) : null;
    }
}
