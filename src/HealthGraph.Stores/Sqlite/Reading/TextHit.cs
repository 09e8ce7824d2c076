using HealthGraph.Graph;
using HealthGraph.Stores.Sqlite.Writing;

namespace HealthGraph.Stores.Sqlite.Reading;

/// <summary>An article that has the phrases.</summary>
/// <param name="Id">The article.</param>
/// <param name="PublishedOn">Its date, or null.</param>
/// <param name="Text">Its text.</param>
internal sealed record TextHit(string Id, PartialDate? PublishedOn, string Text)
{
    /// <summary>Its date as a number that sorts.</summary>
    public long Date { get; } = TextIndex.Row(PublishedOn, 0) >> TextIndex.KeyBits;

    /// <summary>As the caller sees it.</summary>
    public TextMatch Match(string phrase) => TextMatches.Of(Id, PublishedOn, Text, phrase);
}
