namespace HealthGraph.Graph.Index;

/// <summary>One version of an article in one set of issues; another takes its place when the article is written anew or another issue carries it.</summary>
/// <param name="Node">Number of the article's node.</param>
/// <param name="Title">Number of a string.</param>
/// <param name="Source">Number of a string, or -1.</param>
/// <param name="Url">Number of a string, or -1.</param>
/// <param name="PublishedOn">A <see cref="DateNumber"/>.</param>
/// <param name="Print">Hash of its content: equal prints, equal claims.</param>
/// <param name="Facts">What it says: see <see cref="FactPack"/>.</param>
/// <param name="Issues">The issues that carry it, by number, and its place in each.</param>
internal sealed record ArticleEntry(
    int Node, int Title, int Source, int Url, int PublishedOn, UInt128 Print, byte[] Facts, (int Issue, int Ordinal)[] Issues);
